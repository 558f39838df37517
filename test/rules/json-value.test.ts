import { getNodeValue } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { readTree } from '@/src/rules/json-tree';
import { readValue } from '@/src/rules/json-value';
import { fc } from '@/test/properties';
import { formatRulePack } from '@/test/rules/format-pack';
import { anyPack } from './make-pack';

/** What the parser that keeps positions makes of it. */
function byTree(text: string): unknown {
  const read = readTree(text);
  return read.ok ? getNodeValue(read.tree) : undefined;
}

describe('readValue', () => {
  test.each([
    ['an object', '{"a": [1, {"b": "c:d"}], "": {}}'],
    ['colons, quotes and backslashes in strings', String.raw`{"a:": "\\\":", "b": "\u003a\\"}`],
    ['the same name in two objects', '{"a": {"a": 1}, "b": [{"a": 2}, {"a": 3}]}'],
    ['names that objects inherit', '{"constructor": 1, "toString": 2, "hasOwnProperty": 3}'],
    ['names that are numbers', '{"2": 1, "1": 2, "01": 3}'],
  ])('%s', (_, text) => {
    expect(readValue(text)).toEqual(JSON.parse(text));
    expect(readValue(text)).toEqual(byTree(text));
  });

  test.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a word', '"a"'],
    ['a comment', '{} // done'],
    ['a comma too many', '{"a": 1,}'],
    ['a name twice', '{"a": 1, "b": {"c": 1, "c": 1}}'],
    ['a name twice, spelled in two ways', String.raw`{"a": 1, "\u0061": 1}`],
    ['a forbidden name', '{"a": [{"__proto__": {}}]}'],
    ['a forbidden name, in other letters', String.raw`{"a": {"\u005f_proto__": 1}}`],
    ['a mark before the text', '\ufeff{}'],
    ['a line within a string', '{"a": "\n"}'],
  ])('leaves %s to the parser that says where it is wrong', (_, text) => {
    expect(readValue(text)).toBeUndefined();
    expect(readTree(text).ok).toBe(false);
  });

  test.each([39, 40, 41, 2_000])('%i brackets', (depth) => {
    const text = `{"a": ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
    expect(readValue(text) !== undefined).toBe(depth <= 40);
    expect(readTree(text).ok).toBe(depth <= 40);
  });

  test('leaves names with an escape to the parser that keeps positions: the engine may take one for another', () => {
    const texts = ['{"a":{},"\\\\":[]}', '{"a":{},"\\"":[]}', '{"a":{},"\\n":[]}', '{"a":{},"\\u005fb":[]}'];
    for (const text of [...texts, ...texts]) expect([text, readValue(text)]).toEqual([text, undefined]);
    expect(texts.map((text) => Object.keys(byTree(text) as object)[1])).toEqual(['\\', '"', '\n', '_b']);
    expect(readValue('{"a":"\\"b:c\\\\"}')).toEqual({ a: '"b:c\\' });
  });

  test('says the same as the parser that keeps positions, of any text', () => {
    const name = fc.constantFrom('a', '\\u0061', 'b', '__proto__', '\\u005f_proto__', ':', '\\"', '\\\\', '1');
    const { value } = fc.letrec((tie) => ({
      object: fc
        .array(fc.tuple(name, tie('value')), { maxLength: 4 })
        .map((all) => `{${all.map(([key, one]) => `"${key}":${one}`).join()}}`),
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('1', '-0', '1e400', 'true', 'null', '""', '":\\\\"', '"\\""', '01', "'a'"),
        fc.array(tie('value'), { maxLength: 3 }).map((all) => `[${all.join()}]`),
        tie('object'),
      ),
    }));
    const spoiled = fc
      .tuple(anyPack.map(formatRulePack), fc.nat(), fc.constantFrom('', '"', '\\', ':', ',', '{', '}', '\u0000'))
      .map(([text, at, sign]) => text.slice(0, at % text.length) + sign + text.slice((at % text.length) + 1));
    const text = fc.oneof(value as fc.Arbitrary<string>, fc.json(), spoiled, anyPack.map(formatRulePack));
    fc.assert(
      fc.property(text, (each) => {
        const read = readValue(each);
        if (read !== undefined || !each.includes('\\')) expect(read).toEqual(byTree(each));
      }),
      { numRuns: 1000 },
    );
  });
});

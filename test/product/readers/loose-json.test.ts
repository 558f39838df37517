import { describe, expect, test } from 'vitest';
import { parseLooseJson } from '@/src/product/readers/loose-json';
import { fc } from '@/test/properties';
import { workSoFar } from '@/test/work';

describe('JSON as shops write it', () => {
  test.each([
    ['plain', '{"a":[1,2.5,"x",null,true]}', { a: [1, 2.5, 'x', null, true] }],
    ['trailing commas', '{"a":[1,2,],}', { a: [1, 2] }],
    ['CDATA', '<![CDATA[{"a":1}]]>', { a: 1 }],
    ['commented CDATA', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['commented CDATA on one line', '/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
    ['an HTML comment', '<!-- {"a":1} -->', { a: 1 }],
    ['line comments', '// hi\n{"a":1, // one\n"b":2}', { a: 1, b: 2 }],
    ['block comments', '/* hi */{"a":/* one */1}', { a: 1 }],
    ['slashes inside strings', '{"a":"http://x/*y*/",}', { a: 'http://x/*y*/' }],
    ['raw newlines and tabs', '{"a":"x\ny\tz\u0001"}', { a: 'x y z ' }],
    ['a trailing semicolon', '{"a":1};', { a: 1 }],
    ['a trailing brace', '{"a":1}}', { a: 1 }],
    ['single quotes', "{'a':'it\\'s \"x\"'}", { a: 'it\'s "x"' }],
    ['odd escapes', '{"a":"\\x \\d",}', { a: '\\x \\d' }],
    ['two values', '{"a":1}{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['a cut in the middle', '{"a":{"b":[1,2,', { a: { b: [1, 2] } }],
    ['a byte order mark', '\ufeff{"a":1}', { a: 1 }],
  ])('%s', (_, text, value) => {
    expect(parseLooseJson(text)).toEqual(value);
  });

  test.each([[''], ['   '], ['hello'], ['{"a" "b"}'], ['<html>']])('%j is nothing', (text) => {
    expect(parseLooseJson(text)).toBeUndefined();
  });

  test('valid JSON is read exactly, also with commas and comments put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }), (value) => {
        const plain = JSON.stringify(value);
        expect(parseLooseJson(plain)).toEqual(JSON.parse(plain));
        expect(parseLooseJson(`//<![CDATA[\n${plain.slice(0, -1)},}; //]]>`)).toEqual(JSON.parse(plain));
      }),
    );
  });

  test('any text gives an answer without throwing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}[\]"',:/*\\ a1<!>-]{0,60}$/), (text) => {
        parseLooseJson(text);
      }),
    );
  });

  test('more than two million characters are not read, and two million take bounded time', () => {
    expect(parseLooseJson(`{"a":"${'x'.repeat(2_000_000)}"}`)).toBeUndefined();
    const started = workSoFar();
    parseLooseJson('["/*",'.repeat(300_000));
    parseLooseJson('{"a":/'.repeat(300_000));
    expect(workSoFar() - started).toBeLessThan(3000);
  });
});

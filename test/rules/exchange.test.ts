import { describe, expect, test } from 'vitest';
import { parseRulePack } from '@/src/rules/exchange';
import { shippedPack } from '@/src/rules/shipped';
import { say } from '@/src/words/say';
import { english } from '@/test/catalogue';
import { fc } from '@/test/properties';
import { formatRulePack } from '@/test/rules/format-pack';
import { anyPack, makePack } from './make-pack';

const HEAD = '"format": 1, "id": "a", "name": "A", "version": "1"';

/** What a person would read: line, column, sentence. */
function problems(text: string): string[] {
  const parsed = parseRulePack(text);
  return parsed.ok
    ? []
    : parsed.problems.map(({ line, column, reason }) => `${line}:${column} ${say(english(), reason)}`);
}

describe('parseRulePack', () => {
  test('reads the shipped pack back from its own text', () => {
    expect(parseRulePack(formatRulePack(shippedPack))).toEqual({ ok: true, pack: shippedPack });
  });

  test('reads any pack back from its own text', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        expect(parseRulePack(formatRulePack(pack))).toEqual({ ok: true, pack });
      }),
    );
  });

  test.each([
    ['nothing', ' ', '1:1 The text is empty. A pack begins with { and needs format, id, name and version.'],
    ['a list', '\n[]', '1:1 A pack must be an object in { }.'],
    ['null', 'null', '1:1 A pack must be an object in { }.'],
    ['a comment', `// mine\n{${HEAD}}`, '1:1 Comments are not allowed.'],
    [
      'a comma before }',
      `{${HEAD},\n}`,
      '2:1 A name in double quotes is expected here. A comma before } is not allowed.',
    ],
    [
      'a comma before ]',
      `{${HEAD},\n"hiddenWords": ["a",]}`,
      '2:21 A value is expected here. A comma before ] is not allowed.',
    ],
    ['no comma', `{${HEAD}\n"mostOffers": 5}`, '2:1 A comma is expected here, or before it.'],
    ['no colon', `{${HEAD},\n"mostOffers" 5}`, '2:14 A colon is expected here, between name and value.'],
    ['no closing brace', `{${HEAD}`, `1:${HEAD.length + 2} A } is missing.`],
    [
      'NaN',
      `{${HEAD},\r\n"mostOffers": NaN}`,
      '2:15 This word is not allowed here. Text needs double quotes; numbers, true and false need none.',
    ],
    [
      'single quotes',
      `{'format': 1}`,
      '1:2 This word is not allowed here. Text needs double quotes; numbers, true and false need none.',
    ],
    ['more after the end', `{${HEAD}}\n{}`, '2:1 The pack has ended before this; nothing may follow.'],
    [
      'a bad escape',
      `{${HEAD}, "description":\n"C:\\Users"}`,
      '2:1 This sign after \\ is not allowed. Allowed: \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and four hexadecimal digits.',
    ],
  ])('names the line of %s', (_, text, problem) => {
    expect(problems(text)[0]).toBe(problem);
  });

  test.each([
    ['a missing field', `{\n"id": "a", "name": "A", "version": "1"}`, '1:1 “format” is missing.'],
    [
      'an id with capitals',
      `{"format": 1,\n"id": "My Pack", "name": "A", "version": "1"}`,
      '2:1 “id” must be 1 to 40 small letters, digits or hyphens.',
    ],
    ['a weight as text', `{${HEAD},\n"weights": {"title": "7"}}`, '2:13 “weights.title” must be a number.'],
    ['a weight too high', `{${HEAD},\n"weights": {\n"title": 70}}`, '3:1 “weights.title” may be at most 20.'],
    ['a weight too low', `{${HEAD},\n"weights": {"bias": -21}}`, '2:13 “weights.bias” must be at least -20.'],
    ['an infinite weight', `{${HEAD},\n"weights": {"bias": -1e999}}`, '2:13 “weights.bias” must be a number.'],
    [
      'an order nobody knows',
      `{${HEAD},\n"ranking": "dearest"}`,
      '2:1 “ranking” must be one of: most-avoided, cheapest, nearest.',
    ],
    ['half an offer', `{${HEAD},\n"mostOffers": 1.5}`, '2:1 “mostOffers” must be a whole number.'],
    ['an empty word', `{${HEAD},\n"hiddenWords": ["a",\n " "]}`, '3:2 “hiddenWords[1]” must not be empty.'],
    [
      'a long word',
      `{${HEAD},\n"hiddenWords": ["${'a'.repeat(61)}"]}`,
      '2:17 “hiddenWords[0]” may have at most 60 characters.',
    ],
    [
      'too many words',
      `{${HEAD},\n"hiddenWords": [${'"a",'.repeat(2000)}"a"]}`,
      '2:1 “hiddenWords” may have at most 2,000 entries.',
    ],
    ['a lonely alias', `{${HEAD},\n"brandAliases": [["HP"]]}`, '2:18 “brandAliases[0]” must have at least 2 entries.'],
    ['text for a list', `{${HEAD},\n"hiddenWords": "a"}`, '2:1 “hiddenWords” must be a list in [ ].'],
    [
      'a displacement out of order',
      `{${HEAD},\n"displacement": {"sofa": {"low": 0.9, "mode": 0.5, "high": 1, "source": "own count"}}}`,
      '2:18 In “displacement.sofa”, low must not be above mode, nor mode above high.',
    ],
    [
      'a name no category has',
      `{${HEAD},\n"displacement": {"Sofa!": {"low": 0, "mode": 0.5, "high": 1, "source": "own count"}}}`,
      '2:18 “displacement.Sofa!” is not a category id: small letters and digits, with single hyphens between.',
    ],
    [
      'thresholds out of order',
      `{${HEAD},\n"thresholds": {"same": 0.7,\n"variant": 0.8}}`,
      '3:1 The threshold “variant” (0.8) is above “same” (0.7). Allowed: same ≥ variant ≥ similar.',
    ],
    [
      'a threshold against a shipped one',
      `{${HEAD},\n"thresholds": {\n"similar": 0.95}}`,
      `3:1 The threshold “similar” (0.95) is above “variant” (${shippedPack.thresholds.variant}). Allowed: same ≥ variant ≥ similar.`,
    ],
  ])('says what is allowed instead of %s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test('an unknown field is named with those that exist beside it', () => {
    expect(problems(`{${HEAD},\n"thresholds": {"sam": 0.7}}`)).toEqual([
      '2:16 “sam” is not known here. Known: same, variant, similar.',
    ]);
    expect(
      problems(`{${HEAD},\n"displacement": {"sofa": {"low": 0, "mode": 0, "high": 0, "source": "x", "note": 1}}}`),
    ).toEqual(['2:74 “note” is not known here. Known: low, mode, high, source.']);
  });

  test('a rule for a shop may name places on the page, but nothing that makes a page slow or runs', () => {
    const shop = (hosts: string, fields: string) =>
      problems(`{${HEAD}, "shops": [{"site": "Ours", "hosts": [${hosts}], "fields": {${fields}}}]}`);
    expect(shop('"shop.example"', '"price": [[".product > .price"], ["#price", "data-price"]]')).toEqual([]);
    expect(shop('"shop.example"', '"price": [["*:has(a)"]]')[0]).toMatch(/shops\[0\].*selector/);
    expect(shop('"shop.example"', '"price": [["#price", "onclick"]]')[0]).toContain('shops[0]');
    expect(shop('"shop.example"', '"colour": [["#colour"]]')[0]).toMatch(/colour.*Known: name, price/);
    expect(shop('"*"', '"name": [["h1"]]')[0]).toContain('must be a host');
  });

  test('a region that is no country code is named with what one looks like', () => {
    expect(problems(`{${HEAD}, "region": "Germany"}`)[0]).toContain(
      '“region” must be a country as two capital letters',
    );
    expect(problems(`{${HEAD}, "region": "DE", "collection": {"by": "car", "km": 12}}`)).toEqual([]);
    expect(problems(`{${HEAD}, "collection": {"by": "car", "km": -3}}`)).toHaveLength(1);
  });

  test('lists every problem in the order of the text', () => {
    const text = `{"format": 1, "id": "a", "name": "",\n"mostOffers": 0,\n"colour": 1,\n"version": 1}`;
    expect(problems(text).map((problem) => problem.split(' ')[0])).toEqual(['1:26', '2:1', '3:1', '4:1']);
  });

  test('a name given twice is not decided in silence', () => {
    expect(problems(`{${HEAD},\n"weights": {"title": 1, "title": 2}}`)).toEqual([
      '2:25 “title” is given twice. Keep one.',
    ]);
  });

  test.each(['__proto__', '\\u005f_proto__'])(
    'refuses the name %s at any depth and leaves Object as it was',
    (name) => {
      expect(problems(`{${HEAD}, "displacement":\n{"${name}": {"polluted": 1}}}`)).toEqual([
        '2:2 The name “__proto__” is not allowed.',
      ]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  test('a pack of a newer format gets one sentence, not a list of unknown fields', () => {
    expect(problems('{"id": "a",\n"format": 3, "vetoes": []}')).toEqual([
      '2:1 This pack is of format 3 and this version reads format 2. Update Reprise to use it.',
    ]);
  });

  test('text of more than five million characters is not read', () => {
    expect(problems(formatRulePack(makePack()).padEnd(5_000_001))).toEqual([
      '1:1 The text is longer than 5000000 characters.',
    ]);
  });

  test.each([
    ['brackets', '['.repeat(900_000)],
    ['braces', '{"a":'.repeat(190_000)],
  ])('a tower of %s is refused, not climbed', (_, text) => {
    expect(problems(text)[0]).toMatch(/Brackets are nested more than 40 deep here/);
  });

  test('a page of mistakes gives at most fifty problems', () => {
    const keys = Array.from({ length: 500 }, (_, i) => `"k${i}": 1`).join(',\n');
    expect(problems(`{${HEAD},\n${keys}}`)).toHaveLength(50);
  });

  test('never throws, whatever the text', () => {
    const json = fc.json({ maxDepth: 6 });
    const mutilated = fc
      .tuple(anyPack.map(formatRulePack), fc.nat(), fc.string({ maxLength: 3 }))
      .map(([text, at, noise]) => text.slice(0, at % text.length) + noise + text.slice((at % text.length) + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), json, mutilated), (text) => {
        const parsed = parseRulePack(text);
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { line, column, reason } of parsed.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
          expect(column).toBeGreaterThanOrEqual(1);
          const sentence = say(english(), reason);
          expect(sentence).toMatch(/^[^a-z].* /);
          if (!text.includes('$')) expect(sentence).not.toMatch(/\$\d/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { parseRulePack } from '@/src/rules/exchange';
import type { RulePack } from '@/src/rules/rule-pack';
import { say } from '@/src/words/say';
import { english } from '@/test/catalogue';
import { formatRulePack } from '@/test/rules/format-pack';
import { makePack } from './make-pack';

const HEAD = '"format": 2, "id": "a", "name": "A", "version": "1"';

function problems(text: string): string[] {
  const parsed = parseRulePack(text);
  return parsed.ok
    ? []
    : parsed.problems.map(({ line, column, reason }) => `${line}:${column} ${say(english(), reason)}`);
}

const of = (parts: Partial<RulePack>) => problems(formatRulePack(makePack({ format: 2, ...parts })));
const veto = (id: string, contains: string, best = 'no') =>
  `{"id": "${id}", "when": [{"field": "listing.title", "contains": "${contains}"}], "best": "${best}", "because": "x"}`;

describe('a rule that cannot be', () => {
  test.each([
    [
      'asks two things',
      '{"field": "listing.title", "contains": "a", "equals": "b"}',
      'must ask exactly one thing: equals, oneOf,',
    ],
    ['asks nothing', '{"field": "listing.title"}', 'must ask exactly one thing'],
    ['asks a number for words', '{"field": "listing.price", "contains": "9"}', 'asks what its field cannot answer'],
    ['asks words for a number', '{"field": "listing.title", "between": [1, 2]}', 'asks what its field cannot answer'],
    ['looks for signs only', '{"field": "listing.title", "contains": "+++"}', 'has no letter and no digit to look for'],
    ['counts down', '{"field": "price.ratio", "between": [2, 1]}', 'the first number must not be above the second'],
    ['has one bound', '{"field": "price.ratio", "between": [2]}', 'must have at least 2 entries'],
    ['has an endless bound', '{"field": "price.ratio", "between": [0, 1e999]}', 'must be a number'],
    ['asks of a field nobody knows', '{"field": "listing.colour", "equals": "x"}', 'must be one of: product.name,'],
    ['is absent or not', '{"field": "listing.mpn", "missing": "yes"}', 'must be true or false'],
    ['asks of what objects inherit', '{"field": "constructor", "equals": "x"}', 'must be one of: product.name,'],
  ])('%s', (_, condition, sentence) => {
    const [found = ''] = problems(
      `{${HEAD},\n"vetoes": [{"id": "v", "best": "no", "because": "x", "when": [\n${condition}]}]}`,
    );
    expect(found).toMatch(/^3:\d+ “vetoes\[0\]\.when\[0\]|^3:\d+ In “vetoes\[0\]\.when\[0\]/);
    expect(found).toContain(sentence);
  });

  test.each([
    ['an id with capitals', '"texts": [{"id": "My Note", "scope": "sofa", "text": "x"}]', 'small letters and digits'],
    ['a category without words', '"categories": [{"id": "c", "category": "sofa"}]', 'needs "words", or ids of'],
    ['an address that runs', '"homepage": "javascript:alert(1)"', 'must be a web address'],
    ['a key that is none', '"off": ["__proto__"]', 'must be the key of a rule'],
    [
      'a range upside down',
      '"grid": [{"id": "g", "country": "DE", "kgPerKwh": {"low": 1, "mode": 0, "high": 1}, "source": "x"}]',
      'low must not be above mode',
    ],
    [
      'a lifetime below nothing',
      '"assumptions": [{"id": "g", "scope": "sofa", "lifetimeYears": {"low": -1, "mode": 1, "high": 1}, "source": "x"}]',
      'must be at least 0.1',
    ],
    ['a date that is none', '"shops": [{"site": "S", "hosts": ["a.example"], "seen": "May", "fields": {}}]', 'a date'],
  ])('%s is named, with its line', (_, parts, sentence) => {
    const [found = ''] = problems(`{${HEAD},\n\n${parts}}`);
    expect(found).toMatch(/^3:/);
    expect(found).toContain(sentence);
  });

  test.each([
    ['html', 'would read the whole page'],
    ['body > div div', 'would read the whole page'],
    ['*', 'must be a selector'],
    ['div:has(a:has(b))', 'must be a selector'],
    ['.a .b .c .d .e .f .g .h .i', 'at most 8 steps'],
  ])('the selector %s', (selector, sentence) => {
    const shop = `{"site": "S", "hosts": ["a.example"], "fields": {"price": [["${selector}"]]}}`;
    expect(problems(`{${HEAD}, "shops": [${shop}]}`)[0]).toContain(sentence);
    expect(problems(`{${HEAD}, "shops": [${shop.replace(selector, '.box > div')}]}`)).toEqual([]);
  });
});

describe('rules of one pack that cannot stand together', () => {
  test('two of one kind with one id; of two kinds they are two', () => {
    expect(problems(`{${HEAD}, "vetoes": [${veto('v', 'a')},\n${veto('v', 'b')}]}`)).toEqual([
      '2:1 “vetoes[1]” and “vetoes[0]” are both called “v”. Each needs a name of its own.',
    ]);
    expect(of({ texts: [{ id: 'a', scope: 'sofa', text: 'x' }], hiddenWords: ['a', 'A'] })).toEqual([]);
  });

  test('ids that objects inherit are ids like others', () => {
    const twice = `"vetoes": [${veto('constructor', 'a')}, ${veto('constructor', 'b')}]`;
    expect(problems(`{${HEAD}, ${twice}}`)).toHaveLength(1);
    expect(problems(`{${HEAD}, "vetoes": [${veto('constructor', 'a')}, ${veto('to-string', 'b')}]}`)).toEqual([]);
  });

  test('vetoes that ask the same, however spelled and ordered, and answer otherwise', () => {
    expect(problems(`{${HEAD}, "vetoes": [${veto('a', 'Été 64 Go')},\n${veto('b', 'ete 64GB', 'similar')}]}`)).toEqual([
      '2:1 “vetoes[1]” asks the same as “vetoes[0]” and answers otherwise. Keep one.',
    ]);
    expect(problems(`{${HEAD}, "vetoes": [${veto('a', 'x')}, ${veto('b', 'x')}]}`)).toEqual([]);
  });

  test('a boost for what a veto rules out', () => {
    const boost = (weight: number) =>
      `{"id": "b", "when": [{"field": "listing.title", "contains": "x"}], "weight": ${weight}, "because": "y"}`;
    expect(problems(`{${HEAD}, "vetoes": [${veto('a', 'x')}],\n"boosts": [${boost(2)}]}`)[0]).toMatch(/^2:12 “boosts/);
    expect(problems(`{${HEAD}, "vetoes": [${veto('a', 'x')}],\n"boosts": [${boost(-2)}]}`)).toEqual([]);
  });

  test('a name that means two things; circles are the same mistake', () => {
    const aliases = (groups: string) => problems(`{${HEAD},\n"brandAliases": [${groups}]}`);
    expect(aliases('["HP", "Compaq"], ["Compaq", "HP"]')).toEqual([
      '2:37 “Compaq” means both “HP” and “Compaq”. A name can mean one thing only.',
      '2:47 “HP” means both “HP” and “Compaq”. A name can mean one thing only.',
    ]);
    expect(aliases('["HP", "Compaq"], ["hp", "Hewlett"]')).toEqual([]);
    const colors = problems(`{${HEAD},\n"aliases": {"colors": [["black", "noir"], ["dark", "Noir"]]}}`);
    expect(colors[0]).toContain('“Noir” means both “black” and “dark”');
  });

  test('thresholds of a kind against those of the pack', () => {
    const text = `{${HEAD}, "thresholds": {"same": 0.5, "variant": 0.4, "similar": 0.3},\n"byCategory": {"sofa": {"thresholds": {"variant": 0.6}}}}`;
    expect(problems(text)).toEqual([
      '2:40 The threshold “variant” (0.6) is above “same” (0.5). Allowed: same ≥ variant ≥ similar.',
    ]);
  });
});

describe('a pack of too much', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`);
  const vetoes = (count: number, conditionOf: (i: number) => object) =>
    Array.from({ length: count }, (_, i) => ({
      id: `v${i}`,
      when: [{ field: 'listing.title', ...conditionOf(i) }],
      best: 'no',
      because: 'x',
    })) as unknown as NonNullable<RulePack['vetoes']>;

  test('of all kinds together', () => {
    const texts = words(6000).map((id) => ({ id, scope: 'sofa', text: 'x' }));
    const grid = words(6000).map((id) => ({
      id,
      country: 'DE',
      kgPerKwh: { low: 0, mode: 0, high: 0 },
      source: 'x',
    }));
    expect(of({ texts })).toEqual([]);
    expect(of({ texts, grid })).toEqual(['1:1 The pack holds 12,000 rules. Allowed: 10,000.']);
  });

  test('each word of a kind, and each id, is one', () => {
    const categories = (count: number) =>
      words(count).map((id) => ({
        id,
        category: 'sofa',
        words: words(60).map((word) => `${word} ${id}`),
        google: [1, 2],
      }));
    expect(of({ categories: categories(161) })).toEqual([]);
    expect(of({ categories: categories(162) })).toEqual(['1:1 The pack holds 10,044 rules. Allowed: 10,000.']);
  });

  test('ten thousand vetoes, each for a word of its own, are fine', () => {
    expect(of({ vetoes: vetoes(10_000, (i) => ({ contains: `apple case ${i} x` })) })).toEqual([]);
  });

  test('rules that all wait for one word, or for none', () => {
    const crowd = vetoes(1002, (i) => (i === 0 ? { contains: 'apple' } : { contains: 'apple', not: undefined }));
    const ended = crowd.map((rule, i) => ({
      ...rule,
      when: [...rule.when, { field: 'price.ratio' as const, between: [i, i + 1] as [number, number] }],
    }));
    expect(of({ vetoes: ended })[0]).toContain('“vetoes[1000]” and more than 1,000 others look for “apple” first.');
    expect(of({ vetoes: ended })).toHaveLength(1);
    const wordless = ended.map(({ when, ...rule }) => ({ ...rule, when: when.slice(1) }));
    expect(of({ vetoes: wordless })[0]).toContain('more than 1,000 others look for no word.');
  });

  test('fifty megabytes are refused by their length', () => {
    expect(problems('['.repeat(50_000_000))).toEqual(['1:1 The text is longer than 5000000 characters.']);
  });
});

describe('a pack that is wrong all over', () => {
  test('gives its first fifty mistakes, in order, each with its line', () => {
    const wrong = Array.from({ length: 10_000 }, (_, i) => `{"id": "v${i}", "whom": 1}`).join(',\n');
    const found = problems(`{${HEAD}, "vetoes": [\n${wrong}]}`);
    expect(found).toHaveLength(50);
    const lines = found.map((sentence) => Number(sentence.split(':')[0]));
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(found[0]).toMatch(/^2:1 “vetoes\[0\]\.\w+” is missing\./);
    expect(found.some((sentence) => sentence.includes('“whom” is not known here. Known: id, note, when, best'))).toBe(
      true,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { agreementOf, judge, readPairs } from './judge';

const pairs = readPairs('shops');
const HALVES = ['shops-read', 'shops-kept'] as const;

describe('the labels of the file "shops"', () => {
  test('are at least 700 pairs on 145 things, no pair and no listing twice', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(700);
    expect(new Set(pairs.map(({ left }) => left.name)).size).toBeGreaterThanOrEqual(145);
    expect(new Set(pairs.map(({ right }) => right.title)).size).toBe(pairs.length);
  });

  test('are two halves of some size that share no thing', () => {
    const [read, kept] = HALVES.map((half) => pairs.filter((pair) => pair.half === half));
    expect(read?.length).toBeGreaterThanOrEqual(340);
    expect(kept?.length).toBeGreaterThanOrEqual(340);
    const names = new Set(read?.map(({ left }) => left.name));
    expect(kept?.filter(({ left }) => names.has(left.name))).toEqual([]);
  });

  test.each(['pairs', 'fresh', 'opened', 'sealed', 'shops-later'] as const)(
    'are on no thing and no listing of the file "%s"',
    (file) => {
      const others = readPairs(file);
      const names = new Set(others.map(({ left }) => left.name));
      const titles = new Set(others.map(({ right }) => right.title));
      expect(pairs.filter(({ left, right }) => names.has(left.name) || titles.has(right.title)).length).toBe(0);
    },
  );

  test('are half in Czech, and some in Slovak, Polish, German and English', () => {
    const inTongue = (tongue: string) => pairs.filter(({ language }) => language === tongue).length;
    expect(inTongue('cs')).toBeGreaterThanOrEqual(pairs.length / 2);
    expect(['sk', 'pl', 'de', 'en'].filter((tongue) => inTongue(tongue) < 10)).toEqual([]);
  });
});

const later = readPairs('shops-later');

test('those labelled later are as many again as a half nearly, on things of their own', () => {
  expect(later.length).toBeGreaterThanOrEqual(280);
  expect(later.every(({ half }) => half === 'shops-later')).toBe(true);
  const names = new Set(pairs.map(({ left }) => left.name));
  expect(later.filter(({ left }) => names.has(left.name))).toEqual([]);
});

const judged = [...(await judge(pairs)), ...(await judge(later))];

test.each([
  ['shops-read', { precision: 0.93, recall: 0.97, agreement: 0.87 }],
  ['shops-later', { precision: 0.88, recall: 0.9, agreement: 0.75 }],
  ['shops-kept', { precision: 0.8, recall: 0.84, agreement: 0.73 }],
] as const)('what the matcher says of the half "%s" is no worse than measured: %o', (half, least) => {
  const found = agreementOf(judged.filter((pair) => pair.half === half));
  for (const of of ['precision', 'recall', 'agreement'] as const) expect(found[of]).toBeGreaterThanOrEqual(least[of]);
});

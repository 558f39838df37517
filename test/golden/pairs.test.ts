import { describe, expect, test } from 'vitest';
import { agreementOf, CATEGORIES, type Judged, judge, LANGUAGES, readPairs } from './judge';

const judged = await judge(readPairs());

const told = (wrong: readonly Judged[]) =>
  wrong
    .map(({ left, right, band, answer }) => `${left.name} / ${right.title}: ${answer.band}, should be ${band}`)
    .join('\n');

describe('the labels', () => {
  test('are at least 600 pairs, no pair twice', () => {
    expect(judged.length).toBeGreaterThanOrEqual(600);
    expect(new Set(judged.map(({ left, right }) => `${left.name}|${right.title}`)).size).toBe(judged.length);
  });

  test.each(CATEGORIES)('cover %s', (category) => {
    const bands = judged.filter((pair) => pair.category === category).map(({ band }) => band);
    expect(bands.length).toBeGreaterThanOrEqual(15);
    expect(new Set(bands).size).toBe(4);
  });

  test.each(LANGUAGES)('cover %s', (language) => {
    expect(judged.filter((pair) => pair.language === language).length).toBeGreaterThanOrEqual(15);
  });
});

test('of what is called the same thing at least 80 % is', () => {
  const called = judged.filter(({ answer }) => answer.band === 'same');
  const { precision } = agreementOf(judged);
  expect(precision, told(called.filter(({ band }) => band !== 'same'))).toBeGreaterThanOrEqual(0.8);
});

test.each([
  ['same', 0.62],
  ['variant', 0.57],
  ['similar', 0.78],
  ['no', 0.69],
] as const)('of the pairs labelled %s at least %d are called so', (band, floor) => {
  const labelled = judged.filter((pair) => pair.band === band);
  const wrong = labelled.filter(({ answer }) => answer.band !== band);
  expect(1 - wrong.length / labelled.length, told(wrong)).toBeGreaterThanOrEqual(floor);
});

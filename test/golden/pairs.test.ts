import { describe, expect, test } from 'vitest';
import { BANDS } from '@/src/rules/band';
import { percent, table } from '../eval/table';
import { agreementOf, CATEGORIES, type Judged, judge, LANGUAGES, readPairs } from './judge';

const judged = await judge(readPairs());

const told = (wrong: readonly Judged[]) =>
  wrong
    .map(({ left, right, band, answer }) => `${left.name} / ${right.title}: ${answer.band}, should be ${band}`)
    .join('\n');

const of = (name: string, pairs: readonly Judged[]) => {
  const { precision, recall, agreement } = agreementOf(pairs);
  return [name, pairs.length, percent(precision), percent(recall), percent(agreement)];
};

console.info(
  table(
    ['pairs', 'n', 'precision of same', 'recall of same', 'right band'],
    [
      of('all', judged),
      ...(['open', 'shut'] as const).map((half) =>
        of(
          half,
          judged.filter((pair) => pair.half === half),
        ),
      ),
    ],
  ),
);

describe('the labels', () => {
  test('are at least 650 pairs, no pair twice', () => {
    expect(judged.length).toBeGreaterThanOrEqual(650);
    expect(new Set(judged.map(({ left, right }) => `${left.name}|${right.title}`)).size).toBe(judged.length);
  });

  test.each(CATEGORIES)('of %s are enough, and at least three bands', (category) => {
    const bands = judged.filter((pair) => pair.category === category).map(({ band }) => band);
    expect(bands.length).toBeGreaterThanOrEqual(20);
    expect(new Set(bands).size).toBeGreaterThanOrEqual(3);
  });

  test.each(LANGUAGES)('in %s are enough', (language) => {
    expect(judged.filter((pair) => pair.language === language).length).toBeGreaterThanOrEqual(15);
  });

  test.each(BANDS)('in the band %s are enough', (band) => {
    expect(judged.filter((pair) => pair.band === band).length).toBeGreaterThanOrEqual(120);
  });
});

test('of what is called the same thing at least 95 % is', () => {
  const called = judged.filter(({ answer }) => answer.band === 'same');
  const { precision } = agreementOf(judged);
  expect(precision, told(called.filter(({ band }) => band !== 'same'))).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ['same', 0.87],
  ['variant', 0.85],
  ['similar', 0.93],
  ['no', 0.97],
] as const)('of the pairs labelled %s at least %d are called so', (band, floor) => {
  const labelled = judged.filter((pair) => pair.band === band);
  const wrong = labelled.filter(({ answer }) => answer.band !== band);
  expect(1 - wrong.length / labelled.length, told(wrong)).toBeGreaterThanOrEqual(floor);
});

test.each([
  ['open', 0.97, 0.92],
  ['shut', 0.97, 0.82],
] as const)('of the half "%s" precision is at least %d and recall %d', (half, leastPrecision, leastRecall) => {
  const { precision, recall } = agreementOf(judged.filter((pair) => pair.half === half));
  expect(precision).toBeGreaterThanOrEqual(leastPrecision);
  expect(recall).toBeGreaterThanOrEqual(leastRecall);
});

test('hardly an accessory, part, lot, replica, wanted ad, hire, repair or other volume is shown as the thing', () => {
  const shown = judged.filter(({ band, answer }) => band === 'no' && ['same', 'variant'].includes(answer.band));
  expect(shown.length, told(shown)).toBeLessThanOrEqual(1);
});

test.each(CATEGORIES)('of %s at least 60 % get their band', (category) => {
  const { agreement } = agreementOf(judged.filter((pair) => pair.category === category));
  expect(agreement).toBeGreaterThanOrEqual(0.6);
});

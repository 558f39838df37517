import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexInMemory } from '@/src/listings/index/in-memory';
import { queryFor } from '@/src/listings/index/query';
import type { Listing } from '@/src/listings/listing';
import type { Band } from '@/src/match/match';
import { matchListing } from '@/src/match/match-listing';
import { Product } from '@/src/product/product';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { makeListing } from '../match/make';

interface Pair {
  readonly left: Product;
  readonly right: Listing;
  readonly band: Band;
  readonly note: string;
}

/** New → used pairs labelled by hand, a line each; see the note of each for what it is about. */
const pairs: Pair[] = readFileSync(new URL('pairs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .map(({ left, right, band, note }) => ({ left: Product.parse(left), right: makeListing(right), band, note }));

const rules = layer([shippedPack]);
const index = indexInMemory(pairs.map(({ right }) => right));

const judged = await Promise.all(
  pairs.map(async (pair) => {
    const { rarity } = await index.find(queryFor(pair.left));
    return { ...pair, answer: matchListing(pair.left, pair.right, rules, rarity).band };
  }),
);

const told = (wrong: typeof judged) =>
  wrong
    .map(({ left, right, band, answer }) => `${left.name} / ${right.title}: ${answer}, should be ${band}`)
    .join('\n');

test('of what is called the same thing at least 95 % is', () => {
  const called = judged.filter(({ answer }) => answer === 'same');
  const wrong = called.filter(({ band }) => band !== 'same');
  expect(1 - wrong.length / called.length, told(wrong)).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ['same', 0.85],
  ['variant', 0.95],
  ['similar', 0.9],
  ['no', 0.95],
] as const)('of the pairs labelled %s at least %d are called so', (band, floor) => {
  const labelled = judged.filter((pair) => pair.band === band);
  const wrong = labelled.filter(({ answer }) => answer !== band);
  expect(1 - wrong.length / labelled.length, told(wrong)).toBeGreaterThanOrEqual(floor);
});

test('no accessory, part, lot, replica or wanted ad is shown at all', () => {
  expect(told(judged.filter(({ band, answer }) => band === 'no' && answer !== 'no'))).toBe('');
});

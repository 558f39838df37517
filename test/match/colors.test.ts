import { expect, test } from 'vitest';
import { colorsDiffer, colorsOf } from '@/src/match/colors';
import { traitsOfListing, traitsOfProduct } from '@/src/match/traits';
import { makeListing, makeProduct } from './make';

function differ(ours: string, theirs: string | undefined, title = 'thing'): boolean | undefined {
  const product = traitsOfProduct(makeProduct({ name: 'thing', attributes: { color: ours } }));
  const listing = traitsOfListing(makeListing({ title, attributes: theirs === undefined ? {} : { color: theirs } }));
  const [one, two] = [colorsOf(product, listing), colorsOf(listing, product)];
  return one && two && colorsDiffer(one, two);
}

test.each([
  ['Midnight', 'Starlight', true],
  ['Obsidian', 'black', false],
  ['Tortoise', 'Havana', false],
  ['Hellgrau', 'dunkelgrau', true],
  ['Hellgrau', 'grey', false],
  ['Nachtblau', 'Rot', true],
  ['Aurora', 'Nebula', true],
  ['Aurora', 'aurora', false],
  ['Robot White', 'white', false],
])('colour %j and %j differ: %j', (ours, theirs, expected) => {
  expect(differ(ours, theirs)).toBe(expected);
});

test.each([
  ['thing starlight', true],
  ['thing midnight', false],
  ['thing', undefined],
  ['thing rose gold', true],
])("a maker's name of a colour counts in the title %j of a listing that states none: %j", (title, expected) => {
  expect(differ('Midnight', undefined, title)).toBe(expected);
});

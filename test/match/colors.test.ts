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
  ['Donkergrijs', 'grey', false],
  ['Nachtblau', 'Rot', true],
  ['Aurora', 'Nebula', true],
  ['Aurora', 'aurora', false],
  ['Robot White', 'white', false],
  ['Graphite', 'black', false],
  ['Graphite', 'grey', true],
  ['Pistachio', 'green', false],
  ['Himbeere', 'blau', true],
  ['Tobacco Burst', 'blue', true],
  ['grau', 'Natural', true],
  ['Bleu nuit', 'navy', false],
  ['white / green', 'black / green', true],
  ['white / green', 'green and white', false],
  ['white / green', 'green', false],
  ['Titanium Natural', 'přírodní titan', false],
  ['Titanium', 'red', true],
  ['modrá', 'modrý', false],
  ['čierna', 'biela', true],
  ['levandulová', 'purple', false],
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

test.each([
  ['Black', 'thing zwart', false],
  ['Blue', 'rzecz ciemnoniebieska', false],
  ['Blue', 'věc světlemodrá', false],
  ['Red', 'もの ボルドー', false],
  ['Beige', '东西 卡其色', false],
  ['Black', 'thing wit', true],
  ['Black', 'rzecz czarna', false],
  ['Black', 'rzecz biała', true],
  ['Black', 'věc černé', false],
  ['Black', 'věc červená', true],
  ['Black', 'thing ブラック', false],
  ['Black', 'thing 紺', true],
  ['Black', 'thing 黑色', false],
  ['Black', 'thing 雪白色', true],
  ['Mitternacht', 'thing midnight', false],
  ['Black', 'thing parchment', true],
  ['Black', 'thing 月光银', true],
  ['Black', 'thing 曜夜黑', false],
  ['Black', '红米 thing', undefined],
  ['Black', 'Rode thing', undefined],
])('a plain colour %j beside the title %j of another language differs: %j', (ours, title, expected) => {
  expect(differ(ours, undefined, title)).toBe(expected);
});

test('a colour said in two languages is told once', () => {
  const product = traitsOfProduct(makeProduct({ name: 'ding zwart', attributes: { color: 'zwart' } }));
  expect(colorsOf(product, traitsOfListing(makeListing({ title: 'ding' })))?.said).not.toContain(' ');
});

import { expect, test } from 'vitest';
import { isKindless, sharedKind } from '@/src/match/kinship';
import { makeSides } from './make';

const kin = (product: Parameters<typeof makeSides>[0], listing: Parameters<typeof makeSides>[1]) =>
  sharedKind(...makeSides(product, listing), new Map());

test.each([
  ['Bosch headphones', 'Słuchawki Bosch', 'nouns of one kind in two languages'],
  ['IKEA Kivik sofa', 'Canapé IKEA Ektorp', 'English and French'],
  ['Philips Staubsauger', '飞利浦 吸尘器', 'German and Chinese'],
  ['Trek mountain bike', 'Cube mountain bike', 'one noun'],
])('%j and %j are of one kind: %s', (name, title) => {
  expect(kin(name, title)).toBe('title');
});

test.each([
  ['IKEA Kivik leather', 'Leather jacket Zara', 'a material'],
  ['Apple iPhone Pro', 'Sonos Move Pro', 'a word of many lines'],
  ['Philips Airfryer', 'Philips Hue', 'a brand'],
])('%j and %j are not: %s only', (name, title) => {
  expect(kin({ name, brand: name.split(' ')[0] as string }, title)).toBeUndefined();
});

test.each(['women', 'dame', 'meska', 'panske', 'draadloos', 'kuze', 'madera'])('%j names no kind', (word) => {
  expect(isKindless(word)).toBe(true);
});

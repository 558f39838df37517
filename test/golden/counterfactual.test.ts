// What holds of every labelled product, whoever labelled it: nobody has to read a pair to know these.
import { describe, expect, test } from 'vitest';
import { indexInMemory } from '@/src/listings/index/in-memory';
import { queryFor } from '@/src/listings/index/query';
import type { Rarity } from '@/src/listings/index/rarity';
import { matchListing } from '@/src/match/match-listing';
import type { Product } from '@/src/product/product';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { PHRASES } from '../eval/match-noise';
import { makeListing } from '../match/make';
import { asOtherShops, BESIDE, type Change, DIFFERING } from './counterfactual';
import { readPairs } from './judge';

const pairs = (['pairs', 'fresh', 'opened', 'shops', 'shops-later'] as const)
  .flatMap((file) => readPairs(file))
  .filter(({ half }) => half !== 'shops-kept');
const index = indexInMemory(pairs.map(({ right }) => right));
const products = [...new Map(pairs.map(({ left }) => [left.name, left])).values()];
const rarities = new Map<string, Rarity>();
for (const product of products) rarities.set(product.name, (await index.find(queryFor(product))).rarity);
const rules = layer([shippedPack]);
const rarityOf = ({ name }: Product) => rarities.get(name) ?? new Map();

describe('its own name with one attribute changed is not the same thing', () => {
  test.each([
    ['capacity', 0],
    ['year', 0],
    ['inches', 0],
    ['shoeSize', 0],
    ['generation', 0],
    // "6 L" are litres.
    ['letterSize', 1],
    // Mostly colours that stand twice in the name, and are changed once.
    ['color', 7],
    // The speed class of a router, beside its number.
    ['model', 2],
    ['line', 0],
    ['suffix', 0],
  ] as const)('%s: all but %i', (change, known) => {
    const wrong = products.flatMap((product) => {
      const title = (DIFFERING[change] as Change)(product.name);
      if (title === undefined) return [];
      const { band } = matchListing(product, makeListing({ title }), rules, rarityOf(product));
      return band === 'same' ? [`${product.name} / ${title}`] : [];
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(known);
  });

  test('nor is what is for it, of it or like it, that has its whole name', () => {
    const wrong = products.flatMap((product) =>
      BESIDE.map((change) => change(product.name) ?? '').filter(
        (title) => matchListing(product, makeListing({ title }), rules, rarityOf(product)).band === 'same',
      ),
    );
    // A folio is a book's size and a cover; "redemption … defekt" holds a word of the game.
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(9);
  });

  test('each change is one that several names have', () => {
    for (const change of Object.values(DIFFERING) as Change[])
      expect(products.filter(({ name }) => change(name) !== undefined).length).toBeGreaterThanOrEqual(5);
  });
});

test('its own name as other shops write it is the same thing', () => {
  const categories = new Map(pairs.map(({ left, category }) => [left.name, category]));
  const wrong = products.flatMap((product, place) =>
    asOtherShops(product.name, categories.get(product.name) ?? '', place).filter(
      (title) => matchListing(product, makeListing({ title }), rules, rarityOf(product)).band !== 'same',
    ),
  );
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(0);
});

describe('the same title, as another seller writes it', () => {
  const asked = pairs.map(({ left, right, band }) => ({
    left,
    right,
    band,
    rarity: rarityOf(left),
    answer: matchListing(left, right, rules, rarityOf(left)),
  }));
  const same = asked.filter(({ band, answer }) => band === 'same' && answer.band === 'same');
  const lost = (write: (title: string, i: number) => string) =>
    same.flatMap(({ left, right, rarity }, i) => {
      const title = write(right.title, i).slice(0, 500);
      const { band, signals } = matchListing(left, { ...right, title }, rules, rarity);
      const isHeld = signals.some(({ kind }) => kind === 'veto' || kind === 'modelConflict');
      return band === 'same' ? [] : [{ isHeld, said: `${left.name} / ${title}: ${band}` }];
    });
  const told = (found: readonly { said: string }[]) => found.map(({ said }) => said).join('\n');

  test.each([
    ['small letters', (title: string) => title.toLowerCase()],
    ['capitals', (title: string) => title.toUpperCase()],
    ['marks around it', (title: string) => `!! ${title} !!`],
  ] as const)('%s: is the same still', (_, write) => {
    const found = lost(write);
    expect(found.length, told(found)).toBe(0);
  });

  test.each([
    ['before it', (title: string, i: number) => `${PHRASES[(7 * i) % PHRASES.length]}: ${title}`, 1],
    ['behind a dash', (title: string, i: number) => `${title} - ${PHRASES[i % PHRASES.length]}`, 2],
    ['behind a comma', (title: string, i: number) => `${title}, ${PHRASES[(3 * i) % PHRASES.length]}`, 1],
  ] as const)('a remark %s names no other model, and takes the band of one in thirty at most', (_, write, known) => {
    const found = lost(write);
    const held = found.filter(({ isHeld }) => isHeld);
    expect(held.length, told(held)).toBeLessThanOrEqual(known);
    expect(found.length, told(found)).toBeLessThanOrEqual(same.length / 30);
  });
});

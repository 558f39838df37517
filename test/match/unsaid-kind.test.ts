import { describe, expect, test } from 'vitest';
import { matchListing } from '@/src/match/match-listing';
import { isKindUnsaid } from '@/src/match/unsaid-kind';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';
import { makeListing, makeProduct, makeSides } from './make';

describe('what kind of thing it is', () => {
  test.each([
    ['Vorra Tindra desk lamp', 'Vorra Tindra, white'],
    ['Vorra Tindra desk lamp', 'Vorra Tindra shade'],
    ['Vorra Alta Wanderschuhe', 'Vorra Alta Einlegesohlen'],
    ['Vorra Piccolo stofzuiger', 'Vorra Piccolo slang'],
  ])('%j says, and %j does not', (name, title) => {
    expect(isKindUnsaid(...makeSides(name, title))).toBe(true);
  });

  test.each([
    ['Vorra Tindra desk lamp', 'Vorra Tindra Schreibtischleuchte'],
    ['Vorra Alta Wanderschuhe', 'chaussures Vorra Alta'],
    ['Vorra Tindra', 'Vorra Tindra white'],
    ['Vorra Tindra', 'Vorra Tindra lamp'],
  ])('%j and %j: said by both, or not by the product', (name, title) => {
    expect(isKindUnsaid(...makeSides(name, title))).toBe(false);
  });

  test('is said by the shelf it stands on', () => {
    const sides = makeSides('Vorra Tindra desk lamp', { title: 'Vorra Tindra', categoryText: 'Home > Lamps' });
    expect(isKindUnsaid(...sides)).toBe(false);
  });

  test('is said by the shelf of the product, whatever its title holds', () => {
    const product = { name: 'Vorra Tindra 14 512GB SSD', breadcrumb: ['Laptops'] };
    expect(isKindUnsaid(...makeSides(product, 'Vorra Tindra Notebook 512GB'))).toBe(false);
  });

  test('is said by a word of a team', () => {
    const [product, listing] = makeSides('Vorra Tindra desk lamp', 'Vorra Tindra glower');
    const own = new Set(['lamp']);
    expect(isKindUnsaid({ ...product, ownKinds: own }, { ...listing, ownKinds: own })).toBe(false);
  });
});

describe('a listing that says no kind', () => {
  const rules = layer([shippedPack]);
  const words = ['tindra', 'alta', 'zephyr', 'piccolo', 'grande', 'nord', 'velo'];
  const rarity = new Map(['vorra', ...words, 'lamp'].map((word) => [word, 0.001]));
  const judged = (name: string, title: string, least: number, brand?: string) =>
    matchListing(
      makeProduct({ name, ...(brand !== undefined && { brand }) }),
      makeListing({ title }),
      { ...rules, thresholds: { ...rules.thresholds, same: least } },
      rarity,
    );

  test('has to agree better to be called the same thing, and is similar until then', () => {
    const { probability } = judged('Vorra Tindra lamp', 'Vorra Tindra white', 0.2);
    expect(judged('Vorra Tindra lamp', 'Vorra Tindra white', probability - 0.01).band).toBe('similar');
    expect(judged('Vorra Tindra lamp', 'Vorra Tindra white', probability / 3).band).toBe('same');
  });

  test('has not where both name one number', () => {
    const { probability } = judged('Vorra TX4401 lamp', 'Vorra TX4401 white', 0.2);
    expect(judged('Vorra TX4401 lamp', 'Vorra TX4401 white', probability - 0.01).band).toBe('same');
  });

  test('is never called more than one that says it', () => {
    const name = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(name, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (said, least) => {
        const whole = `Vorra ${said.join(' ')}`;
        if (judged(`${whole} lamp`, whole, least).band === 'same')
          expect(judged(`${whole} lamp`, `${whole} lamp`, least).band).toBe('same');
      }),
    );
  });
});

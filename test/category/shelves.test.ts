import { describe, expect, test } from 'vitest';
import { readKind } from '@/src/category/categorise';
import { agreeing } from '@/src/category/kinship';
import { kindOf } from './kind-of';
import { index } from './taxonomy';

describe('a name and its shelf agree', () => {
  test.each([
    ['Slim jeans in washed indigo', ['Clothing', 'Clothing sale'], 'jeans'],
    ['Quilted blanket in ecru', ['Bed linen'], 'blanket'],
    ['Rundes Kinderbett aus Buche', ['Möbel'], 'crib'],
    ['オフィスチェア 黒', ['家具'], 'office-chair'],
    ['Felpa con zip', ['Abbigliamento'], 'sweatshirt'],
  ])('%s under %j: %s', (name, shelves, kind) => {
    expect(kindOf(name, shelves)).toBe(kind);
  });

  const kind = (id: string) => index.byId.get(id) ?? expect.fail(id);
  test.each([
    ['jeans', 'clothing-generic', 1],
    ['blanket', 'bed-linen', 1],
    ['sandals', 'slippers', 1],
    ['coat', 'jacket', 0.5],
    ['tablet', 'hifi-system', 0],
    ['jeans', 'sofa', 0],
    ['clothing-generic', 'jeans', 0],
    ['sofa', 'sofa', 0],
  ])('%s on a shelf of %s: %d', (named, shelf, agreed) => {
    expect(agreeing(kind(named), kind(shelf))).toBe(agreed);
  });
});

describe('works', () => {
  test.each([
    ['Nine Kettles', ['Books', 'Fiction'], 'book'],
    ['De laatste zeven', ['Boeken'], 'book'],
    ['Harrow Deep II - PS5', [], 'video-game'],
    ['Harrow Deep II (Nintendo Switch)', [], 'video-game'],
    ['Harrow Deep II', ['Video games', 'PS4'], 'video-game'],
  ])('%s under %j: %s', (name, shelves, kind) => {
    expect(kindOf(name, shelves)).toBe(kind);
  });

  test.each(['Charging dock - PS5', 'Acme console 1 TB (Xbox Series X)', 'Sony - PS5'])('%s is no game', (name) => {
    expect(kindOf(name)).not.toBe('video-game');
  });

  test('a console under the games of its shop is one', () => {
    expect(kindOf('Acme Play 5 console 825 GB', ['Video games', 'Consoles'])).toBe('game-console');
  });
});

describe('shelves of accessories', () => {
  test('what has no accessories of its own is what its name says', () => {
    expect(kindOf('Hex dumbbell 10 kg', ['Sports', 'Accessories'])).toBe('dumbbells');
    expect(kindOf('Woven leather belt', ['Men', 'Accessories'])).toBe('belt');
  });

  test('a machine there is what the accessory belongs to', () => {
    const { guess, accessory } = readKind({ name: 'Acme laptop 14', breadcrumb: ['Laptops', 'Tillbehör'] }, index);
    expect(guess).toBeUndefined();
    expect(accessory).toBeDefined();
  });
});

describe('a place in a public taxonomy', () => {
  test.each([
    ['2271', [], 'dress'],
    ['855', [], 'dvd-cd-vinyl'],
    ['Furniture > Sofas', [], 'sofa'],
    ['Furniture > Sofas', ['New in'], 'sofa'],
    ['999999', [], undefined],
  ])('%s under %j: %s', (taxonomy, shelves, kind) => {
    expect(kindOf('Zorvex Nine', shelves, taxonomy)).toBe(kind);
  });

  test('the shop’s own name among the shelves tells nothing twice', () => {
    expect(kindOf('Zorvex Nine', ['Zorvex Nine'])).toBeUndefined();
  });
});

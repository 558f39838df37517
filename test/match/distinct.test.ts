import { describe, expect, test } from 'vitest';
import { hasOtherTitle, shareName } from '@/src/match/distinct';
import { swapOf } from '@/src/match/names';
import { makeSides } from './make';

const swapped = (name: string, title: string) => swapOf(...makeSides({ name, brand: 'Vorra' }, title))?.other;

describe('a word within the name that only one has', () => {
  test.each([
    ['Vorra K 7 Power Reach grill', 'Vorra K7 Total Reach grill', 'total'],
    ['Vorra Alta 4 GTX shoes', 'Vorra Alta 4 Mid GTX shoes', 'mid'],
    ['Vorra Alta Trail GTX shoes', 'Vorra Alta Zephyr Trail GTX', 'zephyr'],
    ['Vorra Turn 360 car seat', 'Vorra Turn Guard car seat', 'guard'],
  ])('%j / %j: %j', (name, title, word) => {
    expect(swapped(name, title)).toBe(word);
  });

  test.each([
    ['Vorra Alta 4 GTX shoes', 'Vorra Alta 4 black GTX'],
    ['Vorra Alta 4 GTX shoes', 'Vorra Alta 4 Schuhe GTX'],
    ['Vorra Alta 4 GTX shoes', 'Vorra Alta 4 women GTX'],
    ['Vorra Turn 360 car seat', 'Vorra Turn car seat'],
    ['Vorra Turn 360 car seat', 'Vorra Turn used 360'],
    ['Vorra K 7 grill', 'Vorra K7 grill'],
    ['Vorra Alta Trail GTX shoes', 'Vorra Alta Inc Trail GTX shoes'],
  ])('%j / %j: none', (name, title) => {
    expect(swapped(name, title)).toBeUndefined();
  });
});

describe('another title', () => {
  const titles = (name: string, title: string) => hasOtherTitle(...makeSides({ name, brand: 'Vorra' }, title));

  test.each([
    ['The Grey Tower Ann Verrant paperback', 'A Quiet Harbour Ann Verrant paperback'],
    ['Vorra puzzle 1000 Matterhorn', 'Vorra puzzle 1000 Colosseum'],
    ['The Wheels "Northern" vinyl', 'The Wheels "Southern" vinyl'],
  ])('%j / %j', (name, title) => {
    expect(titles(name, title)).toBeDefined();
  });

  test.each([
    ['The Grey Tower Ann Verrant paperback', 'Ann Verrant: The Grey Tower'],
    ['The Grey Tower Ann Verrant paperback', 'Grey Tower, Verrant, unread'],
    ['Vorra puzzle 1000 Matterhorn', 'Vorra puzzle Matterhorn Schweiz'],
    ['Vorra phone', 'Vorra other phone'],
  ])('%j / %j: none', (name, title) => {
    expect(titles(name, title)).toBeUndefined();
  });
});

describe('what two titles share of a name', () => {
  const share = (name: string, title: string, brand?: string) =>
    shareName(...makeSides(brand === undefined ? { name } : { name, brand }, title));

  test.each([
    ['Vorra Court 2.0 boty', 'Vorra Court 2.0'],
    ['Vorra Air Glide 2 boty', 'Vorra Airglide 2'],
    ['Vorra 327 sneaker', 'Vorra 327 Damen'],
    ['Vorra leather trench coat', 'Vorra trench coat leather'],
  ])('%j and %j: something', (name, title) => {
    expect(share(name, title, 'Vorra')).toBe(true);
  });

  test.each([
    ['a short number beside other names', 'Vorra Court 2.0 boty', 'Vorra Advance 2.0 boty', 'Vorra'],
    ['another name, where ours only says what it is like', 'Vorra Classic Leather boty', 'Vorra Klubba boty', 'Vorra'],
    ['a kind and its measures', '1200rpm washing machine 7kg', '1200rpm washing machine 7kg', undefined],
  ])('nothing: %s', (_, name, title, brand) => {
    expect(share(name, title, brand)).toBe(false);
  });
});

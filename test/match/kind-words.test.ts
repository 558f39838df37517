import { describe, expect, test } from 'vitest';
import { kindsIn, kindsOf } from '@/src/match/kind-words';
import { makeSides } from './make';

describe('the kind a noun names', () => {
  test.each([
    ['headphone', 'headphones'],
    ['headphones', 'headphones'],
    ['kopfhorer', 'headphones'],
    ['casque', 'headphones'],
    ['auriculares', 'headphones'],
    ['cuffie', 'headphones'],
    ['koptelefoon', 'headphones'],
    ['sluchawki', 'headphones'],
    ['sluchatka', 'headphones'],
    ['stofzuiger', 'vacuum'],
    ['zidle', 'chair'],
    ['zapatillas', 'shoes'],
    ['wandelschoenen', 'shoes'],
    ['winterjacke', 'jacket'],
    ['esszimmerstuhl', 'chair'],
  ])('%j: %s', (noun, kind) => {
    expect(kindsOf(noun)).toContain(kind);
  });

  test.each([['kivik'], ['xm4'], ['constructor'], ['']])('%j names none', (word) => {
    expect(kindsOf(word)).toEqual([]);
  });

  test.each([
    ['SONY ワイヤレスヘッドホン WH-1000', 'headphones'],
    ['戴森吸尘器 V8', 'vacuum'],
    ['Bosch Akku-Bohrschrauber', 'drill'],
  ])('in %j: %s', (title, kind) => {
    expect(kindsIn(makeSides(title, title)[0])).toContain(kind);
  });
});

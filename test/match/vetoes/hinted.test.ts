import { describe, expect, test } from 'vitest';
import { guarded, hinted, mentions } from '@/src/match/vetoes/hinted';
import { fc } from '@/test/properties';

const WORDS = 'lot|bundle|job lot|セット';
const pattern = (flags = '') => new RegExp(` (?:lot|bundle|job lot) (?:of )?(\\d) |セット`, flags);
const plain = fc
  .array(fc.constantFrom('lot', 'bundle', 'job', 'of', '3', 'lamp', 'lots', '3点セット', 'セ'), { maxLength: 8 })
  .map((words) => ` ${words.join(' ')} `);

describe('a pattern that is tried only where one of its words stands', () => {
  test('finds what it finds alone', () => {
    const [one, all] = [hinted(WORDS, pattern()), hinted(WORDS, pattern('g'))];
    fc.assert(
      fc.property(plain, (text) => {
        expect(one.test(text)).toBe(pattern().test(text));
        expect(one.exec(text)?.index).toBe(pattern().exec(text)?.index);
        expect(all.all(text).map(([found]) => found)).toEqual([...text.matchAll(pattern('g'))].map(([found]) => found));
        expect(all.removedFrom(text)).toBe(text.replaceAll(pattern('g'), ' '));
      }),
    );
  });

  test('is not tried elsewhere', () => {
    const untried = new Proxy(/x/, {
      get: () => {
        throw new Error('It was tried.');
      },
    });
    expect(hinted('lot', untried).test(' a lamp ')).toBe(false);
    expect(hinted('lot', untried).exec(' a lamp ')).toBeNull();
    expect(hinted('lot', untried).all(' lots of lamps ')).toEqual([]);
  });

  test('of two hints both must hold', () => {
    const sold = guarded(/ lot of (\d) /, mentions('lot'), /\d/);
    expect(sold.exec(' lot of 3 ')?.[1]).toBe('3');
    const untried = guarded(/x/, { test: () => true }, mentions('lot'));
    expect(untried.test(' box ')).toBe(false);
    expect(guarded(/x/, mentions('lot'), { test: () => true }).test(' box ')).toBe(false);
  });
});

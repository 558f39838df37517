import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asidesOf } from '@/src/match/asides';
import { makeSides } from './make';

function asides(name: string, title: string): readonly string[] {
  const [product, listing] = makeSides(name, title);
  return [...asidesOf(listing, product)];
}

test.each([
  ['Kobo Libra reader', 'Kobo Libra reader - drawer find', ['drawer', 'find'], 'after a dash'],
  ['Kobo Libra reader', 'drawer find: Kobo Libra reader', ['drawer', 'find'], 'before a colon'],
  ['Kobo Libra reader', 'Kobo Libra (drawer find)', ['drawer', 'find'], 'in brackets'],
  ['Kobo Libra reader', 'drawer find! Kobo Libra', ['drawer', 'find'], 'before an exclamation mark'],
  ['Kobo Libra reader', 'Kobo Libra, schnell weg damit', ['schnell', 'weg', 'damit'], 'after a comma'],
])('%j / %j: a remark %s', (name, title, said) => {
  expect(asides(name, title)).toEqual(expect.arrayContaining(said.slice(0, 1)));
  for (const word of asides(name, title)) expect(said).toContain(word);
});

test('a remark of one run in a script without spaces', () => {
  expect(asides('Kobo Libra reader', 'Kobo Libra - 自宅保管品').length).toBeGreaterThan(0);
});

test.each([
  ['Adobe Photoshop', 'Adobe - Illustrator', 'one word may be the name of another thing'],
  ['Kobo Libra reader', 'Kobo - Clara 2e', 'a number may be the model of another thing'],
  ['Kobo Libra reader', 'Kobo Libra drawer find', 'nothing sets it off'],
  ['Kobo Libra reader', 'drawer find - quick sale', 'no part has anything of the product'],
  ['Kobo Libra reader', 'Kobo - Libra drawer find', 'a part with a word of the product'],
])('%j / %j: no remark, as %s', (name, title, _why) => {
  expect(asides(name, title)).toEqual([]);
});

test('no word of the product is ever a remark', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.string({ minLength: 1, maxLength: 80 }),
      (a, b) => {
        fc.pre(a.trim() !== '' && b.trim() !== '');
        const [product, listing] = makeSides(a, `${b} - ${a}: ${b}`);
        for (const word of asidesOf(listing, product)) expect(product.words.has(word)).toBe(false);
      },
    ),
  );
});

import { expect, test } from 'vitest';
import { remarksOf, withoutRemarks } from '@/src/match/remarks';
import { fc } from '@/test/properties';
import { makeSides } from './make';

function remarks(name: string, title: string): readonly string[] {
  const [product, listing] = makeSides(name, title);
  return [...remarksOf(listing, product)];
}

test.each([
  ['Kobo Libra reader', 'Kobo Libra reader - drawer find', ['drawer', 'find'], 'after a dash'],
  ['Kobo Libra reader', 'drawer find: Kobo Libra reader', ['drawer', 'find'], 'before a colon'],
  ['Kobo Libra reader', 'Kobo Libra (drawer find)', ['drawer', 'find'], 'in brackets'],
  ['Kobo Libra reader', 'drawer find! Kobo Libra', ['drawer', 'find'], 'before an exclamation mark'],
  ['Kobo Libra reader', 'Kobo Libra with felt sleeve', ['felt', 'sleeve'], 'with what comes along'],
  ['Kobo Libra reader', 'Kobo Libra avec housse feutre', ['housse', 'feutre'], 'in French'],
  ['Kobo Libra reader', 'Kobo Libra, schnell weg damit', ['schnell', 'weg', 'damit'], 'after a comma'],
])('%j / %j: a remark %s', (name, title, said) => {
  expect(remarks(name, title)).toEqual(expect.arrayContaining(said.slice(0, 1)));
  for (const word of remarks(name, title)) expect(said).toContain(word);
});

test('a remark of one run in a script without spaces', () => {
  expect(remarks('Kobo Libra reader', 'Kobo Libra - 自宅保管品').length).toBeGreaterThan(0);
});

test.each([
  ['Adobe Photoshop', 'Adobe - Illustrator', 'one word may be the name of another thing'],
  ['Kobo Libra reader', 'Kobo - Clara 2e', 'a number may be the model of another thing'],
  ['Kobo Libra reader', 'Kobo Libra drawer find', 'nothing sets it off'],
  ['Kobo Libra reader', 'drawer find - quick sale', 'no part has anything of the product'],
  ['Kobo Libra reader', 'Kobo Libra and felt sleeve', '"and" joins names too'],
  ['Kobo Libra reader', 'Kobo with Libra reader', 'what comes along has a word of the product'],
  ['Kobo Libra reader', 'Kobo - Libra drawer find', 'a part with a word of the product'],
])('%j / %j: no remark, as %s', (name, title, _why) => {
  expect(remarks(name, title)).toEqual([]);
});

test('no word of the product is ever a remark', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.string({ minLength: 1, maxLength: 80 }),
      (a, b) => {
        fc.pre(a.trim() !== '' && b.trim() !== '');
        const [product, listing] = makeSides(a, `${b} - ${a}: ${b}`);
        for (const word of remarksOf(listing, product)) expect(product.words.has(word)).toBe(false);
      },
    ),
  );
});

test.each([
  ['drawer find: Kobo Libra reader', 'kobo libra reader', 'a remark before the name'],
  ['Kobo Libra reader - drawer find', 'kobo libra reader', 'a remark after it'],
  ['Kobo Libra reader (nice slim thing)', 'kobo libra reader slim', 'words that tell models apart stay'],
  ['Kobo Libra reader', 'kobo libra reader', 'nothing to leave out'],
])('%j is read as %j: %s', (title, words, _why) => {
  const [product, listing] = makeSides('Kobo Libra reader', title);
  const named = withoutRemarks(listing, remarksOf(listing, product));
  expect(named.tokens.map(({ text }) => text).join(' ')).toBe(words);
  expect(named.plain).toBe(listing.plain);
});

import { expect, test } from 'vitest';
import { differingProcessor } from '@/src/match/processors';
import { differingTextEdition } from '@/src/match/text-editions';
import { makeSides } from './make';

test.each([
  ['Vorra Book 14 i5-8250U', 'Vorra Book 14 Core i7', ['i5', 'i7']],
  ['Vorra Book Ryzen 5 5600U', 'Vorra Book Ryzen 7', ['ryzen 5', 'ryzen 7']],
  ['Vorra Book i5', 'Vorra Book i5 1135G7', undefined],
  ['Vorra Book i5', 'Vorra Book', undefined],
])('the processors of %j and %j: %j', (name, title, pair) => {
  expect(differingProcessor(...makeSides(name, title))).toEqual(pair);
});

test.each([
  ['Anatomy 5th edition', 'Anatomy 4th ed.', ['5', '4']],
  ['Anatomie 5. Auflage', 'Anatomie, vierte Auflage', ['5', '4']],
  ['Anatomy 5th edition', 'Anatomy 5e hardcover', undefined],
  ['Anatomia wydanie 2', 'Anatomia', undefined],
  ['Vorra 3 edition', 'Vorra 2nd edition', undefined],
])('the editions of %j and %j: %j', (name, title, pair) => {
  expect(differingTextEdition(...makeSides(name, title))).toEqual(pair);
});

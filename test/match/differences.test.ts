import { describe, expect, test } from 'vitest';
import { differingPair } from '@/src/match/number-pairs';
import { differingProcessor } from '@/src/match/processors';
import { differingTextEdition } from '@/src/match/text-editions';
import { titleLanguage } from '@/src/match/title-language';
import { bandOf, makeSides } from './make';

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

test.each([
  ['Vorra crankset 53-39', 'Vorra crankset 50/34', ['39-53', '34-50']],
  ['Vorra cassette 11-28', 'Vorra 28-11', undefined],
  ['Vorra zoom 16-35', 'Vorra zoom', undefined],
  ['Vorra Book 16/512', 'Vorra Book 8/256 GB', undefined],
  ['Vorra GSR 18V-55', 'Vorra GSR 18-28', undefined],
])('the pairs of numbers of %j and %j: %j', (name, title, pair) => {
  expect(differingPair(...makeSides(name, title))).toEqual(pair);
});

test.each([
  ['Das Haus und der Garten', 'German'],
  ['The house of the sea', 'English'],
  ['La casa degli spiriti e il mare', 'Italian'],
  ['Księga żywiołów', 'Polish'],
  ['Zephyr', undefined],
])('the language of %j: %s', (name, language) => {
  expect(titleLanguage(makeSides(name, 'x')[0])).toBe(language);
});

describe('bands of kinds of difference', () => {
  test.each([
    [
      { name: 'Vorra Glide e-bike Dark', brand: 'Vorra', attributes: { color: 'Dark' } },
      'Vorra Glide e-bike black',
      'same',
    ],
    [
      { name: 'Vorra Glide e-bike Dark', brand: 'Vorra', attributes: { color: 'Dark' } },
      'Vorra Glide e-bike light',
      'variant',
    ],
    [{ name: 'Vorra W77-1AEG Watch', brand: 'Vorra' }, 'Vorra W77-1AER watch', 'same'],
    [{ name: 'Vorra Diver 311.30.42.30.01.005 watch', brand: 'Vorra' }, 'Vorra Diver 311.30.42.30.01.006', 'variant'],
    [{ name: 'Vorra Mesh X60 3-pack', brand: 'Vorra' }, 'Vorra Mesh X60 pack de 3', 'same'],
    [{ name: 'Vorra Mesh X60 3-pack', brand: 'Vorra' }, 'Vorra Mesh X60 2 pack', 'variant'],
    [{ name: 'Vorra Glide S4 e-bike', brand: 'Vorra' }, 'Vorra Glide S4 stolen mode', 'no'],
    [{ name: 'Vorra Runner shoes white', brand: 'Vorra' }, 'Vorra Runner 1:1 white', 'no'],
    [{ name: 'Vorra Runner shoes white / black', brand: 'Vorra' }, 'Vorra Runner shoes black white', 'variant'],
    [{ name: 'The Grey Tower Ann Verrant paperback' }, 'Workbook for The Grey Tower', 'no'],
    [{ name: 'Vorra Kanto leather sofa', brand: 'Vorra' }, 'Leather shoes', 'no'],
    [{ name: 'Vorra Cam HERO12', brand: 'Vorra' }, 'Vorra Cam Hero 11', 'similar'],
    [{ name: 'Vorra FE 85mm f/1.4 lens', brand: 'Vorra' }, 'Vorra 85mm f1.4 lens', 'same'],
    [{ name: 'Vorra Cold 6113 Plus fridge', brand: 'Vorra' }, 'Vorra Cold 6113 koelkast', 'same'],
    [{ name: 'Vorra GT 4070 graphics card', brand: 'Vorra' }, 'Vorra GT 4070 Ti graphics card', 'similar'],
    [{ name: 'Vorra Trail sandals black', brand: 'Vorra' }, 'Sandali Vorra Trail neri', 'same'],
    [{ name: 'Vorra Deck Pro Controller', brand: 'Vorra' }, 'Vorra Deck プロコントローラー', 'same'],
  ])('%j / %j: %s', (product, title, band) => {
    expect(bandOf(product, title)).toBe(band);
  });
});

test.each([
  ['of one reading order', 'Vorra shoes black/white EU 41', 'Vorra shoes white/black 41', 'variant'],
  ['joined by "and"', 'Vorra shoes black/white EU 41', 'Vorra shoes white and black 41', 'same'],
])('colours of shoes %s: %j / %j: %s', (_, name, title, band) => {
  expect(bandOf({ name, brand: 'Vorra' }, title)).toBe(band);
});

test('letters of a colour that only the longer number and its title name make a variant', () => {
  const product = { name: 'Vorra Fry FX600 air fryer', brand: 'Vorra' };
  expect(bandOf(product, 'Vorra Fry FX600CP air fryer copper')).toBe('variant');
  expect(bandOf(product, 'Vorra Fry FX600EU air fryer')).toBe('same');
});

test('letters beside one whole part number are no other model', () => {
  expect(bandOf('Vorra SLV-D390P dvd vhs player', 'Vorra SLVD390P dvd vcr player')).toBe('same');
});

test('of a word with its number a Pro is another thing', () => {
  expect(bandOf({ name: 'Vorra Pods3 Pro', brand: 'Vorra' }, 'Vorra Pods 3')).toBe('similar');
});

test('two of one maker whose names are alike but for a word are comparable without a noun', () => {
  expect(bandOf({ name: 'Vorra Strada CF 7', brand: 'Vorra' }, 'Vorra Monte CF 7')).toBe('similar');
});

test('where nothing but the maker names a thing, the maker must be named', () => {
  const product = { name: 'Vorra Topf rund 26 cm schwarz', brand: 'Vorra' };
  expect(bandOf(product, 'Zorgon Topf 26 cm schwarz')).not.toBe('same');
  expect(bandOf(product, 'Vorra Topf 26 cm schwarz')).toBe('same');
});

import { describe, expect, test } from 'vitest';
import { matchListing } from '@/src/match/match-listing';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { say } from '@/src/words/say';
import { english } from '../catalogue';
import { makeListing, makeProduct } from './make';

const rules = layer([shippedPack]);
const phone = makeProduct({ name: 'Apple iPhone 12 64GB Black', brand: 'Apple' });

function bandAndReasons(title: string, product = phone, more: object = {}) {
  const { band, signals } = matchListing(product, makeListing({ title, ...more }), rules, new Map());
  return { band, vetoes: signals.filter(({ kind }) => kind === 'veto').map(({ reason }) => say(english(), reason)) };
}

describe('what is no offer of the thing at all', () => {
  test.each([
    ['Apple iPhone 12 64GB for parts', 'broken or for parts: “for parts”'],
    ['Apple iPhone 12 64GB defekt', 'broken or for parts: “defekt”'],
    ['Apple iPhone 12 64 Go en panne', 'broken or for parts: “en panne”'],
    ['Apple iPhone 12 64GB no funciona', 'broken or for parts: “no funciona”'],
    ['Apple iPhone 12 64GB non funzionante', 'broken or for parts: “non funzionante”'],
    ['Apple iPhone 12 logic board 64GB', 'only a part of it: “logic board”'],
    ['Apple iPhone 12 64GB box only', 'only the box: “box only”'],
    ['Apple iPhone 12 64GB nur OVP', 'only the box: “nur ovp”'],
    ['Apple iPhone 12 boîte vide', 'only the box: “boite vide”'],
    ['Apple iPhone 12 caja vacía', 'only the box: “caja vacia”'],
    ['Apple iPhone 12 scatola vuota', 'only the box: “scatola vuota”'],
    ['Case for Apple iPhone 12', 'an accessory: “case”'],
    ['Schutzhülle Apple iPhone 12', 'an accessory: “schutzhulle”'],
    ['Coque Apple iPhone 12', 'an accessory: “coque”'],
    ['Funda Apple iPhone 12', 'an accessory: “funda”'],
    ['Custodia Apple iPhone 12', 'an accessory: “custodia”'],
    ['Magnetic ring compatible with Apple iPhone 12', 'an accessory: “compatible with”'],
    ['Leather wallet for iPhone 12', 'an accessory: “leather wallet for iphone”'],
    ['Apple iPhone 12 64GB replica', 'a copy, not the thing: “replica”'],
    ['Apple iPhone 12 64GB Attrappe', 'a copy, not the thing: “attrappe”'],
    ['WTB Apple iPhone 12 64GB', 'someone looks for one: “wtb”'],
    ['Suche Apple iPhone 12 64GB', 'someone looks for one: “suche”'],
    ['Cherche Apple iPhone 12 64 Go', 'someone looks for one: “cherche”'],
    ['5x Apple iPhone 12 64GB', 'sold 5 at a time'],
    ['Lot of 3 Apple iPhone 12 64GB', 'sold 3 at a time'],
    ['Lot de 4 Apple iPhone 12 64 Go', 'sold 4 at a time'],
    ['Konvolut Apple iPhone 12', 'several sold together: “konvolut”'],
    ['Set aus 7 Apple iPhone 12', 'sold 7 at a time'],
    ['Stock di 5 x Apple iPhone 12', 'sold 5 at a time'],
    ['Lot de deux Apple iPhone 12', 'sold 2 at a time'],
    ['Apple iPhone 12 black x 4', 'sold 4 at a time'],
    ['Apple iPhone 12 Replik', 'a copy, not the thing: “replik”'],
    ['Apple iPhone 12 imitazione', 'a copy, not the thing: “imitazione”'],
    ['Copie Apple iPhone 12, pas original', 'a copy, not the thing: “pas original”'],
    ['Im Stil von Apple iPhone 12', 'a copy, not the thing: “im stil von”'],
    ['Ring compatible Apple iPhone 12', 'an accessory: “compatible”'],
    ["Écouteurs d'origine Apple iPhone 12", 'an accessory: “dorigine”'],
    ['Genuine lens ring to fit Apple iPhone 12', 'an accessory: “to fit”'],
  ])('%j: %s', (title, reason) => {
    expect(bandAndReasons(title)).toEqual({ band: 'no', vetoes: [reason] });
  });

  test('condition "for parts" without a word in the title', () => {
    expect(bandAndReasons('Apple iPhone 12 64GB', phone, { condition: 'for-parts' })).toEqual({
      band: 'no',
      vetoes: ['sold for parts'],
    });
  });

  test("a word of the person's own rules, whole words only", () => {
    const own = { ...rules, hiddenWords: ['B-Stock', ' '] };
    const of = (title: string) => matchListing(phone, makeListing({ title }), own, new Map()).band;
    expect([of('Apple iPhone 12 64GB Black b stock'), of('Apple iPhone 12 64GB Black stockb')]).toEqual(['no', 'same']);
  });
});

describe('what looks like it and is not', () => {
  test.each([
    ['Apple iPhone 12 64GB black with case and charger', 'thrown in, English'],
    ['Apple iPhone 12 64GB schwarz inkl. Hülle', 'thrown in, German'],
    ['Apple iPhone 12 64 Go noir avec coque', 'thrown in, French'],
    ['Apple iPhone 12 64GB nero con custodia', 'thrown in, Italian'],
    ['Apple iPhone 12 64GB black, not broken', 'denied'],
    ['Apple iPhone 12 64GB black for sale', 'for sale'],
    ['Apple iPhone 12 64GB black, not original box', 'only the box is another'],
  ])('%j is offered: %s', (title) => {
    expect(bandAndReasons(title)).toEqual({ band: 'same', vetoes: [] });
  });

  test.each([
    ['Bellroy phone case iPhone 12 leather', 'Bellroy leather phone case for iPhone 12', 'an accessory as the product'],
    ['iPhone 12 replacement screen', 'replacement screen iPhone 12', 'a spare as the product'],
    ['Energizer AAA batteries pack of 12', 'Energizer AAA batteries 12 pack', 'as many as the product has'],
    ['IKEA cushion cover 40 x 40', 'IKEA cushion cover 40 x 40', 'sides, not a lot'],
    ['Bosch fridge KGN36', 'Bosch Serie 4 fridge KGN36', 'a series, not a set'],
    ['Bburago Ferrari F40 1:18 diecast', 'Bburago Ferrari F40 1:18 diecast', 'a scale model as the product'],
  ])('%j against %j: %s', (name, title) => {
    expect(bandAndReasons(title, makeProduct({ name })).vetoes).toEqual([]);
  });

  test('what is made for a bag is no bag', () => {
    const bag = makeProduct({ name: 'Ortlieb Vario Umhängetasche', brand: 'Ortlieb' });
    expect(bandAndReasons('Schultergurt für Ortlieb Vario', bag).band).toBe('no');
    expect(bandAndReasons('Umhängetasche für Ortlieb Fans: Ortlieb Vario', bag).vetoes).toEqual([]);
  });
});

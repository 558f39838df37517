import { describe, expect, test } from 'vitest';
import { swapOf } from '@/src/match/names';
import { traitsOfListing, traitsOfProduct } from '@/src/match/traits';
import { fc } from '@/test/properties';
import { makeListing, makeProduct } from './make';

function swap(name: string, title: string, brand?: string, more: object = {}) {
  const product = makeProduct({ name, ...(brand !== undefined && { brand }), ...more });
  return swapOf(
    traitsOfProduct(product),
    traitsOfListing(makeListing({ title, ...(brand !== undefined && { brand }) })),
  );
}

describe('what stands at one place of two names', () => {
  test.each([
    ['Makita DHP 18V-60', 'Makita DHR 18V-60', 'Makita', { kind: 'code', own: 'dhp', other: 'dhr' }],
    ['HP Spectre 14 5520', 'HP Spectre 14 5480', 'HP', { kind: 'code', own: '5520', other: '5480' }],
    ['Kärcher WV 2 Plus', 'Kärcher WV 5 Plus', 'Kärcher', { kind: 'code', own: '2', other: '5' }],
    ['Longchamp Roseau S handbag', 'Longchamp Roseau M handbag', 'Longchamp', { kind: 'code', own: 's', other: 'm' }],
    ['Bolia Cosima sofa', 'Bolia Grace sofa', 'Bolia', { kind: 'word', own: 'cosima', other: 'grace' }],
    ['Bosch Styline toaster', 'Bosch Village toaster', 'Bosch', { kind: 'word', own: 'styline', other: 'village' }],
    [
      'Gibson Explorer Songwriter',
      'Gibson Explorer Hummingwriter',
      'Gibson',
      { kind: 'word', own: 'songwriter', other: 'hummingwriter' },
    ],
    ['Croozer Kid Sport 1', 'Croozer Kid Mini 1', 'Croozer', { kind: 'word', own: 'sport', other: 'mini' }],
    ['Mammut Alto GT jacket', 'Mammut Alto AI jacket', 'Mammut', { kind: 'code', own: 'gt', other: 'ai' }],
    ['Segway Kick Voyager', 'Segway Kick 4', 'Segway', { kind: 'word', own: 'voyager', other: '4' }],
    ['Tacx Flow Essence trainer', 'Tacx Flow V3 trainer', 'Tacx', { kind: 'word', own: 'essence', other: 'v3' }],
    ['Cube Attain SL 5 bike', 'Cube Attain AL 5 bike', 'Cube', { kind: 'code', own: 'sl', other: 'al' }],
    ['Saucony 574 trainers', 'Saucony 327 trainers', 'Saucony', { kind: 'code', own: '574', other: '327' }],
    ['Banana Pi 4 board', 'Banana Pi 3 board', 'Banana Pi', { kind: 'code', own: '4', other: '3' }],
    [
      'Patagonia 1985 Retro Fitz jacket',
      'Patagonia Torrentshell jacket',
      'Patagonia',
      { kind: 'word', own: 'fitz', other: 'torrentshell' },
    ],
    ['Puma Slip 90 Hi canvas', 'Puma Slip Ralph Olin Hi', 'Puma', { kind: 'word', own: '90', other: 'olin' }],
    ['Vans Era 59 Hi', 'Vans Sentry Skate Hi', 'Vans', { kind: 'word', own: 'era', other: 'sentry' }],
    ['Thule Ride 2', 'Thule Ride Nexxt 2', 'Thule', { kind: 'added', own: '', other: 'nexxt' }],
    ['Halo Master Chief game', 'Halo Master Infinite game', 'Xbox', { kind: 'word', own: 'chief', other: 'infinite' }],
    ['Carcassonne board game', 'Carcassonne: Traders, board game', 'Zman', { kind: 'added', own: '', other: 'trader' }],
  ])('%j / %j', (name, title, brand, expected) => {
    expect(swap(name, title, brand)).toEqual(expected);
  });

  test.each([
    ['Nike Pegasus M', 'Nike Pegasus L', 'Nike', { attributes: { size: 'M' } }, 'a letter of clothes is a size'],
    ['Adidas Gazelle 42', 'Adidas Gazelle 43', 'Adidas', {}, 'two digits after a word may be a size'],
    ['Rossignol Experience ski', 'Rossignol Experience skis', 'Rossignol', {}, 'a plural'],
    ['Miele Sofia Staubsauger', 'Miele Sofia stofzuiger', 'Miele', {}, 'nouns of one kind in two languages'],
    ['Puma Suede shoe', 'Puma Suede donna', 'Puma', {}, 'for whom it is made'],
    ['Barbour Bedale wax', 'Barbour Bedale waxed', 'Barbour', {}, 'a form of one word'],
    ['Seiko Presage SRPD55K1', 'Seiko Presage SRPD55', 'Seiko', {}, 'a number cut short'],
    ['Sega Saturn console', 'Sega Saturn with cables', 'Sega', {}, 'what is thrown in'],
    ['Sanus TV mount black', 'Sanus TV wallmount black', 'Sanus', {}, 'a compound of the word'],
    ['Bosch wkrętarka 18V', 'Bosch zakrętarka 18V', 'Bosch', {}, 'two forms with nearly one ending'],
    ['Bosch Akku-Bohrschrauber', 'Bosch Akkuschrauber', 'Bosch', {}, 'one noun spelled in two ways'],
    ['Bugaboo Fox 3 stroller', 'Bugaboo Fox 3 Kinderwagen', 'Bugaboo', {}, 'the noun after a number'],
    ['Vitra Panton black', 'Vitra Panton white', 'Vitra', {}, 'colours are compared elsewhere'],
    ['Tefal Ingenio 28 cm', 'Tefal Ingenio 24 cm', 'Tefal', {}, 'measures are compared elsewhere'],
    ['Sapiens', 'Sapiens: a brief history', 'Vintage', {}, "a book's subtitle"],
    ['Kobo Libra', 'Kobo Libra very good condition', 'Kobo', {}, "a seller's remark"],
  ])('%j / %j swap nothing: %s', (name: string, title: string, brand: string, more: object, _why: string) => {
    expect(swap(name, title, brand, more)).toBeUndefined();
  });

  test('a name never swaps anything with itself', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
        (name) => {
          expect(swap(name, name)).toBeUndefined();
        },
      ),
    );
  });
});

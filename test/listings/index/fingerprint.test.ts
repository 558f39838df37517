import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '@/src/listings/index/batch';
import {
  Fingerprinter,
  FingerprintNumbers,
  fingerprint,
  packFingerprints,
  Standing,
  unpackFingerprints,
} from '@/src/listings/index/fingerprint';
import { fc } from '@/test/properties';
import { makeListing } from '../../match/make';

const print = fc.integer({ min: 0, max: 2 ** 53 - 1 });

test('fingerprints come back from seven bytes each', () => {
  fc.assert(
    fc.property(fc.array(print), (prints) => {
      expect(unpackFingerprints(packFingerprints(prints))).toEqual(prints);
    }),
  );
  expect(unpackFingerprints(Uint8Array.of(1, 2, 3))).toEqual([]);
});

test('a hundred thousand texts that differ in one character have fingerprints of their own', () => {
  const prints = new Set(Array.from({ length: 100_000 }, (_, i) => fingerprint(`offer ${i}`)));
  expect(prints.size).toBe(100_000);
  expect([...prints].every((each) => Number.isSafeInteger(each) && each >= 0)).toBe(true);
});

test('a line is its text and the end of it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.nat(), fc.constant(undefined))), (lines) => {
      const hash = new Fingerprinter();
      for (const line of lines) hash.addLine(line);
      expect(hash.value()).toBe(fingerprint(lines.map((line) => `${line}\n`).join('')));
    }),
  );
});

const OFFER = makeListing({
  title: 'Lamp',
  brand: 'Artek',
  gtin: '04012345678901',
  mpn: 'A330S',
  shipping: { minor: 490, currency: 'EUR' },
  image: 'https://used.example/1.jpg',
  country: 'FI',
  attributes: { color: 'white', size: 'L', capacity: '1 l', material: 'brass', gender: 'any', year: 1999 },
  categoryText: 'Lamps',
  description: 'Hardly used.',
});

test('an offer that says the same has the same fingerprint, whenever and from wherever it was fetched', () => {
  expect(fingerprintOf({ ...OFFER, fetchedAt: 2, sourceId: 'other' })).toBe(fingerprintOf({ ...OFFER }));
});

test('an offer that says anything else, or leaves it out, has another', () => {
  const { fetchedAt, sourceId, attributes, ...said } = OFFER;
  const without = (record: object, field: string) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
  const optional = Object.keys(said).filter(
    (name) => !['offerId', 'title', 'condition', 'price', 'url'].includes(name),
  );
  const others = [
    ...optional.map((field) => ({ attributes, fetchedAt, sourceId, ...without(said, field) })),
    ...Object.keys(attributes).map((field) => ({ ...OFFER, attributes: without(attributes, field) })),
    { ...OFFER, offerId: '2' },
    { ...OFFER, title: 'Lamps' },
    { ...OFFER, condition: 'acceptable' },
    { ...OFFER, price: { minor: 1001, currency: 'XXX' } },
    { ...OFFER, price: { minor: 1000, currency: 'EUR' } },
    { ...OFFER, url: 'https://used.example/2' },
  ] as (typeof OFFER)[];
  expect(new Set([OFFER, ...others].map(fingerprintOf)).size).toBe(1 + others.length);
  expect(others.length).toBeGreaterThanOrEqual(20);
});

describe('numbers', () => {
  test('are given in the order of coming, once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(print, fc.constantFrom(0, 1, 2 ** 32))), (prints) => {
        const numbers = new FingerprintNumbers();
        const distinct = [...new Set(prints)];
        const fresh = prints.filter((each) => numbers.add(each));
        expect(fresh).toEqual(distinct);
        expect(distinct.map((each) => numbers.find(each))).toEqual(distinct.map((_, i) => i));
        expect(numbers.size).toBe(distinct.length);
      }),
    );
  });

  test('of thousands stay right as the table grows', () => {
    const numbers = new FingerprintNumbers();
    for (let i = 0; i < 5000; i += 1) numbers.add(i * 2 ** 20);
    expect([0, 1, 4999].map((i) => numbers.find(i * 2 ** 20))).toEqual([0, 1, 4999]);
    expect(numbers.find(1)).toBe(-1);
  });
});

test('of what stands, exactly what is said again is known to be', () => {
  fc.assert(
    fc.property(fc.uniqueArray(print), fc.array(print), fc.nat(), (standing, others, seed) => {
      const edition = new Standing();
      for (const each of standing) edition.add(each);
      const again = standing.filter((_, i) => (i + seed) % 3 === 0);
      expect(again.every((each) => edition.sayAgain(each))).toBe(true);
      for (const other of others) expect(edition.sayAgain(other)).toBe(standing.includes(other));
      for (const each of standing)
        expect(edition.isSaidAgain(each)).toBe(again.includes(each) || others.includes(each));
    }),
  );
});

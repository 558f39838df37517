import { describe, expect, test } from 'vitest';
import { DAY } from '@/src/quantity/time';
import { Wanted } from '@/src/watch/wanted';
import { currencyOf, isOver, isSameReading, newWatch, priceWritten } from '@/src/watch/watch';
import { makeWatch, PRODUCT, web } from './make';

const sighting = {
  product: PRODUCT,
  evidence: [{ field: 'name', reader: 'visible' as const, node: 'h1', text: 'Oak desk lamp' }],
  url: web('https://shop.example/lamp'),
  language: 'en',
  seenAt: 5,
};

test('a watch keeps the product as read, and not where each field stood on the page', () => {
  const watch = newWatch('w', { sighting, wanted: { band: 'same' }, days: 30 }, { now: 10, dueAt: 20 });
  expect(watch.sighting).toEqual({ ...sighting, evidence: [] });
  expect(watch.until).toBe(10 + 30 * DAY);
  expect([isOver(watch, watch.until - 1), isOver(watch, watch.until)]).toEqual([false, true]);
});

test('prices are compared in the currency of the limit, else of the page', () => {
  expect(currencyOf(makeWatch({ highest: { minor: 1, currency: 'GBP' } }))).toBe('GBP');
  expect(currencyOf(makeWatch())).toBe('EUR');
});

describe('a page says something else', () => {
  test.each([
    ['another price', { price: { minor: 1, currency: 'EUR' } }, true],
    ['another name', { name: 'Oak floor lamp' }, false],
    ['another colour', { attributes: { color: 'white' } }, false],
    ['a number it lacked', { mpn: 'L-1' }, false],
  ])('%s', (_, change, same) => {
    expect(isSameReading(sighting, { product: { ...PRODUCT, ...change } })).toBe(same);
  });

  test('the order of attributes is nothing', () => {
    const [a, b] = [
      { color: 'red', size: 'M' },
      { size: 'M', color: 'red' },
    ].map((attributes) => ({
      product: { ...PRODUCT, attributes },
    }));
    expect(isSameReading(a as NonNullable<typeof a>, b as NonNullable<typeof b>)).toBe(true);
  });
});

test.each([
  ['250', 25000],
  [' 19,90 ', 1990],
  ['0', 0],
  ['', undefined],
  ['-5', undefined],
  ['1e9', undefined],
  ['12.5 EUR', undefined],
  ['9999999999', undefined],
])('a highest price written %j is %s cents', (text, minor) => {
  expect(priceWritten(text, 'EUR')?.minor).toBe(minor);
});

test('what is wanted is checked where it enters', () => {
  for (const bad of [
    {},
    { band: 'similar' },
    { band: 'same', conditions: [] },
    { band: 'same', highest: { minor: -1, currency: 'EUR' } },
    { band: 'same', more: 1 },
  ])
    expect(Wanted.safeParse(bad).success).toBe(false);
});

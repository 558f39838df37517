import { describe, expect, test } from 'vitest';
import { Listing } from '@/src/listings/listing';
import { listingOfSighting, savedTerms } from '@/src/listings/saved-listing';
import { isPageItself, isSold, isStatedUsed, savedIdentity } from '@/src/listings/saved-offer';
import { CONDITIONS } from '@/src/product/conditions';
import { Product } from '@/src/product/product';
import type { Sighting } from '@/src/product/sighting';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { fc } from '@/test/properties';

const web = (url: string) => parseWebUrl(url) as WebUrl;

function seen(product: Partial<Product> = {}, url = 'https://used.example/item/7?utm_source=mail&v=2#top'): Sighting {
  return {
    product: Product.parse({ name: 'Desk lamp Nova 3', price: { minor: 4500, currency: 'EUR' }, ...product }),
    evidence: [],
    url: web(url),
    seenAt: 1000,
  };
}

describe('the offer that a page is', () => {
  test('is what was read, under an address without tracking, seen when it was seen', () => {
    const listing = listingOfSighting(
      seen({
        brand: 'Nova',
        mpn: 'NV-300',
        condition: 'very-good',
        breadcrumb: ['Home', 'Lamps'],
        image: web('https://used.example/7.jpg'),
        attributes: { color: 'black' },
      }),
      { id: 'a', condition: 'used' },
    );
    expect(listing).toEqual({
      offerId: 'a',
      sourceId: 'saved',
      title: 'Desk lamp Nova 3',
      brand: 'Nova',
      mpn: 'NV-300',
      condition: 'very-good',
      price: { minor: 4500, currency: 'EUR' },
      url: 'https://used.example/item/7?v=2',
      image: 'https://used.example/7.jpg',
      attributes: { color: 'black' },
      categoryText: 'Home > Lamps',
      fetchedAt: 1000,
    });
    expect(savedTerms(listing as Listing)).toEqual(expect.arrayContaining(['mpn:nova|nv300', 'lamp', 'nova']));
  });

  test.each([
    [undefined, 'used'],
    ['new', 'used'],
    ['refurbished', 'refurbished'],
    ['for-parts', 'for-parts'],
  ] as const)('a page that says %s of it and a person who says used make it %s', (condition, kept) => {
    const product = condition === undefined ? {} : { condition };
    expect(listingOfSighting(seen(product), { id: 'a', condition: 'used' })?.condition).toBe(kept);
  });

  test('is nothing without a price', () => {
    const { price: _, ...product } = seen().product;
    expect(listingOfSighting({ ...seen(), product }, { id: 'a', condition: 'used' })).toBeUndefined();
  });

  test('is a listing within its bounds, however long the page is', () => {
    const text = fc.string({ minLength: 1, maxLength: 2000 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 12 }), (words, shelf) => {
        const cut = (value: string, most: number) => value.trim().slice(0, most).trim() || 'x';
        const listing = listingOfSighting(
          seen({
            name: cut(words, 500),
            description: cut(words, 2000),
            breadcrumb: shelf.map((name) => cut(name, 120)),
          }),
          { id: 'a', condition: 'used' },
        );
        expect(Listing.safeParse(listing).success).toBe(true);
      }),
    );
  });
});

describe('what tells that two pages are of one offer', () => {
  const same = (a: Sighting, b: Sighting) => {
    const [one, other] = [savedIdentity(a), savedIdentity(b)];
    return one.address === other.address || (one.shopOffer !== undefined && one.shopOffer === other.shopOffer);
  };

  test.each([
    ['the address, without tracking', seen(), seen({}, 'https://www.used.example/item/7/?v=2'), true],
    ['not another variant', seen(), seen({}, 'https://used.example/item/7?v=3'), false],
    ['the number of the same shop', seen({ sku: 'x1' }), seen({ sku: 'x1' }, 'https://used.example/de/7'), true],
    ['not that of another shop', seen({ sku: 'x1' }), seen({ sku: 'x1' }, 'https://other.example/7'), false],
    [
      'not where the condition is another: then it numbers the thing',
      seen({ sku: 'x1', condition: 'good' }),
      seen({ sku: 'x1', condition: 'acceptable' }, 'https://used.example/8'),
      false,
    ],
  ])('%s', (_, a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });

  test('a page is itself, with tracking and without', () => {
    const listing = { url: web('https://used.example/item/7') };
    expect(isPageItself(listing, web('https://www.used.example/item/7/?utm_source=x#y'))).toBe(true);
    expect(isPageItself(listing, web('https://used.example/item/8'))).toBe(false);
  });
});

test('every condition but new is a used one, and no condition says nothing', () => {
  expect(CONDITIONS.filter((condition) => isStatedUsed({ condition }))).toEqual(CONDITIONS.slice(1));
  expect(isStatedUsed({})).toBe(false);
});

test('sold is what can no longer be had', () => {
  const states = ['in-stock', 'out-of-stock', 'preorder', 'backorder', 'discontinued', undefined] as const;
  const sold = states.filter((availability) => isSold(availability === undefined ? {} : { availability }));
  expect(sold).toEqual(['out-of-stock', 'discontinued']);
});

import { afterEach, describe, expect, test } from 'vitest';
import { bestBuy } from '@/src/listings/sources/connectors/best-buy';
import { discogs } from '@/src/listings/sources/connectors/discogs';
import { flohmarkt } from '@/src/listings/sources/connectors/flohmarkt';
import { freegle } from '@/src/listings/sources/connectors/freegle';
import { shopifySearch } from '@/src/listings/sources/connectors/shopify-search';
import { wooCommerce } from '@/src/listings/sources/connectors/woocommerce';
import { type Asked, ShopServer, type Told } from '../../contract/shop-server';
import { bestBuySpecimen } from '../../contract/specimens/best-buy';
import { discogsSpecimen } from '../../contract/specimens/discogs';
import { flohmarktItem } from '../../contract/specimens/flohmarkt';
import { freegleMessage } from '../../contract/specimens/freegle';
import { suggestedProduct } from '../../contract/specimens/shopify-search';
import { wooProduct } from '../../contract/specimens/woocommerce';
import { testIo } from '../../contract/test-io';
import { someQuery, wares } from '../../contract/ware';

let shop: ShopServer;
afterEach(() => shop.stop());

async function served(host: string, answer: (request: Asked) => Told, options = {}) {
  shop = await ShopServer.start(answer);
  return testIo({ ports: { [host]: shop.port }, ...options });
}

const [lamp] = wares(1) as [ReturnType<typeof wares>[number]];

describe('WooCommerce', () => {
  const found = async (product: object, sells?: 'used') => {
    const io = await served('shop.example', () => ({ json: [product] }));
    return wooCommerce('shop.example', sells).search(someQuery('DE', 'EUR'), io);
  };

  test('tells a price from the lowest variant, in its own minor unit', async () => {
    const { listings } = await found({
      ...wooProduct(lamp),
      prices: {
        currency_code: 'JPY',
        currency_minor_unit: 0,
        price: '9000',
        price_range: { min_amount: '4500', max_amount: '9000' },
      },
    });
    expect(listings[0]?.price).toEqual({ minor: 4500, currency: 'JPY' });
  });

  test('with negative stock has none', async () => {
    expect((await found({ ...wooProduct(lamp), low_stock_remaining: -2 })).tally.skipped).toEqual({ sold: 1 });
  });

  test('without a word on condition sells what the person said it does, else it is not known', async () => {
    const bare = { ...wooProduct(lamp), attributes: [] };
    expect((await found(bare, 'used')).listings[0]?.condition).toBe('used');
    await shop.stop();
    expect((await found(bare)).tally.skipped).toEqual({ 'unknown-condition': 1 });
  });

  test.each([
    [[{ name: 'Zustand', terms: [{ name: 'Sehr gut' }] }], [], 'very-good'],
    [[], [{ name: 'Refurbished' }], 'refurbished'],
    // "New" as a tag is the latest arrival.
    [[], [{ name: 'New' }], 'used'],
  ])('reads the condition from attributes %j and tags %j', async (attributes, tags, condition) => {
    expect((await found({ ...wooProduct(lamp), attributes, tags }, 'used')).listings[0]?.condition).toBe(condition);
  });

  test('takes an SKU for a GTIN only when it is one', async () => {
    expect((await found({ ...wooProduct(lamp), sku: '4006381333931' })).listings[0]?.gtin).toBe('04006381333931');
    await shop.stop();
    expect((await found({ ...wooProduct(lamp), sku: '4006381333932' })).listings[0]).not.toHaveProperty('gtin');
  });

  test('is not asked for an identifier it cannot look up', async () => {
    const io = await served('shop.example', () => ({ json: [] }));
    const { words: _words, ...rest } = someQuery('DE', 'EUR');
    expect(
      (await wooCommerce('shop.example', 'used').search({ ...rest, gtin: '04006381333931' }, io)).listings,
    ).toEqual([]);
    expect(shop.asked).toEqual([]);
  });
});

describe('Shopify search', () => {
  test('asks as its reference says, and counts in the shop’s currency', async () => {
    const io = await served('lamps.example', () => ({
      json: { resources: { results: { products: [suggestedProduct({ ...lamp, rawPrice: '1.299,00' })] } } },
    }));
    const { listings } = await shopifySearch('lamps.example', 'CHF', 'used').search(someQuery('CH', 'CHF'), io);
    expect(listings[0]?.price).toEqual({ minor: 129900, currency: 'CHF' });
    expect(shop.asked[0]?.search.get('resources[type]')).toBe('product');
    expect(shop.asked[0]?.search.get('resources[options][unavailable_products]')).toBe('hide');
  });
});

describe('Freegle', () => {
  const answer =
    (message: object) =>
    ({ path }: Asked) =>
      path.includes('/search/') ? { json: [{ id: 1 }] } : { json: message };

  test('shows the thing without the place and without how to reach people', async () => {
    const io = await served('api.ilovefreegle.org', answer(freegleMessage(lamp)));
    const [listing] = (await freegle().search(someQuery('GB', 'GBP'), io)).listings;
    expect(listing?.title).toBe('Brass standing lamp no. 1');
    expect(listing?.description).toBe('Works. Collect from …, call … or write to …');
    expect(listing?.price).toEqual({ minor: 0, currency: 'GBP' });
    expect(listing).not.toHaveProperty('seller');
  });

  test.each([
    { promised: true },
    { successful: true },
    { outcomes: [{ outcome: 'Taken' }] },
    { availablenow: 0 },
    { availablenow: -1 },
    { type: 'Wanted' },
  ])('leaves out what is gone or wanted: %j', async (more) => {
    const io = await served('api.ilovefreegle.org', answer({ ...freegleMessage(lamp), ...more }));
    expect((await freegle().search(someQuery('GB', 'GBP'), io)).tally.skipped).toEqual({ sold: 1 });
  });

  test('is asked in the United Kingdom only', async () => {
    const io = await served('api.ilovefreegle.org', () => ({ json: [] }));
    await expect(freegle().search(someQuery('DE', 'EUR'), io)).rejects.toMatchObject({ problem: 'not-there' });
    expect(shop.asked).toEqual([]);
  });

  test('with no hit is one request, and null is none', async () => {
    for (const json of [[], null]) {
      const io = await served('api.ilovefreegle.org', () => ({ json }));
      expect((await freegle().search(someQuery('GB', 'GBP'), io)).listings).toEqual([]);
      expect(shop.asked.length).toBe(1);
      await shop.stop();
    }
    shop = await ShopServer.start(() => ({ json: [] }));
  });
});

describe('Flohmarkt', () => {
  test.each([
    ['1.299,00 €', { minor: 129900, currency: 'EUR' }],
    ['20 CHF VB', { minor: 2000, currency: 'CHF' }],
    ['0 €', { minor: 0, currency: 'EUR' }],
  ])('reads %s as people write it', async (rawPrice, price) => {
    const io = await served('floh.example', ({ search }) => ({
      json: search.get('skip') === '0' ? [flohmarktItem({ ...lamp, rawPrice })] : [],
    }));
    expect((await flohmarkt('floh.example').search(someQuery('DE', 'EUR'), io)).listings[0]?.price).toEqual(price);
  });

  test('stops when an old instance gives the same page again', async () => {
    const io = await served('floh.example', () => ({ json: wares(5).map(flohmarktItem) }));
    expect((await flohmarkt('floh.example').search(someQuery('DE', 'EUR'), io)).listings.length).toBe(5);
    expect(shop.asked.length).toBe(2);
  });
});

describe('Discogs', () => {
  test('looks a barcode up and asks prices of five releases at most, in the person’s currency', async () => {
    const io = await served('api.discogs.com', (request) => discogsSpecimen.answer(request, wares(30)));
    const { listings } = await discogs('token-of-mine').search(
      { ...someQuery('DE', 'EUR'), gtin: '00012345600012' },
      io,
    );
    expect(listings.length).toBe(5);
    expect(shop.asked.length).toBe(6);
    expect(shop.asked[0]?.search.get('barcode')).toBe('012345600012');
    expect(shop.asked[1]?.search.get('curr_abbr')).toBe('EUR');
    expect(listings[0]).toMatchObject({ title: 'Brass standing lamp no. 1, 1979, Vinyl', mpn: 'LR-1' });
  });
});

describe('Best Buy', () => {
  test('asks by UPC, then for open boxes; each grade is an offer of its own', async () => {
    const io = await served('api.bestbuy.com', (request) => {
      const told = bestBuySpecimen.answer(request, wares(1));
      const results = (told.json as { results?: { offers: unknown[] }[] }).results;
      results?.[0]?.offers.push(
        { condition: 'certified', prices: { current: 18.5 } },
        { condition: 'unheard-of', prices: { current: 5 } },
      );
      return told;
    });
    const { listings, tally } = await bestBuy('key-of-mine').search(
      { ...someQuery('US', 'USD'), gtin: '00012345600012' },
      io,
    );
    expect(listings.map(({ condition, price }) => [condition, price.minor])).toEqual([
      ['like-new', 1999],
      ['refurbished', 1850],
    ]);
    expect(tally.skipped).toEqual({ 'unknown-condition': 1 });
    expect(decodeURI(shop.asked[0]?.path ?? '')).toBe('/v1/products(upc=012345600012)');
  });

  test('masks the key in the log, wherever the request ends', async () => {
    const io = await served('api.bestbuy.com', () => ({ status: 403, json: {} }));
    await expect(bestBuy('key-of-mine').search(someQuery('US', 'USD'), io)).rejects.toMatchObject({
      problem: 'bad-key',
    });
    expect(io.sent[0]?.address).toContain('apiKey=%E2%80%A6');
    expect(JSON.stringify(io.sent)).not.toContain('key-of-mine');
  });
});

import { z } from 'zod';
import { restOf } from '@/src/listings/feeds/schedule';
import { keysOf, wordsOf } from '@/src/listings/index/listing-terms';
import { Listing } from '@/src/listings/listing';
import { retryAfterMs } from '@/src/listings/sources/call/retry';
import { matchListing } from '@/src/match/match-listing';
import { gtinInLink } from '@/src/product/digital-link';
import { parseGtin } from '@/src/product/gtin';
import { nameIn } from '@/src/product/named';
import { parsePrice, readPrices } from '@/src/product/price';
import { Product } from '@/src/product/product';
import { MoneySchema } from '@/src/product/schema';
import { parseWebUrl } from '@/src/product/web-url';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { fits, harmless, promise, type Target } from '../target';

const HINTS = [{}, { currency: 'EUR' }, { currency: 'KWD', country: 'KW' }, { decimal: ',' as const, country: 'DE' }];

/** What stands for a price, with everything around it. */
export const price: Target = {
  name: 'price',
  entries: ['src/product/price.ts'],
  words: ['€', '$', 'kr', 'CHF', 'ab', 'was', 'now', 'per', '/kg', '12 x', '1.299,–', "1'299", '٫', 'zł', 'R$', 'USD'],
  run: (text) => {
    for (const hint of HINTS) {
      for (const { amount, currency } of readPrices(text, hint)) {
        promise(Number.isFinite(amount) && amount >= 0, `an amount is ${amount}`);
        promise(currency === undefined || /^[A-Z]{3}$/.test(currency), `a currency is ${currency}`);
      }
      const money = parsePrice(text, hint);
      if (money !== undefined) fits(MoneySchema, money, 'the price');
    }
  },
};

/** Numbers of trade, plain or in the address that square codes hold. */
export const barcode: Target = {
  name: 'barcode',
  entries: ['src/product/digital-link.ts', 'src/product/gtin.ts'],
  words: ['/01/', '/gtin/', '/21/', '?17=', 'https://id.gs1.org', 'isbn:', '978'],
  run: (text) => {
    for (const gtin of [gtinInLink(text), parseGtin(text)]) {
      if (gtin === undefined) continue;
      promise(/^\d{14}$/.test(gtin), `a number is ${gtin}`);
      promise(parseGtin(gtin) === gtin, `${gtin} is not itself when it is read again`);
    }
  },
};

/** Addresses of pages, feeds and messages. */
export const address: Target = {
  name: 'address',
  entries: ['src/product/web-url.ts'],
  run: (text) => {
    const [place = '', base] = text.split('\n');
    const url = parseWebUrl(place, base);
    if (url === undefined) return;
    harmless({ url }, 'the address', 2100);
    promise(/^https?:\/\/[^@/]+(?:\/|$)/.test(url), `the address is ${url}`);
    promise(parseWebUrl(url) === url, 'an address is other when it is read again');
  },
};

const rules = layer([shippedPack]);

/** Names of things: a product's in the first line, an offer's in the second. */
export const title: Target = {
  name: 'title',
  entries: ['src/listings/terms/tokens.ts', 'src/product/named.ts'],
  run: (text) => {
    const name = nameIn(text);
    promise(name === undefined || (name.length <= 200 && name.isWellFormed()), 'a name is too long or broken');
    const [one = '', other = ''] = text.split('\n');
    const product = Product.safeParse({
      name: one.slice(0, 500),
      brand: other.split(' ')[0],
      attributes: {},
      breadcrumb: [],
    });
    const listing = Listing.safeParse({
      offerId: '1',
      sourceId: 'a',
      title: other.slice(0, 500),
      condition: 'used',
      price: { minor: 1000, currency: 'EUR' },
      url: 'https://a.example/',
      fetchedAt: 0,
    });
    if (!product.success || !listing.success) return;
    const words = [...wordsOf(listing.data), ...keysOf(listing.data)];
    promise(words.length <= 600, `a title has ${words.length} words`);
    promise(
      words.every((word) => word !== '' && !/\s/.test(word)),
      'a word is empty or has a blank in it',
    );
    const match = matchListing(product.data, listing.data, rules, new Map());
    promise(match.probability >= 0 && match.probability <= 1, `a probability is ${match.probability}`);
    harmless(match, 'the match', 50_000);
  },
};

const NOW = 1_700_000_000_000;
const wait = z
  .number()
  .int()
  .nonnegative()
  .max(2 * 8.64e15)
  .optional();

/** Headers that say when to ask again: one a line. */
export const headers: Target = {
  name: 'headers',
  entries: ['src/listings/sources/call/retry.ts', 'src/listings/feeds/schedule.ts'],
  words: ['Retry-After', 'Sun, 06 Nov 2094 08:49:37 GMT', 'max-age=', 'Cache-Control', '120'],
  run: (text) => {
    const [retryAfter = '', cacheControl = ''] = text.split('\n').map((line) => line.replace(/[^\x20-\x7e]/g, ''));
    const given = new Headers({ 'retry-after': retryAfter, 'cache-control': cacheControl });
    fits(wait, retryAfterMs(given, NOW), 'the wait');
    fits(wait, restOf({ retryAfter, cacheControl }, NOW), 'the rest');
  },
};

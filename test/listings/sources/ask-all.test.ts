import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Arrival, askAll } from '@/src/listings/sources/ask-all';
import { shopifySearch } from '@/src/listings/sources/connectors/shopify-search';
import { wooCommerce } from '@/src/listings/sources/connectors/woocommerce';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { SourceIo } from '@/src/listings/sources/source-io';
import { ShopServer } from '../../contract/shop-server';
import { ebaySpecimen } from '../../contract/specimens/ebay';
import { suggestedProduct } from '../../contract/specimens/shopify-search';
import { wooProduct } from '../../contract/specimens/woocommerce';
import { type TestIoOptions, testIo } from '../../contract/test-io';
import { someQuery, wares } from '../../contract/ware';

const query = someQuery('DE', 'EUR');
const woo = wooCommerce('shop.example', 'used');
const shopify = shopifySearch('lamps.example', 'EUR', 'used');

let wooShop: ShopServer;
let shopifyShop: ShopServer;
let ebayShop: ShopServer;
beforeEach(async () => {
  wooShop = await ShopServer.start(() => ({ json: wares(3).map(wooProduct) }));
  shopifyShop = await ShopServer.start(() => ({
    json: { resources: { results: { products: wares(2).map(suggestedProduct) } } },
  }));
  ebayShop = await ShopServer.start((request) => ebaySpecimen.answer(request, wares(2)));
});
afterEach(() => Promise.all([wooShop.stop(), shopifyShop.stop(), ebayShop.stop()]));

const io = (options: Partial<TestIoOptions> = {}) =>
  testIo({
    ports: { 'shop.example': wooShop.port, 'lamps.example': shopifyShop.port, 'api.ebay.com': ebayShop.port },
    ...options,
  });

async function all(sources: readonly ListingSource[], by: SourceIo): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for await (const arrival of askAll(sources, query, by)) arrivals.push(arrival);
  return arrivals;
}

describe('sources asked side by side', () => {
  test('each tell what came, what was left out and what it cost, as plain data', async () => {
    wooShop.answer = () => ({
      json: [...wares(3).map(wooProduct), wooProduct({ ...wares(1, 9)[0], sold: true } as never)],
    });
    const by = io();
    const arrivals = await all([woo, shopify, ebaySpecimen.source], by);
    const outcomes = Object.fromEntries(arrivals.map(({ outcome }) => [outcome.sourceId, outcome]));
    expect(outcomes[woo.id]).toMatchObject({ state: 'whole', tally: { rows: 4, kept: 3, skipped: { sold: 1 } } });
    expect(outcomes['ebay']).toMatchObject({ state: 'whole', section: 'own', tally: { kept: 2 } });
    expect(outcomes['ebay']?.requests.length).toBe(2);
    for (const { outcome } of arrivals) {
      expect(outcome.bytes).toBeGreaterThan(0);
      expect(outcome.ms).toBeGreaterThanOrEqual(0);
      expect(structuredClone(outcome)).toEqual(outcome);
    }
    expect(by.sent.length).toBe(arrivals.flatMap(({ outcome }) => outcome.requests).length);
  });

  test('come as they arrive: the slow one fills in', async () => {
    const hold = Promise.withResolvers<void>();
    const slow: ListingSource = { ...woo, search: (what, by) => hold.promise.then(() => woo.search(what, by)) };
    const arrivals = askAll([slow, shopify], query, io());
    expect((await arrivals.next()).value).toMatchObject({ outcome: { sourceId: shopify.id } });
    hold.resolve();
    expect((await arrivals.next()).value).toMatchObject({ outcome: { sourceId: woo.id }, listings: { length: 3 } });
    expect((await arrivals.next()).done).toBe(true);
  });

  test('share one deadline; who misses it is told, the others stand', async () => {
    wooShop.faults = [{ kind: 'hang' }];
    const arrivals = await all([woo, shopify], io({ speed: 10, patience: 20_000 }));
    expect(arrivals.map(({ outcome }) => [outcome.sourceId, outcome.state, outcome.problem])).toEqual([
      [shopify.id, 'whole', undefined],
      [woo.id, 'failed', 'too-slow'],
    ]);
  });

  test('tell of a request that was given up, with the bytes that came', async () => {
    wooShop.faults = [{ kind: 'hang' }];
    const [hung] = await all([woo], io({ speed: 10, patience: 10_000 }));
    expect(hung?.outcome).toMatchObject({ problem: 'too-slow', bytes: 0, requests: [{ status: 0, method: 'GET' }] });
    wooShop.faults = [{ kind: 'flood' }];
    const [flooded] = await all([woo], io());
    expect(flooded?.outcome).toMatchObject({ problem: 'too-large', requests: [{ status: 200 }] });
    expect(flooded?.outcome.bytes).toBeGreaterThan(4_000_000);
  });

  test('do not hang on one that never settles, nor fall over one that throws anything', async () => {
    const deaf: ListingSource = { ...woo, id: 'deaf', search: () => new Promise(() => undefined) };
    const wild: ListingSource = {
      ...woo,
      id: 'wild',
      search: () => {
        throw new RangeError('surprise');
      },
    };
    const arrivals = await all([deaf, wild, shopify], io({ speed: 20, patience: 40_000 }));
    expect(Object.fromEntries(arrivals.map(({ outcome }) => [outcome.sourceId, outcome.problem]))).toEqual({
      deaf: 'too-slow',
      wild: 'changed-format',
      [shopify.id]: undefined,
    });
  });

  test('hand over at the deadline what they have', async () => {
    wooShop.answer = () => ({ json: wares(25).map(wooProduct) });
    wooShop.faults = [undefined, { kind: 'hang' }];
    const [arrival] = await all([woo], io({ speed: 10, patience: 20_000 }));
    expect(arrival).toMatchObject({
      outcome: { state: 'cut', reason: { key: 'sourceTooSlow' }, tally: { kept: 25 } },
      listings: { length: 25 },
    });
  });

  test('stop when the person leaves, and when nobody listens any more', async () => {
    wooShop.faults = [{ kind: 'hang' }];
    const leaving = new AbortController();
    const asked = all([woo], io({ signal: leaving.signal }));
    setTimeout(() => leaving.abort(), 20);
    expect(await asked).toMatchObject([{ outcome: { state: 'failed', problem: 'stopped' } }]);

    wooShop.faults = [{ kind: 'hang' }];
    const by = io();
    for await (const _ of askAll([woo, shopify], query, by)) break;
    await expect.poll(() => by.sent.length).toBe(2);
    expect(by.sent.find(({ sourceId }) => sourceId === woo.id)?.status).toBe(0);
  });

  test('show the same offer once, whoever is first', async () => {
    const same = { ...wares(1)[0], link: 'https://shop.example/product/lamp-1?utm_source=feed' } as never;
    const twin = shopifySearch('shop.example', 'EUR', 'used');
    const twinShop = await ShopServer.start(({ path }) =>
      path.startsWith('/wp-json')
        ? { json: wares(3).map(wooProduct) }
        : { json: { resources: { results: { products: [suggestedProduct(same)] } } } },
    );
    const arrivals = await all([woo, twin], io({ ports: { 'shop.example': twinShop.port } }));
    await twinShop.stop();
    const urls = arrivals.flatMap(({ listings }) => listings.map(({ url }) => url.replace(/\/$/, '')));
    expect(urls.length).toBe(3);
    expect(new Set(urls).size).toBe(3);
    expect(arrivals.reduce((sum, { outcome }) => sum + outcome.shownBefore, 0)).toBe(1);
  });

  test('keep apart what has a section of its own: it neither hides nor is hidden', async () => {
    const apart: ListingSource = { ...woo, id: 'apart', section: 'own' };
    const arrivals = await all([woo, apart], io());
    expect(arrivals.map(({ listings }) => listings.length)).toEqual([3, 3]);
  });

  test('of which there are none are asked nothing', async () => {
    expect(await all([], io())).toEqual([]);
  });
});

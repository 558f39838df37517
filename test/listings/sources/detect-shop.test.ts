import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { detectShop } from '@/src/listings/sources/detect-shop';
import { SourceSettings } from '@/src/listings/sources/source-settings';
import { say } from '@/src/words/say';
import { english } from '../../catalogue';
import { type Asked, ShopServer, type Told } from '../../contract/shop-server';
import { suggestedProduct } from '../../contract/specimens/shopify-search';
import { wooProduct } from '../../contract/specimens/woocommerce';
import { testIo } from '../../contract/test-io';
import { businessProfile } from '../../contract/ucp-server';
import { wares } from '../../contract/ware';

const HOST = 'shop.example';
const NOTHING: Told = { status: 404, text: '<h1>Not found</h1>', headers: { 'content-type': 'text/html' } };

let shop: ShopServer;
let has: Record<string, Told> = {};
beforeEach(async () => {
  has = {};
  shop = await ShopServer.start(({ path }: Asked) => has[path] ?? NOTHING);
});
afterEach(() => shop.stop());

const io = (options = {}) => testIo({ ports: { [HOST]: shop.port }, ...options });
const ucp = { json: businessProfile(`https://${HOST}`) };
const woo = { json: wares(2).map(wooProduct) };
const suggest = { json: { resources: { results: { products: wares(2).map(suggestedProduct) } } } };
const cart = { json: { token: 'x', currency: 'EUR', items: [] }, headers: { 'content-type': 'application/json' } };

describe('a shop', () => {
  test('with a UCP catalog is asked nothing more', async () => {
    has = { '/.well-known/ucp': ucp, '/wp-json/wc/store/v1/products': woo };
    expect(await detectShop('https://shop.example/products/lamp?utm_source=x#top', io())).toEqual({
      ok: true,
      origin: 'https://shop.example/*',
      shop: { kind: 'ucp', host: HOST, transport: 'mcp', endpoint: 'https://shop.example/api/ucp/mcp' },
    });
    expect(shop.asked.map(({ path }) => path)).toEqual(['/.well-known/ucp']);
  });

  test('on WooCommerce is found by its Store API', async () => {
    has = { '/wp-json/wc/store/v1/products': woo };
    expect(await detectShop('shop.example', io())).toMatchObject({
      ok: true,
      shop: { kind: 'woocommerce', host: HOST },
    });
  });

  test('on WooCommerce with nothing in stock is found all the same', async () => {
    has = { '/wp-json/wc/store/v1/products': { json: [] } };
    expect(await detectShop('shop.example', io())).toMatchObject({ ok: true, shop: { kind: 'woocommerce' } });
  });

  test('on Shopify is found by its search, with the currency of its cart', async () => {
    has = { '/search/suggest.json': suggest, '/cart.js': cart };
    const found = await detectShop('http://shop.example/', io());
    expect(found).toMatchObject({ ok: true, shop: { kind: 'shopify', host: HOST, currency: 'EUR' } });
    expect(shop.asked.length).toBe(4);
  });

  test('that is an instance of Flohmarkt is found by its search, and an empty list is not taken for one', async () => {
    has = {
      '/api/v1/item/search': { json: [{ id: 'a1', name: 'Lamp', price: '5.00', url: 'https://shop.example/~x/a1' }] },
    };
    expect(await detectShop(HOST, io())).toMatchObject({ ok: true, shop: { kind: 'flohmarkt', host: HOST } });
    has = { '/api/v1/item/search': { json: [] } };
    expect(await detectShop(HOST, io())).toMatchObject({ ok: false, problem: 'wrong-kind' });
  });

  test('is asked for its UCP catalog last where no agent profile is published', async () => {
    has = { '/.well-known/ucp': ucp, '/wp-json/wc/store/v1/products': woo };
    expect(await detectShop(HOST, io(), { profile: false })).toMatchObject({ ok: true, shop: { kind: 'woocommerce' } });
    has = { '/.well-known/ucp': ucp };
    expect(await detectShop(HOST, io(), { profile: false })).toMatchObject({ ok: true, shop: { kind: 'ucp' } });
  });

  test('makes settings that can be kept', async () => {
    for (const offers of [
      { '/.well-known/ucp': ucp },
      { '/wp-json/wc/store/v1/products': woo },
      { '/search/suggest.json': suggest, '/cart.js': cart },
    ]) {
      has = offers;
      const found = await detectShop(HOST, io());
      expect(found.ok && SourceSettings.parse(JSON.parse(JSON.stringify(found.shop)))).toEqual(found.ok && found.shop);
    }
  });

  test('whose catalog lies on another host is searched by what it offers itself', async () => {
    has = {
      '/.well-known/ucp': { json: businessProfile('https://elsewhere.example') },
      '/wp-json/wc/store/v1/products': woo,
    };
    expect(await detectShop(HOST, io())).toMatchObject({ ok: true, shop: { kind: 'woocommerce' } });
  });

  test('that forbids one interface may have another', async () => {
    has = {
      '/.well-known/ucp': { status: 403, json: {} },
      '/wp-json/wc/store/v1/products': { status: 401, json: { code: 'rest_forbidden' } },
      '/search/suggest.json': suggest,
      '/cart.js': cart,
    };
    expect(await detectShop(HOST, io())).toMatchObject({ ok: true, shop: { kind: 'shopify' } });
  });

  test('that has none of them is told so in a sentence', async () => {
    const found = await detectShop(HOST, io());
    expect(found).toMatchObject({ ok: false, problem: 'wrong-kind', origin: 'https://shop.example/*' });
    expect(!found.ok && say(english(), found.reason)).toBe('shop.example has no interface we can search.');
  });

  test('that answers everything with a page or with any JSON has none of them', async () => {
    for (const told of [
      { text: '<html>', headers: { 'content-type': 'text/html' } },
      { json: {} },
      { json: [{ id: 1 }] },
      { json: null },
    ]) {
      has = { '/.well-known/ucp': told, '/wp-json/wc/store/v1/products': told, '/search/suggest.json': told };
      expect(await detectShop(HOST, io())).toMatchObject({ ok: false, problem: 'wrong-kind' });
    }
  });

  test('that sends visitors elsewhere is not followed; the person is told what to paste', async () => {
    const moved = { status: 301, json: {}, headers: { location: 'https://www.shop.example/' } };
    has = { '/.well-known/ucp': moved, '/wp-json/wc/store/v1/products': moved, '/search/suggest.json': moved };
    const found = await detectShop(HOST, io());
    expect(found).toMatchObject({ ok: false, problem: 'redirected' });
    expect(!found.ok && say(english(), found.reason)).toContain('Paste the address');
  });

  test('that is in trouble is not taken for one without an interface', async () => {
    has = { '/.well-known/ucp': { status: 500, json: {} } };
    expect(await detectShop(HOST, io())).toMatchObject({ ok: false, problem: 'unreachable' });
    shop.faults = [{ kind: 'hang' }];
    expect(await detectShop(HOST, io({ speed: 20, patience: 1000 }))).toMatchObject({ ok: false, problem: 'too-slow' });
    expect(await detectShop(HOST, io({ signal: AbortSignal.abort() }))).toMatchObject({
      ok: false,
      problem: 'stopped',
    });
  });

  test('that was not allowed is not asked, and says what it needs', async () => {
    const found = await detectShop(HOST, io({ permitted: async () => false }));
    expect(found).toMatchObject({ ok: false, problem: 'no-permission', origin: 'https://shop.example/*' });
    expect(shop.asked).toEqual([]);
  });

  test.each([
    '',
    'not a shop',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://127.0.0.1/',
    'http://[::1]/',
    'https://0x7f000001/',
    'localhost',
    'https://nas.local',
    'https://shop.example:8443/',
    'https://me:secret@shop.example/',
    'ftp://shop.example/',
  ])('is never looked for at "%s"', async (address) => {
    expect(await detectShop(address, io())).toMatchObject({ ok: false, problem: 'unsafe-address' });
    expect(shop.asked).toEqual([]);
  });

  test('hears nothing of the person: the same questions for everyone', async () => {
    await detectShop('https://shop.example/account?user=anna', io());
    const sent = JSON.stringify(shop.asked.map(({ path, search, headers }) => [path, String(search), headers]));
    expect(sent).not.toMatch(/anna|account|cookie|referer/);
  });
});

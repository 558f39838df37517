import { afterEach, describe, expect, test } from 'vitest';
import { ebay } from '@/src/listings/sources/connectors/ebay';
import { type Asked, ShopServer, type Told } from '../../contract/shop-server';
import { ebaySpecimen, itemSummary } from '../../contract/specimens/ebay';
import { testIo } from '../../contract/test-io';
import { someQuery, wares } from '../../contract/ware';

let shop: ShopServer;
afterEach(() => shop.stop());

async function served(host: string, answer: (request: Asked) => Told, options = {}) {
  shop = await ShopServer.start(answer);
  return testIo({ ports: { [host]: shop.port }, ...options });
}

const [lamp] = wares(1) as [ReturnType<typeof wares>[number]];

describe('eBay', () => {
  const TOKEN = '/identity/v1/oauth2/token';
  const keys = { clientId: 'app-id', clientSecret: 'cert-id' };
  const query = someQuery('DE', 'EUR');
  const tokens = () => shop.asked.filter(({ path }) => path === TOKEN).length;
  const searches = () => shop.asked.filter(({ path }) => path !== TOKEN);

  test('tells who sells by the public name alone', async () => {
    const io = await served('api.ebay.com', (request) => ebaySpecimen.answer(request, wares(1)));
    const { listings } = await ebay(keys).search(query, io);
    expect(listings[0]?.seller).toBe('lamp_lover_77');
    expect(JSON.stringify(listings)).not.toContain('512');
  });

  test('words a condition as the rules do, before its own ids', async () => {
    const io = await served('api.ebay.com', (request) => ebaySpecimen.answer(request, wares(1)));
    const conditionOf = (text: string) => (text === 'Gebraucht' ? 'acceptable' : undefined);
    const { listings } = await ebay(keys).search(query, { ...io, conditionOf });
    expect(listings[0]?.condition).toBe('acceptable');
  });

  test('keeps a token for its life, by our own clock', async () => {
    const io = await served('api.ebay.com', (request) => ebaySpecimen.answer(request, wares(1)), {
      offset: -3_600_000,
    });
    const source = ebay(keys);
    await source.search(query, io);
    await source.search(query, io);
    expect(tokens()).toBe(1);
    const kept = io.memory.tokens.get('ebay');
    expect((kept?.expiresAt ?? 0) - io.now()).toBeGreaterThan(7_000_000);
    await io.memory.keepToken('ebay', { value: 'v^1.1#token', expiresAt: io.now() + 30_000 });
    await source.search(query, io);
    expect(tokens()).toBe(2);
  });

  test('replaces a token that ends in the middle of the pages, and loses none', async () => {
    let valid = 0;
    const io = await served('api.ebay.com', ({ path, headers, search }) => {
      if (path === TOKEN) {
        valid += 1;
        return { json: { access_token: `token-${valid}`, expires_in: 7200 } };
      }
      // The second page finds the first token ended.
      if (search.get('offset') === '50' && headers.authorization === 'Bearer token-1') return { status: 401, json: {} };
      const offset = Number(search.get('offset'));
      // Every third is new, so that more than one page is needed.
      const items = wares(50, offset + 1).map((ware) =>
        itemSummary({ ...ware, condition: ware.id % 3 === 0 ? 'new' : 'used' }),
      );
      return { json: { total: 150, itemSummaries: items } };
    });
    const { listings, cut } = await ebay(keys).search(query, io);
    expect(cut).toBeUndefined();
    expect(listings.length).toBe(50);
    expect(tokens()).toBe(2);
    expect(searches().map(({ search }) => search.get('offset'))).toEqual(['0', '50', '50']);
  });

  test('asks for a token twice at most when keys are wrong', async () => {
    const io = await served('api.ebay.com', ({ path }) =>
      path === TOKEN ? { json: { access_token: 'no-good', expires_in: 7200 } } : { status: 401, json: {} },
    );
    await expect(ebay(keys).search(query, io)).rejects.toMatchObject({ problem: 'bad-key' });
    expect(tokens()).toBe(2);
    expect(searches().length).toBe(2);
    // A wrong key is for the person to put right; the source does not rest for it.
    expect(io.memory.circuits.get('ebay')).toBeUndefined();
  });

  test.each([
    [401, { error: 'invalid_client' }],
    [400, { error: 'unauthorized_client' }],
  ])('says that the key is not accepted when the token is refused with %d', async (status, json) => {
    const io = await served('api.ebay.com', () => ({ status, json }));
    await expect(ebay(keys).search(query, io)).rejects.toMatchObject({ problem: 'bad-key' });
    expect(shop.asked.length).toBe(1);
  });

  test('looks up a UPC, takes other GTINs for words, and goes on with words when there is nothing', async () => {
    const io = await served('api.ebay.com', ({ path, search }) => {
      if (path === TOKEN) return { json: { access_token: 't', expires_in: 7200 } };
      return {
        json:
          search.get('q') === 'brass standing lamp' ? { total: 1, itemSummaries: [itemSummary(lamp)] } : { total: 0 },
      };
    });
    expect((await ebay(keys).search({ ...query, gtin: '00012345600012' }, io)).listings.length).toBe(1);
    expect((await ebay(keys).search({ ...query, gtin: '04006381333931' }, io)).listings.length).toBe(1);
    expect(searches().map(({ search }) => search.get('gtin') ?? search.get('q'))).toEqual([
      '012345600012',
      'brass standing lamp',
      '4006381333931',
      'brass standing lamp',
    ]);
  });

  test('asks for used things in the country, on its own site, without operators in the words', async () => {
    const io = await served('api.ebay.com', (request) => ebaySpecimen.answer(request, wares(1)));
    await ebay(keys).search({ ...query, words: 'lamp (brass), 2*' }, io);
    const [asked] = searches();
    expect(asked?.headers['x-ebay-c-marketplace-id']).toBe('EBAY_DE');
    expect(asked?.search.get('q')).toBe('lamp  brass  2');
    const filter = asked?.search.get('filter') ?? '';
    expect(filter).toMatch(/^conditionIds:\{[\d|]+\},buyingOptions:\{FIXED_PRICE\},itemLocationCountry:DE$/);
    expect(filter).not.toMatch(/1000|7000/);
  });

  test('is not asked for a country it has no site in', async () => {
    const io = await served('api.ebay.com', () => ({ json: {} }));
    await expect(ebay(keys).search(someQuery('JP', 'JPY'), io)).rejects.toMatchObject({ problem: 'not-there' });
    expect(shop.asked).toEqual([]);
  });

  test.each([
    ['1500', 'like-new'],
    ['2500', 'refurbished'],
    ['3000', 'used'],
    ['4000', 'very-good'],
    ['7000', 'for-parts'],
  ])('condition id %s is %s', async (conditionId, condition) => {
    const io = await served('api.ebay.com', ({ path }) =>
      path === TOKEN
        ? { json: { access_token: 't', expires_in: 7200 } }
        : { json: { total: 1, itemSummaries: [{ ...itemSummary(lamp), conditionId }] } },
    );
    const { listings } = await ebay(keys).search(query, io);
    expect(listings[0]).toMatchObject({ condition, shipping: { minor: 490, currency: 'EUR' }, country: 'DE' });
  });
});

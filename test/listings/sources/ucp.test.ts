import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { shopifyCatalog, ucpShop } from '@/src/listings/sources/connectors/ucp';
import { readContent, readRpc } from '@/src/listings/sources/connectors/ucp-answer';
import { readProfile } from '@/src/listings/sources/connectors/ucp-discovery';
import { type Asked, ShopServer, type Told } from '../../contract/shop-server';
import { PROFILE, shopifyCatalogSpecimen, ucpMcpSpecimen, ucpResponse, VERSION } from '../../contract/specimens/ucp';
import { testIo } from '../../contract/test-io';
import { schemaFaults } from '../../contract/ucp-schema';
import { businessProfile } from '../../contract/ucp-server';
import { someQuery, wares } from '../../contract/ware';

const RESPONSE = 'shopping/catalog_search.json#/$defs/search_response';
const REQUEST = 'shopping/catalog_search.json#/$defs/search_request';

describe('the official schemas', () => {
  test('agree with what the test server answers', () => {
    for (const shopify of [true, false])
      expect(schemaFaults(RESPONSE, ucpResponse({ query: 'lamp' }, wares(25), 'lamps.example', shopify))).toEqual([]);
    expect(schemaFaults('ucp.json#/$defs/business_schema', ucpOf(businessProfile('https://lamps.example')))).toEqual(
      [],
    );
  });

  test('would notice a wrong answer', () => {
    const wrong = ucpResponse({ query: 'lamp' }, [{ ...wares(1)[0], cents: -1 } as never], 'lamps.example', true);
    expect(schemaFaults(RESPONSE, wrong)).not.toEqual([]);
    expect(schemaFaults(RESPONSE, { products: [] })).not.toEqual([]);
  });

  test('agree with our agent profile, which declares what it must', () => {
    const profile = JSON.parse(readFileSync(new URL('../../../public/ucp-agent.json', import.meta.url), 'utf8'));
    expect(schemaFaults('ucp.json#/$defs/platform_schema', profile.ucp)).toEqual([]);
    expect(Object.keys(profile.ucp.capabilities).sort()).toEqual([
      'dev.shopify.catalog.global',
      'dev.ucp.shopping.catalog.lookup',
      'dev.ucp.shopping.catalog.search',
    ]);
    expect(profile.ucp.version).toBe(VERSION);
  });
});

describe('the catalog', () => {
  let shop: ShopServer | undefined;
  afterEach(() => shop?.stop());

  async function served(host: string, answer: (request: Asked) => Told) {
    shop = await ShopServer.start(answer);
    return testIo({ ports: { [host]: shop.port } });
  }

  test('is asked as the schema has it: for second-hand things that are there and are sent to the country', async () => {
    const { source, answer, host } = shopifyCatalogSpecimen;
    const io = await served(host, (request) => answer(request, wares(15)));
    await source.search(someQuery('DE', 'EUR'), io);
    const asked = shop?.asked.map(({ body }) => JSON.parse(body).params.arguments);
    expect(asked?.length).toBe(2);
    for (const { meta, catalog } of asked ?? []) {
      expect(meta).toEqual({ 'ucp-agent': { profile: PROFILE } });
      expect(schemaFaults(REQUEST, catalog)).toEqual([]);
      expect(Object.keys(catalog).sort()).toEqual(['context', 'filters', 'pagination', 'query']);
      expect(catalog.context).toEqual({ address_country: 'DE', currency: 'EUR', language: 'pt-BR' });
      expect(catalog.filters).toEqual({ condition: ['secondhand'], available: true, ships_to: { country: 'DE' } });
    }
    expect(shop?.asked[0]?.headers.authorization).toBeUndefined();
  });

  test('is asked with the token when the person has one', async () => {
    const { answer, host } = shopifyCatalogSpecimen;
    const io = await served(host, (request) => answer(request, wares(1)));
    await shopifyCatalog({ profile: PROFILE, token: 'token-of-mine' }).search(someQuery('DE', 'EUR'), io);
    expect(shop?.asked[0]?.headers.authorization).toBe('Bearer token-of-mine');
    expect(JSON.stringify(io.sent)).not.toContain('token-of-mine');
  });

  test('is asked by the printed identifier when there are no words', async () => {
    const { source, answer, host } = ucpMcpSpecimen;
    const io = await served(host, (request) => answer(request, wares(1)));
    const { words: _words, ...rest } = someQuery('DE', 'EUR');
    await source.search({ ...rest, gtin: '04006381333931' }, io);
    expect(JSON.parse(shop?.asked[0]?.body ?? '').params.arguments.catalog.query).toBe('4006381333931');
  });

  test('tells GTIN, category and condition, and leaves out the default title', async () => {
    const { source, answer, host } = shopifyCatalogSpecimen;
    const io = await served(host, (request) => answer(request, wares(1)));
    const { listings } = await source.search(someQuery('DE', 'EUR'), io);
    expect(listings[0]).toMatchObject({
      title: 'Brass standing lamp no. 1',
      gtin: '04006381333931',
      condition: 'used',
      categoryText: 'Home > Lamps',
      description: 'A lamp with a history .',
      seller: 'Lamp House',
    });
  });

  test('told without variants is taken for itself, at its lowest price', async () => {
    const { source, host } = shopifyCatalogSpecimen;
    const price = (amount: number) => ({ amount, currency: 'EUR' });
    const product = {
      id: 'p1',
      title: 'Used lamp',
      url: 'https://lamps.example/p1',
      price_range: { min: price(500), max: price(900) },
    };
    const io = await served(host, () => ({
      json: { result: { structuredContent: { products: [product, 'nonsense'] } } },
    }));
    const { listings, tally } = await source.search(someQuery('DE', 'EUR'), io);
    expect(tally.skipped).toEqual({ broken: 1 });
    expect(listings).toMatchObject([{ offerId: 'p1', condition: 'used', price: { minor: 500, currency: 'EUR' } }]);
  });

  test('may come as an event stream, or in a text part only', async () => {
    const { source, answer, host } = ucpMcpSpecimen;
    const io = await served(host, (request) => {
      const { json } = answer(request, wares(1));
      return {
        text: `event: message\r\ndata: {"jsonrpc":"2.0","method":"ping"}\r\n\r\nevent: message\r\ndata: ${JSON.stringify(json)}\r\n\r\n`,
        headers: { 'content-type': 'text/event-stream' },
      };
    });
    expect((await source.search(someQuery('DE', 'EUR'), io)).listings.length).toBe(1);
    const content = ucpResponse({}, wares(1), 'lamps.example', false);
    expect(readRpc({ result: { content: [{ type: 'text', text: JSON.stringify(content) }] } })).toEqual({
      ok: true,
      content,
    });
  });

  test.each([
    [{ code: -32602, message: 'invalid_profile_url' }, 'bad-profile'],
    [{ code: -32001, message: 'Profile could not be fetched', data: { code: 'profile_unreachable' } }, 'bad-profile'],
    [{ code: -32000, message: 'version_unsupported' }, 'bad-profile'],
    [{ code: -32000, message: 'Unauthorized' }, 'bad-key'],
    [{ code: -32000, message: 'Rate limit exceeded' }, 'quota'],
    [{ code: -32602, message: 'Tool not found: search_catalog' }, 'wrong-kind'],
    [{ code: -32603, message: 'Internal error' }, 'changed-format'],
  ])('says what its error means: %j', async (error, problem) => {
    const { source, host } = ucpMcpSpecimen;
    const io = await served(host, () => ({ json: { jsonrpc: '2.0', id: 1, error } }));
    await expect(source.search(someQuery('DE', 'EUR'), io)).rejects.toMatchObject({ problem });
  });

  test('tells of an error in the protocol’s own words too', () => {
    const messages = [{ type: 'error', code: 'identity_required', content: 'Log in', severity: 'unrecoverable' }];
    const answer = { ucp: { version: VERSION, status: 'error' }, messages };
    expect(schemaFaults('shopping/types/error_response.json', answer)).toEqual([]);
    expect(readContent(answer)).toMatchObject({ ok: false, problem: 'bad-key' });
    expect(
      readRpc({ result: { isError: true, content: [{ type: 'text', text: 'too many requests' }] } }),
    ).toMatchObject({ problem: 'quota' });
  });

  test.each(['', 'http://reprise.example/ucp-agent.json', 'nonsense'])(
    'needs the address of a profile over https, not "%s"',
    async (profile) => {
      const io = await served('lamps.example', () => ({ json: {} }));
      const source = ucpShop(
        'lamps.example',
        { endpoint: 'https://lamps.example/mcp', transport: 'mcp', profile },
        undefined,
      );
      await expect(source.search(someQuery('DE', 'EUR'), io)).rejects.toMatchObject({ problem: 'bad-profile' });
      expect(shop?.asked).toEqual([]);
    },
  );

  test('is never asked at an endpoint on another host', async () => {
    const io = await served('elsewhere.example', () => ({ json: {} }));
    const source = ucpShop(
      'lamps.example',
      { endpoint: 'https://elsewhere.example/mcp', transport: 'mcp', profile: PROFILE },
      undefined,
    );
    await expect(source.search(someQuery('DE', 'EUR'), io)).rejects.toMatchObject({ problem: 'unsafe-address' });
    expect(shop?.asked).toEqual([]);
  });
});

describe('a business profile', () => {
  const profile = businessProfile('https://lamps.example') as { ucp: { services: object; capabilities: object } };

  test('leads to MCP before REST', () => {
    expect(readProfile(profile, 'lamps.example')).toEqual({
      transport: 'mcp',
      endpoint: 'https://lamps.example/api/ucp/mcp',
    });
  });

  test('at an address that is none of https is elsewhere too', () => {
    for (const endpoint of ['http://shop.example/mcp', 'r://shop.example/mcp', 'javascript://shop.example/%0aalert(1)'])
      expect(
        readProfile(
          {
            ucp: {
              capabilities: { 'dev.ucp.shopping.catalog.search': [{}] },
              services: { 'dev.ucp.shopping': [{ transport: 'mcp', endpoint }] },
            },
          },
          'shop.example',
        ),
      ).toBe('elsewhere');
  });

  test('on another host is elsewhere, and without search it is none', () => {
    expect(readProfile(profile, 'other.example')).toBe('elsewhere');
    expect(readProfile({ ucp: { ...profile.ucp, capabilities: {} } }, 'lamps.example')).toBeUndefined();
    expect(readProfile({ ucp: { ...profile.ucp, services: {} } }, 'lamps.example')).toBeUndefined();
    expect(readProfile('<html>', 'lamps.example')).toBeUndefined();
  });
});

const ucpOf = (profile: object) => (profile as { ucp: unknown }).ucp;

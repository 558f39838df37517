import { describe, expect, test } from 'vitest';
import { Listing, SourceId } from '@/src/listings/listing';
import { type SourceSettings, sourceFrom } from '@/src/listings/sources/source-settings';
import { MESSAGES } from '@/src/messages/messages';
import { ShopServer, type Told } from '../../contract/shop-server';
import { suggestedProduct } from '../../contract/specimens/shopify-search';
import { teamIndexSpecimen } from '../../contract/specimens/team-index';
import { wooCommerceSpecimen } from '../../contract/specimens/woocommerce';
import { testIo } from '../../contract/test-io';
import { someQuery, wares } from '../../contract/ware';

/** As long as a name can be: 253 characters in labels of at most 63 (RFC 1035). */
const HOST = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(53)}.example`;
const [lamp] = wares(1) as [ReturnType<typeof wares>[number]];

describe('a host with the longest name there can be', () => {
  expect(HOST).toHaveLength(253);
  const here = ({ json }: Told, host: string): Told => ({
    json: JSON.parse(JSON.stringify(json).replaceAll(host, HOST)),
  });
  const kinds: readonly [SourceSettings, (request: Parameters<typeof wooCommerceSpecimen.answer>[0]) => Told][] = [
    [
      { kind: 'woocommerce', host: HOST, sells: 'used' },
      (request) => here(wooCommerceSpecimen.answer(request, [lamp]), wooCommerceSpecimen.host),
    ],
    [
      { kind: 'shopify', host: HOST, currency: 'EUR', sells: 'used' },
      () => ({ json: { resources: { results: { products: [suggestedProduct(lamp)] } } } }),
    ],
    [
      { kind: 'team-index', address: `https://${HOST}:65535`, database: 'd'.repeat(40) },
      (request) => teamIndexSpecimen.answer(request, [lamp]),
    ],
  ];

  test.each(kinds)('$kind: what it offers is shown, and can be bought and tried', async (settings, answer) => {
    const source = sourceFrom(settings, { profile: '' });
    expect(SourceId.parse(source.id)).toBe(source.id);
    const shop = await ShopServer.start(answer);
    const io = testIo({ ports: { [HOST]: shop.port } });
    const { listings } = await source.search(someQuery('DE', 'EUR'), io);
    await shop.stop();
    expect(listings).toHaveLength(1);
    const [{ sourceId, offerId }] = listings as [Listing];
    expect(Listing.parse(listings[0]).sourceId).toBe(source.id);
    const choice = { id: crypto.randomUUID(), verdictId: 'v', choice: 'bought-used', offer: { sourceId, offerId } };
    expect(MESSAGES['choice.record'].request.safeParse(choice).success).toBe(true);
    expect(MESSAGES['source.try'].request.safeParse({ sourceId, words: 'lamp' }).success).toBe(true);
  });

  test('flohmarkt and UCP have ids that fit', () => {
    const endpoint = `https://${HOST}/mcp`;
    const ucp = { kind: 'ucp', host: HOST, endpoint, transport: 'mcp' } as const;
    for (const settings of [{ kind: 'flohmarkt', host: HOST } as const, ucp])
      expect(SourceId.safeParse(sourceFrom(settings, { profile: '' }).id).success).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Group } from '@/src/category/category';
import { answerKey, isFresh } from '@/src/listings/sources/answer-cache';
import { bestBuy } from '@/src/listings/sources/connectors/best-buy';
import { discogs } from '@/src/listings/sources/connectors/discogs';
import { ebay } from '@/src/listings/sources/connectors/ebay';
import { freegle } from '@/src/listings/sources/connectors/freegle';
import { reverb } from '@/src/listings/sources/connectors/reverb';
import { wooCommerce } from '@/src/listings/sources/connectors/woocommerce';
import { printedGtin, SourceQuery } from '@/src/listings/sources/source-query';
import { SourceSettings, sourceFrom } from '@/src/listings/sources/source-settings';
import { sourcesFor } from '@/src/listings/sources/sources-for';

const query = { words: 'brass lamp', country: 'DE', currency: 'EUR', language: 'de-DE' };

describe('a query', () => {
  test.each([query, { ...query, words: undefined, gtin: '04006381333931' }, { ...query, gtin: '04006381333931' }])(
    'is %j',
    (good) => {
      expect(SourceQuery.safeParse(good).success).toBe(true);
    },
  );

  test.each([
    { ...query, words: undefined },
    { ...query, words: ' ' },
    { ...query, words: 'x'.repeat(201) },
    { ...query, words: 'www.shop.example lamp' },
    { ...query, words: 'lamp 1234567890123456789' },
    { ...query, gtin: '4006381333931' },
    { ...query, country: 'de' },
    { ...query, currency: 'euro' },
    { ...query, language: 'German' },
    { ...query, tab: 7 },
    { ...query, url: 'https://shop.example' },
  ])('is not %j', (bad) => {
    expect(SourceQuery.safeParse(bad).success).toBe(false);
  });

  test.each([
    ['00012345600012', '012345600012'],
    ['04006381333931', '4006381333931'],
    ['00000096385074', '96385074'],
    ['10012345678902', '10012345678902'],
  ])('prints the GTIN %s as %s', (gtin, printed) => {
    expect(printedGtin(gtin)).toBe(printed);
  });
});

describe('an answer kept', () => {
  const source = wooCommerce('shop.example', 'used');

  test('stands under what was really sent', () => {
    // The Store API is sent words only: another country is the same question.
    expect(answerKey(source, { ...query, country: 'AT' })).toBe(answerKey(source, query));
    expect(answerKey(source, { ...query, words: 'Brass  Lamp' })).toBe(answerKey(source, query));
    expect(answerKey(source, { ...query, words: 'steel lamp' })).not.toBe(answerKey(source, query));
    expect(answerKey(ebay({}), { ...query, country: 'AT' })).not.toBe(answerKey(ebay({}), query));
  });

  test.each([
    [{ for: 'none' }, 0, 's', false],
    [{ for: 'session' }, 1000, 's', true],
    [{ for: 'session' }, 1000, 'another', false],
    [{ for: 'days', days: 1 }, 86_399_999, 'another', true],
    [{ for: 'days', days: 1 }, 86_400_000, 's', false],
    // The clock was set back since.
    [{ for: 'days', days: 1 }, -1, 's', false],
    [{ for: 'session' }, -1, 's', false],
  ] as const)('for %j, %d ms old, of session %s: fresh %s', (cacheFor, age, session, fresh) => {
    expect(isFresh(cacheFor, { at: 1e12, session }, { at: 1e12 + age, session: 's' })).toBe(fresh);
  });
});

describe('the sources worth asking', () => {
  const sources = [freegle(), reverb('t'), discogs('t'), wooCommerce('shop.example', 'used'), ebay({}), bestBuy('k')];
  const ids = (concern: Parameters<typeof sourcesFor>[1]) => sourcesFor(sources, concern).map(({ id }) => id);

  test('are those of the country and the kind of thing', () => {
    expect(ids({ country: 'GB', category: { id: 'guitar', group: 'musical-instruments' } })).toEqual([
      'freegle',
      'reverb',
      'woocommerce:shop.example',
      'ebay',
    ]);
    expect(ids({ country: 'DE', category: { id: 'dvd-cd-vinyl', group: 'books' } })).toEqual([
      'discogs',
      'woocommerce:shop.example',
      'ebay',
    ]);
    const us = (id: string, group: Group) => ids({ country: 'US', category: { id, group } }).includes('best-buy');
    expect([us('laptop', 'electronics'), us('video-game', 'books'), us('jeans', 'clothing')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(ids({ country: 'JP', category: { id: 'sofa', group: 'furniture' } })).toEqual(['woocommerce:shop.example']);
  });

  test('name kinds that exist', () => {
    const file = readFileSync(new URL('../../../public/data/categories.json', import.meta.url), 'utf8');
    for (const { covers } of sources) for (const id of covers.categories ?? []) expect(file).toContain(`"${id}"`);
  });

  test('leave out the special ones when the kind is not known', () => {
    expect(ids({ country: 'DE' })).toEqual(['woocommerce:shop.example', 'ebay']);
  });
});

describe('settings', () => {
  const profile = { profile: 'https://reprise.example/ucp-agent.json' };
  const all: SourceSettings[] = [
    { kind: 'shopify-catalog' },
    { kind: 'ucp', host: 'shop.example', endpoint: 'https://shop.example/mcp', transport: 'mcp', sells: 'used' },
    { kind: 'woocommerce', host: 'shop.example' },
    { kind: 'shopify', host: 'shop.example', currency: 'EUR' },
    { kind: 'ebay', clientId: 'a', clientSecret: 'b' },
    { kind: 'freegle' },
    { kind: 'flohmarkt', host: 'floh.example' },
    { kind: 'reverb', token: 't' },
    { kind: 'discogs', token: 't' },
    { kind: 'best-buy', apiKey: 'k' },
  ];

  test('make a source of every kind, each with an id of its own', () => {
    const sources = all.map((settings) =>
      sourceFrom(SourceSettings.parse(JSON.parse(JSON.stringify(settings))), profile),
    );
    expect(new Set(sources.map(({ id }) => id)).size).toBe(all.length);
    for (const source of sources)
      expect(source.needs().origins.every((origin) => /^https:\/\/[^*]+\/\*$/.test(origin))).toBe(true);
  });

  test.each([
    { kind: 'woocommerce', host: 'localhost' },
    { kind: 'woocommerce', host: 'shop.example/path' },
    { kind: 'woocommerce', host: 'shop.example', sells: 'new' },
    { kind: 'ucp', host: 'shop.example', endpoint: 'http://shop.example/mcp', transport: 'mcp' },
    { kind: 'shopify', host: 'shop.example', currency: 'euro' },
    { kind: 'ebay', password: 'x' },
    { kind: 'craigslist' },
  ])('are not %j', (settings) => {
    expect(SourceSettings.safeParse(settings).success).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import { Bench } from './bench';
import { type Specimen, WORDS } from './ware';

/** What leaves: the query, as far as it says, and nothing of the person. */
export function sendsContract(specimen: Specimen): void {
  const { source, query } = specimen;
  const bench = new Bench(specimen);
  const { io, search, searches } = bench;

  describe('what it sends', () => {
    test('is the words, and nothing of the person', async () => {
      await search();
      const sent = searches().map(({ path, search: params, headers, body }) => {
        for (const header of ['cookie', 'referer', 'origin']) expect(headers).not.toHaveProperty(header);
        return decodeURIComponent(`${path}?${params}\n${body}`).replaceAll('+', ' ');
      });
      expect(sent.join('\n')).toMatch(new RegExp(WORDS.split(' ').join('.{1,10}')));
    });

    const { words: _words, ...wordless } = query;
    const elsewhere = (source.covers.countries ?? ['DE', 'FR']).find((country) => country !== query.country);
    const pairs: readonly (readonly [keyof SourceQuery, SourceQuery, SourceQuery])[] = [
      ['words', query, { ...query, words: 'steel kettle' }],
      ['gtin', { ...wordless, gtin: '00012345600012' }, { ...wordless, gtin: '00036000291452' }],
      ['currency', query, { ...query, currency: 'CHF' }],
      ['language', query, { ...query, language: 'fr-CA' }],
      ...(elsewhere === undefined ? [] : [['country', query, { ...query, country: elsewhere }] as const]),
    ];

    test.each(pairs)('holds %s exactly when it says so', async (field, one, other) => {
      const sentFor = async (what: SourceQuery) => {
        bench.shop.asked.length = 0;
        await search(io(), what);
        return searches().map((asked) => {
          const { host: _host, connection: _connection, ...headers } = asked.headers;
          return `${asked.path}?${asked.search} ${JSON.stringify(headers)} ${asked.body}`;
        });
      };
      expect((await sentFor(one)).join() !== (await sentFor(other)).join()).toBe(source.sends.includes(field));
    });

    test('is noted, with its bytes and without keys', async () => {
      const by = io();
      await search(by);
      expect(by.sent.length).toBe(bench.shop.asked.length);
      for (const request of by.sent) expect(request).toMatchObject({ sourceId: source.id, status: 200 });
      expect(by.sent.every(({ bytes }) => bytes > 0)).toBe(true);
      expect(JSON.stringify(by.sent)).not.toMatch(/token-of-mine|key-of-mine|cert-id/);
    });

    test.each([
      { ...query, url: 'https://bench.shop.example/product' },
      { ...query, words: 'see https://bench.shop.example/account?user=7' },
      { ...query, words: 'anna@bench.shop.example' },
      { country: 'DE', currency: 'EUR', language: 'de' },
      { ...query, country: 'Germany' },
    ])('is nothing at all for a query that holds more than a query: %j', async (odd) => {
      await expect(search(io(), odd as SourceQuery)).rejects.toMatchObject({ problem: 'bad-query' });
      expect(bench.shop.asked).toEqual([]);
    });

    test('is nothing to a host the person did not allow', async () => {
      await expect(search(io({ permitted: async () => false }))).rejects.toMatchObject({ problem: 'no-permission' });
      expect(bench.shop.asked).toEqual([]);
    });
  });
}

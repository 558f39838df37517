import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { Listing } from '@/src/listings/listing';
import { publicHttps } from '@/src/listings/sources/call/addresses';
import { MOST_ANSWER_BYTES } from '@/src/listings/sources/call/body';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { Harvest } from '@/src/listings/sources/offer/harvest';
import { SourceError, type SourceProblem } from '@/src/listings/sources/source-error';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';
import { Bench, told } from './bench';
import { junk, replaceAt } from './junk';
import { type Fault, ShopServer } from './shop-server';
import { testIo } from './test-io';
import { type Specimen, wares } from './ware';

/** What is said when something is wrong, and that nothing worse happens whatever comes. */
export function faultsContract(specimen: Specimen): void {
  const { source, query, host } = specimen;
  const bench = new Bench(specimen);
  const { io, search, troubled } = bench;

  describe('what is wrong', () => {
    const cases: readonly (readonly [string, Fault, readonly SourceProblem[]])[] = [
      [
        'a web page',
        told({ text: '<!doctype html><title>Hi</title>', headers: { 'content-type': 'text/html' } }),
        ['web-page'],
      ],
      ['a web page that calls itself JSON', told({ text: '<html>' }), ['web-page']],
      ['half a JSON text', told({ text: '{"products":[{"id":1' }), ['changed-format']],
      ['a million brackets', told({ text: '['.repeat(1_000_000) }), ['changed-format']],
      ['plain text', told({ text: 'hello', headers: { 'content-type': 'text/plain' } }), ['changed-format']],
      ['another shape', told({ json: { surprise: [1, 2, 3] } }), ['changed-format']],
      ['a bare number', told({ json: 7 }), ['changed-format']],
      ['401', told({ status: 401, json: {} }), source.keys.length > 0 ? ['bad-key'] : ['refused']],
      ['403', told({ status: 403, json: {} }), ['refused', 'bad-key']],
      ['404', told({ status: 404, json: {} }), ['wrong-kind', 'changed-format']],
      ['418', told({ status: 418, json: {} }), ['changed-format']],
      ['500', told({ status: 500, json: {} }), ['unreachable']],
      ['a connection that breaks', { kind: 'cut' }, ['unreachable']],
      // Node and Chromium hand over what they could unpack; it may also end as a broken connection.
      ['half a gzip', { kind: 'half-gzip' }, ['unreachable', 'changed-format']],
      [
        'a redirect to another host',
        told({ status: 302, json: {}, headers: { location: 'https://elsewhere.example/' } }),
        ['redirected'],
      ],
      [
        'a redirect to a private address',
        told({ status: 307, json: {}, headers: { location: 'http://192.168.1.1/' } }),
        ['redirected'],
      ],
    ];

    test.each(cases)('is said in one sentence: %s', async (_, fault, problems) => {
      troubled(fault, fault, fault);
      const failure: unknown = await search().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(SourceError);
      const { problem, reason } = failure as SourceError;
      expect(problems).toContain(problem);
      const sentence = say(english(), reason);
      expect(sentence).toMatch(/^.*\w.*\.$/);
      expect(sentence).toContain(source.title);
    });

    test('a redirect is not followed, nor does anybody else hear of the query', async () => {
      const other = await ShopServer.start(() => ({ json: [] }));
      troubled(told({ status: 302, headers: { location: `http://127.0.0.1:${other.port}/` } }));
      await expect(search()).rejects.toMatchObject({ problem: 'redirected' });
      expect(other.asked).toEqual([]);
      await other.stop();
    });

    test('an answer of 100 MB is left early', async () => {
      troubled({ kind: 'flood' });
      const by = io();
      await expect(search(by)).rejects.toMatchObject({ problem: 'too-large' });
      expect(by.sent.at(-1)?.bytes).toBeLessThan(MOST_ANSWER_BYTES * 1.1);
      expect(bench.shop.flooded).toBeLessThan(50 * 1024 * 1024);
    });

    test('a few kilobytes that unpack to 100 MB are left early', async () => {
      troubled({ kind: 'bomb' });
      const by = io();
      await expect(search(by)).rejects.toMatchObject({ problem: 'too-large' });
      expect(by.sent.at(-1)?.bytes).toBeLessThan(MOST_ANSWER_BYTES * 1.1);
    });

    test('a host that does not exist, and a connection that cannot be trusted', async () => {
      await expect(search(testIo({ ports: {} }))).rejects.toMatchObject({ problem: 'unreachable' });
      // Without a certificate the handshake fails, which a browser tells as it tells a bad certificate.
      const tls = createTlsServer();
      tls.listen(0, '127.0.0.1');
      await once(tls, 'listening');
      const ports = { [host]: (tls.address() as AddressInfo).port };
      await expect(search(testIo({ ports, scheme: 'https' }))).rejects.toMatchObject({ problem: 'unreachable' });
      tls.close();
    });

    test.runIf(specimen.keyless !== undefined)('a missing key, before anything is sent', async () => {
      await expect(search(io(), query, specimen.keyless as ListingSource)).rejects.toMatchObject({
        problem: 'bad-key',
      });
      expect(bench.shop.asked).toEqual([]);
      expect(source.needs().keys.some(({ optional }) => !optional)).toBe(true);
    });
  });

  describe('whatever comes', () => {
    const safe = ({ listings }: Harvest) => {
      for (const listing of listings) {
        expect(Listing.safeParse(listing).success).toBe(true);
        for (const url of [listing.url, listing.image])
          if (url !== undefined) expect(publicHttps(new URL(url))).toBe(true);
        expect(listing.condition).not.toBe('new');
      }
    };
    const outcome = async () => {
      bench.shop.faults = [];
      await search().then(safe, (error: unknown) => expect(error).toBeInstanceOf(SourceError));
    };

    test('in place of an answer: no error but a SourceError, no unsafe address', async () => {
      await fc.assert(
        fc.asyncProperty(fc.json({ maxDepth: 4 }), async (text) => {
          bench.shop.answer = (request) =>
            bench.shop.aside(request) ? specimen.answer(request, bench.stock) : { text };
          await outcome();
        }),
        { numRuns: 60 },
      );
    });

    test('in any place within an answer: the same', async () => {
      bench.stock = wares(3);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 4 }), async (changes) => {
          bench.shop.answer = (request) => {
            const answer = specimen.answer(request, bench.stock);
            return bench.shop.aside(request)
              ? answer
              : { ...answer, json: changes.reduce<unknown>(replaceAt, answer.json) };
          };
          await outcome();
        }),
        { numRuns: 120 },
      );
    });
  });
}

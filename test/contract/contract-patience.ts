import { describe, expect, test } from 'vitest';
import { MOST_PAGES } from '@/src/listings/sources/call/make-source';
import { MOST_LISTINGS } from '@/src/listings/sources/offer/harvest';
import type { SourceError } from '@/src/listings/sources/source-error';
import { Bench, told } from './bench';
import { TestMemory } from './test-io';
import { type Specimen, wares } from './ware';

/** Pages, deadlines, waiting, and giving up. */
export function patienceContract(specimen: Specimen): void {
  const { source, can } = specimen;
  const bench = new Bench(specimen);
  const { io, search, troubled, searches } = bench;

  describe('pages', () => {
    test.runIf(can.pages)('are turned until there are enough, and no further', async () => {
      bench.stock = wares(400);
      const { listings } = await search();
      expect(searches().length).toBeLessThanOrEqual(MOST_PAGES);
      expect(listings.length).toBeLessThanOrEqual(MOST_LISTINGS);
      expect(listings.length).toBeGreaterThan(20);
    });

    test.runIf(can.pages)('that fail leave what came before, with the reason', async () => {
      bench.stock = wares(200).map((ware, at) => ({
        ...ware,
        ...(at % 3 === 0 && { link: 'https://127.0.0.1/', sold: true }),
      }));
      troubled(undefined, told({ status: 500, json: {} }));
      const { listings, cut } = await search();
      expect(listings.length).toBeGreaterThan(0);
      expect(cut).toMatchObject({ key: 'sourceUnreachable' });
    });
  });

  describe('a key', () => {
    test.runIf(can.pages)(
      'that ends between two pages is renewed, or what came before stays with the reason',
      async () => {
        bench.stock = wares(200).map((ware, at) => ({
          ...ware,
          ...(at % 3 === 0 && { link: 'https://127.0.0.1/', sold: true }),
        }));
        troubled(undefined, told({ status: 401, json: {} }));
        const { listings, cut } = await search();
        expect(listings.length).toBeGreaterThan(0);
        // eBay's token is one that we can ask for again.
        const expected = source.keys.length > 0 ? 'sourceBadKey' : 'sourceRefused';
        expect(cut?.key).toBe(source.id === 'ebay' ? undefined : expected);
      },
    );
  });

  describe('patience', () => {
    test('ends when the person leaves', async () => {
      const leaving = new AbortController();
      troubled({ kind: 'hang' });
      const asked = search(io({ signal: leaving.signal }));
      setTimeout(() => leaving.abort(), 20);
      await expect(asked).rejects.toMatchObject({ problem: 'stopped' });
    });

    test('never begins when the person has left', async () => {
      await expect(search(io({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ problem: 'stopped' });
      expect(bench.shop.asked).toEqual([]);
    });

    test.each([0, 3_600_000, -3_600_000])(
      'ends at the deadline, with a clock that is wrong by %d ms',
      async (offset) => {
        troubled({ kind: 'hang' });
        await expect(search(io({ offset, speed: 20, patience: 2000 }))).rejects.toMatchObject({ problem: 'too-slow' });
      },
    );

    test('ends at the deadline even when the network does not listen', async () => {
      const deaf = { ...io({ speed: 20, patience: 1000 }), fetch: () => new Promise<Response>(() => undefined) };
      await expect(search(deaf)).rejects.toMatchObject({ problem: 'too-slow' });
    });

    test.each([
      ['429 with seconds', { status: 429, headers: { 'retry-after': '2' } }, 0, 2000],
      ['503 with a date, by a clock an hour behind', { status: 503, headers: dated(3) }, -3_600_000, 3000],
      ['503 with a date, by a clock an hour ahead', { status: 503, headers: dated(3) }, 3_600_000, 3000],
    ] as const)('waits as long as it is told: %s', async (_, answer, offset, least) => {
      troubled(told({ ...answer, json: {} }));
      const by = io({ speed: 40, offset, patience: 600_000 });
      expect((await search(by)).listings.length).toBe(1);
      expect(by.waits.length).toBe(1);
      expect(by.waits[0]).toBeGreaterThanOrEqual(least);
      expect(by.waits[0]).toBeLessThanOrEqual(least * 1.1);
      expect(searches().length).toBeGreaterThanOrEqual(2);
    });

    test('grows between attempts when it is not told how long, and gives up in the end', async () => {
      const later = told({ status: 503, json: {} });
      troubled(later, later, later);
      const by = io({ speed: 20, patience: 600_000 });
      await expect(search(by)).rejects.toMatchObject({ problem: 'unreachable' });
      expect(by.waits.length).toBe(2);
      expect(searches().length).toBe(3);
    });

    test('does not wait for what cannot come in time, and remembers when to come back', async () => {
      troubled(told({ status: 429, json: {}, headers: { 'retry-after': '3600' } }));
      const by = io();
      const failure = await search(by).catch((error: SourceError) => error);
      expect(failure).toMatchObject({ problem: 'quota' });
      expect(by.waits).toEqual([]);
      expect(searches().length).toBe(1);
      await expect(search(by)).rejects.toMatchObject({ problem: 'resting' });
      expect(searches().length).toBe(1);
    });

    test('ends after three failures in a row, for a while', async () => {
      const memory = new TestMemory();
      const broken = told({ status: 500, json: {} });
      troubled(broken, broken, broken);
      for (let time = 0; time < 3; time += 1)
        await expect(search(io({ memory }))).rejects.toMatchObject({ problem: 'unreachable' });
      const before = searches().length;
      await expect(search(io({ memory }))).rejects.toMatchObject({ problem: 'resting' });
      expect(searches().length).toBe(before);
      expect((await search(io({ memory, offset: 61_000 }))).listings.length).toBe(1);
      expect(memory.circuits.get(source.id)).toEqual({ failures: 0, restsUntil: 0 });
    });
  });
}

/** Headers that ask to come back in so many seconds, both dates by the server's clock. */
function dated(seconds: number): Record<string, string> {
  const now = Math.floor(Date.now() / 1000) * 1000;
  return { date: new Date(now).toUTCString(), 'retry-after': new Date(now + seconds * 1000).toUTCString() };
}

import { describe, expect, test } from 'vitest';
import { Listing, SourceId } from '@/src/listings/listing';
import { type Arrival, askAll } from '@/src/listings/sources/ask-all';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import { Bench } from './bench';
import { brokenAt } from './junk';
import { type Specimen, type Ware, wares } from './ware';

/** What it is, and what becomes of what it finds. */
export function findsContract(specimen: Specimen): void {
  const { source, host, can } = specimen;
  const bench = new Bench(specimen);
  const { io, search } = bench;

  describe('what it is', () => {
    test('says which one-host permissions it needs, and asks no other host', async () => {
      const by = io();
      await search(by);
      const { origins } = source.needs();
      expect(origins).toContain(`https://${host}/*`);
      for (const { address } of by.sent)
        expect(origins.some((origin) => address.startsWith(origin.replace(/\*$/, '')))).toBe(true);
    });

    test('has a name that every place where it is kept can hold', () => {
      expect(SourceId.parse(source.id)).toBe(source.id);
    });

    test('tells how long its answers and listings may be kept', () => {
      expect(['none', 'session', 'days']).toContain(source.cacheFor.for);
      // What is never to reach a disk is not cached over days either.
      if (source.keep === 'session') expect(source.cacheFor.for).not.toBe('days');
      if (source.section === 'own') expect(source.keep).toBe('session');
    });
  });

  describe('what it finds', () => {
    test('becomes listings of the one schema', async () => {
      const { listings, tally, cut } = await search();
      expect(tally).toMatchObject({ rows: 1, kept: 1, skipped: {} });
      expect(cut).toBeUndefined();
      const [listing] = listings as [Listing];
      expect(Listing.parse(listing)).toEqual(listing);
      expect(structuredClone(listing)).toEqual(listing);
      expect(listing).toMatchObject({ sourceId: source.id, url: specimen.goodLink(1) });
      expect(listing.title).toContain('Brass standing lamp');
      expect(listing.condition).not.toBe('new');
      expect(listing.image).toBe(specimen.goodImage(1));
      const cents = can.sayPrice === true || source.id === 'discogs' ? 1999 : 0;
      expect(listing.price).toEqual({ minor: cents, currency: specimen.currency });
    });

    test('has nobody in it: no place, no user, no affiliate', async () => {
      const { listings } = await search();
      // A marketplace's seller is told by the name the market shows, and only where nothing is kept beyond the session.
      const isPublic = source.keep === 'session' && source.marketplace;
      const text = JSON.stringify(isPublic ? listings.map(({ seller: _, ...rest }) => rest) : listings);
      expect(text).not.toMatch(
        /lamp_lover|campid|cmp=|ky=|utm_|_psq|_gsid|tell-me-who|54\.0|13\.4|987654|LA1|07700|@|b5f3a1|Kims|key-of-mine/,
      );
    });

    test.runIf(can.sayNew)('leaves out new things, and counts them', async () => {
      bench.stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), condition: 'new' }];
      const { listings, tally } = await search();
      expect(listings.length).toBe(1);
      expect(tally).toMatchObject({ rows: 2, kept: 1, skipped: { new: 1 } });
    });

    test.skipIf(can.saySold === false)('leaves out what cannot be had', async () => {
      bench.stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), sold: true }];
      expect((await search()).listings.length).toBe(1);
    });

    const unsafe = [
      'javascript:alert(1)',
      'data:text/html,x',
      'http://plain.example/x',
      'https://user:secret@bench.shop.example/x',
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://2130706433/x',
      'https://localhost/x',
      'https://printer.local/x',
      'https://router.lan:8443/x',
      'https://',
    ];

    test.runIf(can.sayLink).each(unsafe)('refuses the link %s', async (link) => {
      // Best Buy's own links are still told as http; the host decides there.
      bench.stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), link }];
      const { listings, tally } = await search();
      expect(listings.map(({ url }) => url)).toEqual([specimen.goodLink(1)]);
      expect(tally.skipped['unsafe-link']).toBe(1);
    });

    test.runIf(can.sayLink && source.links !== 'any')('refuses links to other hosts', async () => {
      bench.stock = [{ ...(wares(1)[0] as Ware), link: `https://${host}.evil.example/x` }];
      expect((await search()).tally.skipped).toEqual({ 'unsafe-link': 1 });
    });

    test.runIf(can.sayImage).each([...unsafe, 'https://pixel.example/1.gif'])(
      'leaves out the picture %s',
      async (image) => {
        bench.stock = [{ ...(wares(1)[0] as Ware), image }];
        const { listings } = await search();
        expect(listings.length).toBe(1);
        expect(listings[0]).not.toHaveProperty('image');
      },
    );

    test.runIf(can.sayPrice).each([-5, '-5.00', 'a lot', false, {}, [], 1e40, '', '0'])(
      'counts the price %j as none',
      async (rawPrice) => {
        bench.stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), rawPrice }];
        const { listings, tally } = await search();
        // A thing given away may cost nothing where that is meant.
        expect(listings.filter(({ price }) => price.minor > 0).length).toBe(1);
        expect(tally.rows).toBe(2);
      },
    );

    test.runIf(can.sayPrice)('never misreads a price as people write it: 1.299,00 €', async () => {
      bench.stock = [{ ...(wares(1)[0] as Ware), rawPrice: '1.299,00 €' }];
      const { listings, tally } = await search();
      // Where the format promises a number it may be none, and then it is counted.
      const prices = listings.map(({ price }) => price.minor);
      expect([JSON.stringify([129_900]), '[]']).toContain(JSON.stringify(prices));
      expect(tally.rows).toBe(1);
    });

    test.runIf(can.sayStock).each([0, -2])('counts a stock of %d as none', async (stock) => {
      bench.stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), stock }];
      const { listings, tally } = await search();
      expect(listings.length).toBe(1);
      expect(tally.skipped).toEqual({ sold: 1 });
    });

    test('takes a broken item for no more than itself', async () => {
      bench.stock = wares(5);
      bench.shop.answer = (request) => {
        const answer = specimen.answer(request, bench.stock);
        return JSON.stringify(answer.json).includes('Brass') ? brokenAt(answer, 2) : answer;
      };
      const { listings, tally } = await search();
      expect(listings.length).toBe(4);
      expect(tally.rows - tally.kept).toBeLessThanOrEqual(1);
    });

    test('shows a thing that comes twice once', async () => {
      bench.stock = [...wares(2), ...wares(2)];
      expect(new Set((await search()).listings.map(({ offerId }) => offerId)).size).toBe(2);
    });
  });

  test('is shown once when two sources have it, but for one whose terms keep it apart', async () => {
    bench.stock = wares(3);
    const id = `${source.id}-twin`;
    const twin: ListingSource = {
      ...source,
      id,
      search: async (query, by) => {
        const harvest = await source.search(query, by);
        return { ...harvest, listings: harvest.listings.map((listing) => ({ ...listing, sourceId: id })) };
      },
    };
    const arrivals: Arrival[] = [];
    for await (const arrival of askAll([source, twin], specimen.query, io())) arrivals.push(arrival);
    const shown = arrivals.flatMap(({ listings }) => listings.map(({ url }) => url));
    const before = arrivals.reduce((sum, { outcome }) => sum + outcome.shownBefore, 0);
    expect(arrivals.map(({ outcome }) => outcome.state)).toEqual(['whole', 'whole']);
    expect([shown.length, new Set(shown).size, before]).toEqual(source.section === 'own' ? [6, 3, 0] : [3, 3, 3]);
  });

  test('bytes of no known encoding break nothing', async () => {
    bench.stock = [{ ...(wares(1)[0] as Ware), title: 'Brass standing lamp café' }];
    bench.shop.answer = (request) => {
      const latin = Buffer.from(
        JSON.stringify(specimen.answer(request, bench.stock).json).replaceAll('€', 'EUR'),
        'latin1',
      );
      return { text: latin, headers: { 'content-type': 'application/json; charset=made-up-8' } };
    };
    expect((await search()).listings[0]?.title).toMatch(/^Brass standing lamp caf/);
  });

  test('names written in another encoding are read when the answer says which', async () => {
    bench.stock = [{ ...(wares(1)[0] as Ware), title: 'Brass standing lamp café' }];
    bench.shop.answer = (request) => {
      const answer = specimen.answer(request, bench.stock);
      const latin = Buffer.from(JSON.stringify(answer.json).replaceAll('€', '\u0080'), 'latin1');
      return { ...answer, text: latin, headers: { 'content-type': 'application/json; charset=ISO-8859-1' } };
    };
    const { listings } = await search();
    expect(listings[0]?.title).toContain('café');
  });
}

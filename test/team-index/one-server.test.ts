import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teamIndexRow } from '../contract/specimens/team-index';
import { findClickHouse } from '../find-clickhouse';
import { ClickHouseServers } from './clickhouse-servers';
import { asking, load, loadBytes, offer, readerOf, realIo } from './made';

/** An edition in which everything is new. */
const NOTHING_USED = [offer('1', 'Brass standing lamp', { condition: 'new' })];

describe.skipIf(findClickHouse() === undefined)('a team index on one real server', () => {
  let servers: ClickHouseServers;
  beforeAll(async () => {
    servers = await ClickHouseServers.start(1);
  }, 60_000);
  afterAll(() => servers?.stop());

  const index = () => ({ servers: servers.writers, database: 'reprise' });
  const search = async (words: string | undefined, gtin?: string) =>
    readerOf(servers.url()).search(asking(words, gtin), realIo());
  const titles = async (words: string) => (await search(words)).listings.map(({ title }) => title);
  const sql = (text: string) => servers.writers[0]?.rows<Record<string, unknown>>(text) ?? [];
  const everything = async () => ({
    listings: await sql('SELECT * FROM reprise.listings ORDER BY id, offer'),
    postings: await sql('SELECT * FROM reprise.postings ORDER BY source, term, listing'),
    terms: await sql('SELECT * FROM reprise.terms ORDER BY source, term'),
  });

  describe('loading', () => {
    test('keeps used offers and counts what it leaves out, with reasons', async () => {
      const { tally, before, now } = await load(index(), 'counted', [
        offer('1', 'Brass standing lamp'),
        offer('2', 'Brass standing lamp', { condition: 'new' }),
        offer('3', 'Brass standing lamp', { link: 'http://plain.example/3' }),
        offer('1', 'Brass standing lamp, again'),
        { id: '4' },
      ]);
      expect(tally).toMatchObject({ rows: 5, kept: 1, skipped: { new: 2, 'unsafe-link': 1, duplicate: 1 } });
      expect([before, now]).toEqual([0, [1]]);
      await load(index(), 'counted', NOTHING_USED);
    });

    test('the same edition twice leaves the same rows, and nothing beside them', async () => {
      const offers = [offer('1', 'Teak sideboard'), offer('2', 'Oak sideboard'), offer('2', 'Oak sideboard')];
      await load(index(), 'twice', offers);
      const once = await everything();
      const { before, now } = await load(index(), 'twice', offers);
      expect([before, now]).toEqual([2, [2]]);
      expect(await everything()).toEqual(once);
      const tables = await sql("SELECT name FROM system.tables WHERE database = 'reprise' ORDER BY name");
      expect(tables.map(({ name }) => name)).toEqual(['all_listings', 'all_terms', 'listings', 'postings', 'terms']);
    });

    test('offers that are gone go, new ones come, other sources stay', async () => {
      await load(index(), 'other', [offer('1', 'Velvet armchair, other shop')]);
      await load(index(), 'changing', [offer('1', 'Velvet armchair red'), offer('2', 'Velvet armchair green')]);
      expect(await titles('velvet armchair')).toHaveLength(3);
      await load(index(), 'changing', [offer('2', 'Velvet armchair green'), offer('3', 'Velvet armchair blue')]);
      const found = await titles('velvet armchair');
      expect([...found].sort()).toEqual([
        'Velvet armchair blue',
        'Velvet armchair green',
        'Velvet armchair, other shop',
      ]);
      await load(index(), 'changing', NOTHING_USED);
      expect(await titles('velvet armchair')).toEqual(['Velvet armchair, other shop']);
    });

    test('a feed that breaks off changes nothing', async () => {
      await load(index(), 'broken', [offer('1', 'Copper kettle')]);
      const before = await everything();
      const whole = gzipSync(
        Array.from({ length: 999 }, (_, i) => JSON.stringify(offer(`${i}`, `Kettle ${i}`))).join('\n'),
      );
      await expect(loadBytes(index(), 'broken', whole.subarray(0, whole.length / 2))).rejects.toThrow(/feedGzipBroken/);
      expect(await everything()).toEqual(before);
    });

    test('takes up after a load that was killed', async () => {
      const [server] = servers.writers;
      await server?.run('CREATE TABLE reprise.listings_of_killed (wrong UInt8) ENGINE = MergeTree() ORDER BY wrong');
      await load(index(), 'killed', [offer('1', 'Pewter jug')]);
      expect(await titles('pewter jug')).toEqual(['Pewter jug']);
    });

    test.each(["x'; DROP TABLE reprise.listings; --", 'Ümlaut', '', '1a', 'a'.repeat(41)])(
      'refuses the source name %j before anything is sent',
      async (name) => {
        await expect(load(index(), name, [])).rejects.toThrow(/cannot be a name/);
      },
    );
  });

  describe('asking', () => {
    test('finds by identifier before words, and rare words before common ones', async () => {
      const gtin = '04012345678901';
      await load(index(), 'cameras', [
        ...Array.from({ length: 80 }, (_, i) => offer(`common-${i}`, `Nikora camera black body ${i + 10}`)),
        offer('rare', 'Zebrix camera'),
        offer('code', 'Fotoapparat', { gtin: '4012345678901' }),
      ]);
      const words = await search('Nikora Zebrix camera black');
      expect(words.listings.map(({ title }) => title).slice(0, 2)).toEqual([
        'Zebrix camera',
        expect.stringMatching(/^Nikora camera black body/),
      ]);
      const code = await search('Nikora camera black', gtin);
      expect(code.listings[0]).toMatchObject({ title: 'Fotoapparat', gtin });
      expect((await search(undefined, gtin)).listings).toHaveLength(1);
    });

    test('gives back every field as it was loaded', async () => {
      const full = {
        brand: 'Sorelli',
        gtin: '4006381333931',
        mpn: 'SX-40',
        image_link: 'https://pictures.example/a.jpg',
        color: 'teal',
        size: 'XL',
        year: '2019',
        ships_from_country: 'FR',
        shipping: 'FR:::4.90 EUR',
        product_type: 'Home > Lamps',
        description: 'With a new cable. "Quoted", \\ and all.',
      };
      await load(index(), 'full', [offer('1', 'Sorelli SX-40 desk lamp', full)]);
      const [listing] = (await search('Sorelli SX-40')).listings;
      expect(listing).toMatchObject({
        brand: 'Sorelli',
        gtin: '04006381333931',
        mpn: 'SX-40',
        condition: 'used',
        price: { minor: 1999, currency: 'EUR' },
        shipping: { minor: 490, currency: 'EUR' },
        url: 'https://shop.example/1',
        image: 'https://pictures.example/a.jpg',
        country: 'FR',
        attributes: { color: 'teal', size: 'XL', year: 2019 },
        categoryText: 'Home > Lamps',
        description: full.description,
        fetchedAt: 1_764_000_000_000,
      });
    });

    test.each(['javascript:alert(1)', 'http://plain.example/x', 'https://127.0.0.1/x', 'https://printer.local/x'])(
      'leaves out the picture %s, whoever put it there',
      async (image) => {
        await servers.writers[0]?.run(
          'INSERT INTO reprise.listings (source, offer, listing) FORMAT JSONEachRow',
          JSON.stringify({
            source: 'by_hand',
            offer: 'x',
            listing: JSON.stringify({
              title: 'Handmade thing',
              condition: 'used',
              price: { minor: 100, currency: 'EUR' },
              url: 'https://shop.example/x',
              image,
            }),
          }),
        );
        await servers.writers[0]?.run(
          "INSERT INTO reprise.postings SELECT source, 'handmade', id FROM reprise.listings WHERE source = 'by_hand'",
        );
        const [listing] = (await search('handmade')).listings;
        expect(listing?.title).toBe('Handmade thing');
        expect(listing).not.toHaveProperty('image');
        for (const table of ['listings', 'postings'])
          await servers.writers[0]?.run(`ALTER TABLE reprise.${table} DROP PARTITION 'by_hand'`);
      },
    );

    test('finds nothing for what is not there, and says nothing is wrong', async () => {
      expect(await search('qwertzuiop')).toMatchObject({ listings: [], tally: { rows: 0 } });
    });

    test.each(['!!!', '—', 'the'])('takes %j, which may hold no term at all', async (words) => {
      expect((await search(words)).cut).toBeUndefined();
    });

    test('is answered in the form that the contract is tested with', async () => {
      await load(index(), 'shape', [offer('1', 'Brass standing lamp')]);
      const io = realIo();
      const answers: string[] = [];
      const listen = async (url: string, init: RequestInit) => {
        const answer = await io.fetch(url, init);
        answers.push(await answer.clone().text());
        return answer;
      };
      await readerOf(servers.url()).search(asking('brass standing lamp'), { ...io, fetch: listen });
      const rows = (JSON.parse(answers[1] ?? '') as { data: Record<string, unknown>[] }).data;
      const row = rows.find(({ shard }) => shard === 0) ?? {};
      const expected = teamIndexRow({ id: 1, title: '', cents: 0, condition: 'used' }) as Record<string, unknown>;
      expect(Object.keys(row)).toEqual(Object.keys(expected));
      const types = (of: Record<string, unknown>) => Object.values(of).map((value) => typeof value);
      expect(types(row)).toEqual(types(expected));
    });
  });
});

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '@/src/listings/sources/team-index/external-data';
import { say } from '@/src/words/say';
import { english } from '../catalogue';
import { teamIndexRow } from '../contract/specimens/team-index';
import { findClickHouse } from '../find-clickhouse';
import { ClickHouseServers, PASSWORD } from './clickhouse-servers';
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
          'INSERT INTO reprise.listings (source, offer, title, condition, price, currency, url, image) FORMAT JSONEachRow',
          JSON.stringify({
            ...{ source: 'by_hand', offer: 'x', title: 'Handmade thing', condition: 'used', price: 100 },
            ...{ currency: 'EUR', url: 'https://shop.example/x', image },
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

  describe('whatever is asked is data', () => {
    const echo = async (texts: readonly string[]) => {
      const { contentType, body } = formOf({
        name: 'asked',
        structure: 'n UInt32, term String',
        rows: texts.map((text, n) => [n, text]),
      });
      const url = servers.url();
      url.search = new URLSearchParams({
        query: 'SELECT term FROM asked ORDER BY n FORMAT JSON',
        asked_structure: 'n UInt32, term String',
      }).toString();
      const headers = {
        'content-type': contentType,
        'x-clickhouse-user': 'reprise_reader',
        'x-clickhouse-key': PASSWORD,
      };
      const answer = await fetch(url, { method: 'POST', headers, body });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return (JSON.parse(text) as { data: { term: string }[] }).data.map(({ term }) => term);
    };

    test.each([
      ['quotes', `'"\`´’ '' ""`],
      ['backslashes', '\\ \\\\ \\n \\0 \\N \\x41'],
      ['SQL', "') OR 1=1; DROP TABLE reprise.listings; --"],
      ['zero bytes', 'a\0b\0'],
      ['breaks', 'a\tb\nc\r\nd\r'],
      ['the end of a form', '\r\n--reprise--\r\n--reprise\r\ncontent-disposition: form-data; name="x"'],
      ['5,000 characters', 'ß'.repeat(5000)],
      ['nothing', ''],
    ])('%s come back as they were', async (_, text) => {
      expect(await echo([text, 'after'])).toEqual([text, 'after']);
    });

    test('any text comes back as it was', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), { minLength: 1 }),
          async (texts) => {
            expect(await echo(texts)).toEqual(texts.map((text) => text.toWellFormed()));
          },
        ),
        { numRuns: 60 },
      );
    });

    test.each([
      `O'Reilly "Learning" \\ back\\slash`,
      "lamp') OR 1=1 --",
      'lamp {term:String} %s $1 ?',
      'lamp 🪔 лампа ランプ',
      `${'x'.repeat(195)} lamp`,
    ])('a search for %j finds the lamp that is called so', async (title) => {
      await load(index(), 'hostile', [offer('1', title), offer('2', 'Something else')]);
      const { listings } = await search(title);
      expect(listings.map((one) => one.title)).toContain(title);
      expect(await sql('SELECT count() AS n FROM reprise.listings')).toHaveLength(1);
    });

    test('words that are too long are refused before they are sent', async () => {
      const io = realIo();
      await expect(readerOf(servers.url()).search(asking('x'.repeat(5000)), io)).rejects.toMatchObject({
        problem: 'bad-query',
      });
      expect(io.sent).toEqual([]);
    });

    test('any listing that is loaded is found by its own title, whole', async () => {
      const word = fc.stringMatching(/^[a-z]{3,9}$/);
      const title = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 })), {
        minLength: 2,
        maxLength: 9,
      });
      const titled = fc.tuple(word, title).map(([first, rest]) => [`q${first}`, ...rest].join(' ').trim());
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(titled, { minLength: 1, maxLength: 12 }), async (made) => {
          const { now } = await load(
            index(),
            'property',
            made.map((text, i) => offer(`${i}`, text)),
          );
          expect(now).toEqual([made.length]);
          for (const text of made.slice(0, 3)) {
            const result = await search(text.slice(0, 12).replace(/\S{15,}|[@]|:\/\/|www\./g, ' '));
            expect(result.cut).toBeUndefined();
            expect(result.listings.length).toBeGreaterThan(0);
          }
        }),
        { numRuns: 6 },
      );
    }, 60_000);
  });

  describe('what is wrong is said', () => {
    const failure = async (more: { password?: string; database?: string }) => {
      const error = await readerOf(servers.url(), more)
        .search(asking('lamp'), realIo())
        .then(
          () => undefined,
          (reason: unknown) => reason,
        );
      return error as { problem: string; reason: Parameters<typeof say>[1] };
    };

    test('a wrong password', async () => {
      const { problem, reason } = await failure({ password: 'guess' });
      expect(problem).toBe('bad-key');
      expect(say(english(), reason)).toBe(`${servers.url().host} did not accept your key. Check it under sources.`);
    });

    test('a database that is not the reader’s', async () => {
      expect((await failure({ database: 'private' })).problem).toBe('refused');
    });

    test('a server without our tables', async () => {
      await servers.writers[0]?.run('RENAME TABLE reprise.all_terms TO reprise.away');
      expect((await failure({})).problem).toBe('wrong-kind');
      await servers.writers[0]?.run('RENAME TABLE reprise.away TO reprise.all_terms');
    });

    test('the reader can change nothing, not even a setting', async () => {
      const ask = (query: string, more = {}) => {
        const url = servers.url();
        url.search = new URLSearchParams({ query, ...more }).toString();
        return fetch(url, {
          method: 'POST',
          headers: { 'x-clickhouse-user': 'reprise_reader', 'x-clickhouse-key': PASSWORD },
        });
      };
      for (const query of [
        "INSERT INTO reprise.terms VALUES ('a', 'b', 1)",
        'DROP TABLE reprise.listings',
        "ALTER TABLE reprise.listings DROP PARTITION 'cameras'",
        'CREATE TABLE reprise.mine (a UInt8) ENGINE = Memory',
        "SELECT * FROM url('http://127.0.0.1/', CSV, 'a String')",
        'SET max_execution_time = 600',
      ])
        expect((await ask(query)).ok).toBe(false);
      expect((await ask('SELECT 1', { max_execution_time: '600' })).ok).toBe(false);
      expect((await ask('SELECT 1')).ok).toBe(true);
    });

    test('a server that is gone, and one that is back', async () => {
      await servers.killNode(0);
      expect((await failure({})).problem).toBe('unreachable');
      await servers.startNode(0);
      expect((await search('velvet armchair')).listings).toHaveLength(1);
    });
  });
});

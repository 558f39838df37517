import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '@/src/listings/sources/team-index/external-data';
import { loginHeaders } from '@/src/listings/sources/team-index/login';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';
import { findClickHouse } from '../find-clickhouse';
import { ClickHouseServers, PASSWORD } from './clickhouse-servers';
import { asking, load, offer, readerOf, realIo } from './made';

const LOGIN = loginHeaders({ user: 'reprise_reader', password: PASSWORD });

describe.skipIf(findClickHouse() === undefined)('a team index in a hostile world', () => {
  let servers: ClickHouseServers;
  beforeAll(async () => {
    servers = await ClickHouseServers.start(1);
    await load(index(), 'armchairs', [offer('1', 'Velvet armchair')]);
  }, 60_000);
  afterAll(() => servers?.stop());

  const index = () => ({ servers: servers.writers, database: 'reprise' });
  const search = (words: string) => readerOf(servers.url()).search(asking(words), realIo());
  const sql = (text: string) => servers.writers[0]?.rows<Record<string, unknown>>(text) ?? [];

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
      const headers = { 'content-type': contentType, ...LOGIN };
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
      expect(say(english(), reason)).toBe(
        `${servers.url().host} did not accept the user or the password. Check both under sources.`,
      );
    });

    test('a database that is not the reader’s', async () => {
      const { problem, reason } = await failure({ database: 'private' });
      expect(problem).toBe('wrong-kind');
      expect(say(english(), reason)).toMatch(/has no database “private” that this user may read\.$/);
    });

    test('a server without our tables', async () => {
      await servers.writers[0]?.run('RENAME TABLE reprise.all_terms TO reprise.away');
      const { problem, reason } = await failure({});
      expect(problem).toBe('wrong-kind');
      expect(say(english(), reason)).toMatch(/has no index in the database “reprise”: load a feed into it first/);
      await servers.writers[0]?.run('RENAME TABLE reprise.away TO reprise.all_terms');
    });

    test('the reader can change nothing, not even a setting', async () => {
      const ask = (query: string, more = {}) => {
        const url = servers.url();
        url.search = new URLSearchParams({ query, ...more }).toString();
        return fetch(url, {
          method: 'POST',
          headers: LOGIN,
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

import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Listing } from '@/src/listings/listing';
import { publicHttps } from '@/src/listings/sources/call/addresses';
import { MOST_ANSWER_BYTES } from '@/src/listings/sources/call/body';
import { MOST_PAGES } from '@/src/listings/sources/call/make-source';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import { type Harvest, MOST_LISTINGS } from '@/src/listings/sources/offer/harvest';
import { SourceError, type SourceProblem } from '@/src/listings/sources/source-error';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import { say } from '@/src/words/say';
import { english } from '../catalogue';
import { type Fault, ShopServer, type Told } from './shop-server';
import { type TestIo, type TestIoOptions, TestMemory, testIo } from './test-io';
import { type Specimen, type Ware, WORDS, wares } from './ware';

/** What every connector keeps: the same tests for all, against a server that answers in its source's own format. */
export function describeListingSource(specimen: Specimen): void {
  const { source, query, host, can } = specimen;
  let shop: ShopServer;
  let stock: readonly Ware[] = [];

  // A server of its own for each test: a request that one test gave up must not meet the next one's.
  beforeEach(async () => {
    stock = wares(1);
    shop = await ShopServer.start((request) => specimen.answer(request, stock));
    if (specimen.aside !== undefined) shop.aside = specimen.aside;
  });
  afterEach(() => shop.stop());

  const io = (options: Partial<TestIoOptions> = {}): TestIo => testIo({ ports: { [host]: shop.port }, ...options });
  const search = (by = io(), what: SourceQuery = query, from = source) => from.search(what, by);
  const troubled = (...faults: (Fault | undefined)[]) => {
    shop.faults = faults;
  };
  const told = (answer: Told): Fault => ({ kind: 'answer', told: answer });
  const searches = () => shop.asked.filter((asked) => !shop.aside(asked));

  describe('what it is', () => {
    test('says which one-host permissions it needs, and asks no other host', async () => {
      const by = io();
      await search(by);
      const { origins } = source.needs();
      expect(origins).toContain(`https://${host}/*`);
      for (const { address } of by.sent)
        expect(origins.some((origin) => address.startsWith(origin.replace(/\*$/, '')))).toBe(true);
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
      const text = JSON.stringify((await search()).listings);
      expect(text).not.toMatch(
        /lamp_lover|campid|cmp=|ky=|utm_|_psq|_gsid|tell-me-who|54\.0|13\.4|987654|LA1|07700|@|b5f3a1|Kims|key-of-mine/,
      );
    });

    test.runIf(can.sayNew)('leaves out new things, and counts them', async () => {
      stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), condition: 'new' }];
      const { listings, tally } = await search();
      expect(listings.length).toBe(1);
      expect(tally).toMatchObject({ rows: 2, kept: 1, skipped: { new: 1 } });
    });

    test.skipIf(can.saySold === false)('leaves out what cannot be had', async () => {
      stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), sold: true }];
      expect((await search()).listings.length).toBe(1);
    });

    const unsafe = [
      'javascript:alert(1)',
      'data:text/html,x',
      'http://plain.example/x',
      'https://user:secret@shop.example/x',
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
      stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), link }];
      const { listings, tally } = await search();
      expect(listings.map(({ url }) => url)).toEqual([specimen.goodLink(1)]);
      expect(tally.skipped['unsafe-link']).toBe(1);
    });

    test.runIf(can.sayLink && source.links !== 'any')('refuses links to other hosts', async () => {
      stock = [{ ...(wares(1)[0] as Ware), link: `https://${host}.evil.example/x` }];
      expect((await search()).tally.skipped).toEqual({ 'unsafe-link': 1 });
    });

    test.runIf(can.sayImage).each([...unsafe, 'https://pixel.example/1.gif'])(
      'leaves out the picture %s',
      async (image) => {
        stock = [{ ...(wares(1)[0] as Ware), image }];
        const { listings } = await search();
        expect(listings.length).toBe(1);
        expect(listings[0]).not.toHaveProperty('image');
      },
    );

    test.runIf(can.sayPrice).each([-5, '-5.00', 'a lot', false, {}, [], 1e40, '', '0'])(
      'counts the price %j as none',
      async (rawPrice) => {
        stock = [...wares(1), { ...(wares(1, 2)[0] as Ware), rawPrice }];
        const { listings, tally } = await search();
        // A thing given away may cost nothing where that is meant.
        expect(listings.filter(({ price }) => price.minor > 0).length).toBe(1);
        expect(tally.rows).toBe(2);
      },
    );

    test('takes a broken item for no more than itself', async () => {
      stock = wares(5);
      shop.answer = (request) => {
        const answer = specimen.answer(request, stock);
        return JSON.stringify(answer.json).includes('Brass') ? brokenAt(answer, 2) : answer;
      };
      const { listings, tally } = await search();
      expect(listings.length).toBe(4);
      expect(tally.rows - tally.kept).toBeLessThanOrEqual(1);
    });

    test('shows a thing that comes twice once', async () => {
      stock = [...wares(2), ...wares(2)];
      expect(new Set((await search()).listings.map(({ offerId }) => offerId)).size).toBe(2);
    });
  });

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
        shop.asked.length = 0;
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
      expect(by.sent.length).toBe(shop.asked.length);
      for (const request of by.sent) expect(request).toMatchObject({ sourceId: source.id, status: 200 });
      expect(by.sent.every(({ bytes }) => bytes > 0)).toBe(true);
      expect(JSON.stringify(by.sent)).not.toMatch(/token-of-mine|key-of-mine|cert-id/);
    });

    test.each([
      { ...query, url: 'https://shop.example/product' },
      { ...query, words: 'see https://shop.example/account?user=7' },
      { ...query, words: 'anna@shop.example' },
      { country: 'DE', currency: 'EUR', language: 'de' },
      { ...query, country: 'Germany' },
    ])('is nothing at all for a query that holds more than a query: %j', async (odd) => {
      await expect(search(io(), odd as SourceQuery)).rejects.toMatchObject({ problem: 'bad-query' });
      expect(shop.asked).toEqual([]);
    });

    test('is nothing to a host the person did not allow', async () => {
      await expect(search(io({ permitted: async () => false }))).rejects.toMatchObject({ problem: 'no-permission' });
      expect(shop.asked).toEqual([]);
    });
  });

  describe('pages', () => {
    test.runIf(can.pages)('are turned until there are enough, and no further', async () => {
      stock = wares(400);
      const { listings } = await search();
      expect(searches().length).toBeLessThanOrEqual(MOST_PAGES);
      expect(listings.length).toBeLessThanOrEqual(MOST_LISTINGS);
      expect(listings.length).toBeGreaterThan(20);
    });

    test.runIf(can.pages)('that fail leave what came before, with the reason', async () => {
      stock = wares(200).map((ware, at) => ({
        ...ware,
        ...(at % 3 === 0 && { link: 'https://127.0.0.1/', sold: true }),
      }));
      troubled(undefined, told({ status: 500, json: {} }));
      const { listings, cut } = await search();
      expect(listings.length).toBeGreaterThan(0);
      expect(cut).toMatchObject({ key: 'sourceUnreachable' });
    });
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
      expect(shop.asked).toEqual([]);
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

  describe('what is wrong', () => {
    const cases: readonly (readonly [string, Fault, readonly SourceProblem[]])[] = [
      [
        'a web page',
        told({ text: '<!doctype html><title>Hi</title>', headers: { 'content-type': 'text/html' } }),
        ['web-page'],
      ],
      ['a web page that calls itself JSON', told({ text: '<html>' }), ['web-page']],
      ['half a JSON text', told({ text: '{"products":[{"id":1' }), ['changed-format']],
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
      expect(shop.flooded).toBeLessThan(50 * 1024 * 1024);
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
      expect(shop.asked).toEqual([]);
      expect(source.needs().keys.some(({ optional }) => !optional)).toBe(true);
    });
  });

  test('names written in another encoding are read when the answer says which', async () => {
    stock = [{ ...(wares(1)[0] as Ware), title: 'Brass standing lamp café' }];
    shop.answer = (request) => {
      const answer = specimen.answer(request, stock);
      const latin = Buffer.from(JSON.stringify(answer.json).replaceAll('€', '\u0080'), 'latin1');
      return { ...answer, text: latin, headers: { 'content-type': 'application/json; charset=ISO-8859-1' } };
    };
    const { listings } = await search();
    expect(listings[0]?.title).toContain('café');
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
      shop.faults = [];
      await search().then(safe, (error: unknown) => expect(error).toBeInstanceOf(SourceError));
    };

    test('in place of an answer: no error but a SourceError, no unsafe address', async () => {
      await fc.assert(
        fc.asyncProperty(fc.json({ maxDepth: 4 }), async (text) => {
          shop.answer = (request) => (shop.aside(request) ? specimen.answer(request, stock) : { text });
          await outcome();
        }),
        { numRuns: 60 },
      );
    });

    test('in any place within an answer: the same', async () => {
      stock = wares(3);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 4 }), async (changes) => {
          shop.answer = (request) => {
            const answer = specimen.answer(request, stock);
            return shop.aside(request) ? answer : { ...answer, json: changes.reduce<unknown>(replaceAt, answer.json) };
          };
          await outcome();
        }),
        { numRuns: 120 },
      );
    });
  });
}

/** Values that stand where nobody expects them. */
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    '',
    -1,
    1e308,
    'javascript:alert(1)',
    'https://10.0.0.1/',
    'https://shop.example/ok',
    '1.299,00 €',
    '__proto__',
    [[]],
    'x'.repeat(5000),
    `https://shop.example/${'y'.repeat(5000)}`,
  ),
);

/** The value with its n-th part, counted in depth, replaced. */
function replaceAt(value: unknown, [place, by]: [number, unknown]): unknown {
  const parts: (readonly [Record<string, unknown>, string])[] = [];
  const copy: unknown = structuredClone(value);
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      parts.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const part = parts[place % Math.max(1, parts.length)];
  if (part === undefined) return by;
  part[0][part[1]] = by;
  return copy;
}

/** An answer whose longest list of objects has its n-th member broken. */
function brokenAt(answer: Told, at: number): Told {
  let longest: unknown[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node) && node.length > longest.length && typeof node[0] === 'object') longest = node;
    for (const value of Object.values(node)) walk(value);
  };
  const json: unknown = structuredClone(answer.json);
  walk(json);
  if (longest.length > at) longest[at] = { id: { deep: 'trouble' } };
  return { ...answer, json };
}

/** Headers that ask to come back in so many seconds, both dates by the server's clock. */
function dated(seconds: number): Record<string, string> {
  const now = Math.floor(Date.now() / 1000) * 1000;
  return { date: new Date(now).toUTCString(), 'retry-after': new Date(now + seconds * 1000).toUTCString() };
}

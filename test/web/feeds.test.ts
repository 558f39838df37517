import { request } from 'node:http';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROKEN_ROWS } from './feed-answer';
import { CHEAPER_EVERY, FEED_FORMATS, type FeedFormat, GONE_EVERY } from './feeds';
import { type DemoWeb, serveDemoWeb } from './serve';

let web: DemoWeb;

beforeAll(async () => {
  web = await serveDemoWeb();
});
afterAll(() => web.close());

type Row = Record<string, string>;

const PARSERS: Readonly<Record<FeedFormat, (text: string) => Row[]>> = {
  xml: (text) => {
    const { window } = new JSDOM('');
    const feed = new window.DOMParser().parseFromString(text, 'application/xml');
    return [...feed.querySelectorAll('item')].map((item) =>
      Object.fromEntries(
        [...item.children].map((field) => [
          field.localName,
          field.localName === 'shipping'
            ? `${field.children[0]?.textContent}:::${field.children[1]?.textContent}`
            : (field.textContent ?? ''),
        ]),
      ),
    );
  },
  tsv: (text) => table(text, '\t'),
  csv: (text) => table(text, ','),
  jsonl: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row),
};

function table(text: string, delimiter: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, delimiter, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')));
}

async function rowsAt(path: string, format: FeedFormat): Promise<Row[]> {
  return PARSERS[format](await (await fetch(`${web.secondHand.origin}${path}`)).text());
}

describe('the feeds', () => {
  test('have 5,000 offers unless asked otherwise', async () => {
    expect(await rowsAt('/feed.jsonl', 'jsonl')).toHaveLength(5000);
  });

  test('carry the same offers in all four formats', async () => {
    const query = '?n=700&seed=4';
    const [xml, ...others] = await Promise.all(FEED_FORMATS.map((format) => rowsAt(`/feed.${format}${query}`, format)));
    expect(xml).toHaveLength(700);
    for (const rows of others) expect(rows).toEqual(xml);
  });

  test('use Google’s namespace for Google’s attributes and RSS’s own for its own', async () => {
    const text = await (await fetch(`${web.secondHand.feeds.xml}?n=1`)).text();
    expect(text).toContain('xmlns:g="http://base.google.com/ns/1.0"');
    expect(text).toMatch(/<item><g:id>sr-1-0<\/g:id><title>[^<]+<\/title><description>/);
    expect(text).toMatch(/<g:price>\d+\.\d\d GBP<\/g:price>/);
  });

  test('link to a page of the second-hand shop that shows the offer', async () => {
    const [row] = await rowsAt('/feed.jsonl?n=1', 'jsonl');
    expect(row?.['link']).toBe(`${web.secondHand.origin}/listing/sr-1-0`);
    const page = new JSDOM(await (await fetch(row?.['link'] ?? '')).text()).window.document;
    expect(page.querySelector('h1')?.textContent).toBe(row?.['title']);
  });

  test('stream: a million rows begin at once and may be left at any time', async () => {
    const stop = new AbortController();
    const { body } = await fetch(`${web.secondHand.feeds.csv}?n=1000000`, { signal: stop.signal });
    const first = await body?.getReader().read();
    stop.abort();
    expect(first?.value?.length).toBeGreaterThan(1000);
    expect((await fetch(`${web.secondHand.feeds.csv}?n=1`)).status).toBe(200);
  });
});

describe('a feed that has not changed', () => {
  test.each(FEED_FORMATS)('is not sent again when its tag is known: %s', async (format) => {
    const url = `${web.secondHand.feeds[format]}?n=3`;
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await fetch(url, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('is not sent again when its date is known', async () => {
    const url = `${web.secondHand.feeds.xml}?n=3`;
    const date = (await fetch(url)).headers.get('last-modified') ?? '';
    expect((await fetch(url, { headers: { 'if-modified-since': date } })).status).toBe(304);
  });

  test('is sent when the tag is another’s: other seed, other count, later edition', async () => {
    const tag = async (path: string) => (await fetch(`${web.secondHand.origin}${path}`)).headers.get('etag');
    const tags = await Promise.all(
      ['/feed.xml?n=3', '/feed.xml?n=4', '/feed.xml?n=3&seed=2', '/feed-next.xml?n=3', '/feed.tsv?n=3'].map(tag),
    );
    expect(new Set(tags).size).toBe(5);
  });
});

test.each(FEED_FORMATS)('later, some offers are gone and some are cheaper: %s', async (format) => {
  const now = await rowsAt(`/feed.${format}?n=200`, format);
  const later = await rowsAt(`/feed-next.${format}?n=200`, format);
  const laterById = new Map(later.map((row) => [row['id'], row]));
  const gone = now.filter(({ id }) => !laterById.has(id));
  const price = (row: Row | undefined) => Number.parseFloat(row?.['price'] ?? '');
  const cheaper = now.filter((row) => laterById.has(row['id']) && price(laterById.get(row['id'])) < price(row));
  expect(gone).toHaveLength(200 / GONE_EVERY);
  expect(cheaper.length).toBeGreaterThan((200 / CHEAPER_EVERY) * 0.8);
});

describe('feeds that go wrong', () => {
  test('the broken one is well-formed but ten of its rows are not what they should be', async () => {
    const good = await rowsAt('/feed.xml?n=60', 'xml');
    const broken = await rowsAt('/feed-broken.xml?n=60', 'xml');
    const different = broken.flatMap((row, i) => (JSON.stringify(row) === JSON.stringify(good[i]) ? [] : [i]));
    expect(different).toEqual(Object.keys(BROKEN_ROWS).map(Number));
    expect(broken[11]?.['link']).toBe('javascript:alert(document.domain)');
    expect(broken[13]?.['id']).toBe(broken[0]?.['id']);
  });

  test('the Latin-1 one says UTF-8 and is not', async () => {
    const answer = await fetch(`${web.secondHand.origin}/feed-latin1.tsv?n=200`);
    expect(answer.headers.get('content-type')).toContain('utf-8');
    const bytes = await answer.arrayBuffer();
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(/[äöüéè]/);
  });

  test('the cut one ends in the middle of an item, with the connection', async () => {
    const { text, whole } = await readRaw(`${web.secondHand.origin}/feed-cut.xml?n=100`);
    expect(whole).toBe(false);
    expect(text.match(/<item>/g)).toHaveLength(51);
    expect(text).not.toContain('</rss>');
  });

  test('the slow one takes its time', async () => {
    const start = performance.now();
    const text = await (await fetch(`${web.secondHand.origin}/feed-slow.jsonl?n=300&delay=60`)).text();
    expect(text.trimEnd().split('\n')).toHaveLength(300);
    expect(performance.now() - start).toBeGreaterThan(150);
  });

  test('the one behind a login is a web page', async () => {
    const answer = await fetch(`${web.secondHand.origin}/feed-html`);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('<!doctype html>');
  });
});

/** Reads an answer that may break off; `whole` tells whether it ended properly. */
function readRaw(url: string): Promise<{ text: string; whole: boolean }> {
  return new Promise((resolve, reject) => {
    request(url, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('error', () => undefined);
      response.on('close', () => resolve({ text, whole: response.complete }));
    })
      .on('error', reject)
      .end();
  });
}

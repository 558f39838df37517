import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Asked } from './answer';
import { type Edition, FEED_TYPES, type FeedFormat, type FeedRow, FORMATS, feedRows, feedText } from './feeds';
import { DEFAULT_WANTED, type Wanted } from './generator';

/** The offers depend on nothing but seed and count, so these never change. */
const CHANGED: Readonly<Record<Edition, string>> = {
  now: 'Mon, 03 Mar 2025 06:00:00 GMT',
  later: 'Mon, 10 Mar 2025 06:00:00 GMT',
};

const MOST_ROWS = 10_000_000;

/** Answers `/feed.xml`, its formats and later edition, and the feeds that go wrong; undefined for other paths. */
export function feedAnswer(asked: Asked): Answer | undefined {
  const wanted = wantedOf(asked.query);
  const ordinary = /^\/feed(-next)?\.(xml|tsv|csv|jsonl)$/.exec(asked.path);
  if (ordinary !== null) {
    return ordinaryFeed(asked, wanted, ordinary[1] === undefined ? 'now' : 'later', ordinary[2] as FeedFormat);
  }
  const { origin } = asked;
  switch (asked.path) {
    case '/feed-broken.xml':
      return { status: 200, type: FEED_TYPES.xml, body: feedText(brokenRows(wanted, origin), 'xml', origin) };
    case '/feed-latin1.tsv':
      return {
        status: 200,
        type: FEED_TYPES.tsv,
        body: inLatin1(feedText(feedRows(wanted, 'now', origin), 'tsv', origin)),
      };
    case '/feed-cut.xml':
      return { status: 200, type: FEED_TYPES.xml, body: firstHalf(wanted, origin), cut: true };
    case '/feed-slow.jsonl':
      return { status: 200, type: FEED_TYPES.jsonl, body: slowly(wanted, origin, delayOf(asked.query)) };
    case '/feed-html':
      return {
        status: 200,
        type: 'text/html; charset=utf-8',
        body: '<!doctype html><title>Log in</title><p>Please log in to see the feed.</p>\n',
      };
    default:
      return undefined;
  }
}

function wantedOf(query: URLSearchParams): Wanted {
  return {
    seed: wholeNumber(query.get('seed'), DEFAULT_WANTED.seed, 999_999_999),
    count: wholeNumber(query.get('n'), DEFAULT_WANTED.count, MOST_ROWS),
  };
}

function wholeNumber(text: string | null, otherwise: number, most: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : otherwise;
}

function ordinaryFeed({ origin, header }: Asked, wanted: Wanted, edition: Edition, format: FeedFormat): Answer {
  const host = origin.slice('http://'.length);
  const headers = {
    etag: `"${format}-${edition}-${wanted.seed}-${wanted.count}-${host}"`,
    'last-modified': CHANGED[edition],
    'cache-control': 'no-cache',
  };
  const match = header('if-none-match');
  const since = header('if-modified-since');
  // RFC 9110: the date counts only when no tag was sent.
  const fresh =
    match !== undefined
      ? match.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace(/^W\//, '') === headers.etag)
      : since === headers['last-modified'];
  if (fresh) return { status: 304, type: FEED_TYPES[format], body: '', headers };
  return {
    status: 200,
    type: FEED_TYPES[format],
    body: feedText(feedRows(wanted, edition, origin), format, origin),
    headers,
  };
}

/** What the broken feed does wrong, row by row; every other row is fine. The counts are for tests. */
export const BROKEN_ROWS: Readonly<Record<number, (row: FeedRow, first: FeedRow) => FeedRow>> = {
  3: (row) => ({ ...row, price: 'call us' }),
  7: ({ title: _, ...row }) => row,
  11: (row) => ({ ...row, link: 'javascript:alert(document.domain)' }),
  13: (row, first) => ({ ...row, id: first.id as string }),
  17: (row) => ({ ...row, condition: 'new' }),
  19: ({ id: _, ...row }) => row,
  23: (row) => ({ ...row, title: '<img src=x onerror=alert(1)> phone', description: '<script>alert(2)</script>' }),
  29: (row) => ({ ...row, gtin: '4006381333930' }),
  31: (row) => ({ ...row, price: '-5.00 EUR' }),
  37: (row) => ({ ...row, image_link: 'data:text/html,<script>alert(3)</script>' }),
};

function* brokenRows(wanted: Wanted, origin: string): Generator<FeedRow, void, undefined> {
  let index = 0;
  let first: FeedRow | undefined;
  for (const row of feedRows(wanted, 'now', origin)) {
    first ??= row;
    yield BROKEN_ROWS[index]?.(row, first) ?? row;
    index += 1;
  }
}

/** Declared as UTF-8, encoded as ISO 8859-1: every umlaut is an invalid byte. */
function* inLatin1(texts: Iterable<string>): Generator<Buffer, void, undefined> {
  for (const text of texts) yield Buffer.from(text, 'latin1');
}

function* firstHalf({ seed, count }: Wanted, origin: string): Generator<string, void, undefined> {
  yield FORMATS.xml.before(origin);
  for (const row of feedRows({ seed, count: Math.floor(count / 2) }, 'now', origin)) yield FORMATS.xml.row(row);
  yield '<item><g:id>sr-cut</g:id><title>This item is cut off in the mid';
}

const SLOW_ROWS_PER_STEP = 100;

function delayOf(query: URLSearchParams): number {
  return wholeNumber(query.get('delay'), 100, 5000);
}

/** A hundred rows at a time, `delayMs` between them. */
async function* slowly(wanted: Wanted, origin: string, delayMs: number): AsyncGenerator<string, void, undefined> {
  let chunk = '';
  let held = 0;
  for (const row of feedRows(wanted, 'now', origin)) {
    chunk += FORMATS.jsonl.row(row);
    held += 1;
    if (held % SLOW_ROWS_PER_STEP === 0) {
      yield chunk;
      chunk = '';
      await sleep(delayMs);
    }
  }
  yield chunk;
}

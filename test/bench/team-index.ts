// npm run bench:team-index -- [--n 2000000] [--shards 1] [--searches 200]
// A team's index in real ClickHouse servers that this starts, over seeded listings, and the index of this machine beside
// it: loading, size, how long one question takes and whether the right listings are found. Timings of a shared machine are
// noisy; both indexes answer the same products in turn, so that they share the noise. Of several shards one is stopped at
// the end, while searches go on.
import { parseArgs } from 'node:util';
import { indexInMemory } from '@/src/listings/index/in-memory';
import type { Named } from '@/src/listings/index/listing-terms';
import { queryFor } from '@/src/listings/index/query';
import { searchWords } from '@/src/listings/search-words/search-words';
import { queriesOfProduct } from '@/src/listings/sources/query-of-product';
import type { SourceError } from '@/src/listings/sources/source-error';
import { say } from '@/src/words/say';
import { english } from '../catalogue';
import { percent, table } from '../eval/table';
import { ClickHouseServers } from '../team-index/clickhouse-servers';
import { loadListings, readerOf, realIo } from '../team-index/made';
import { seededListings, seededProduct } from './seeded-listings';
import { milliseconds } from './spread';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '2000000' },
    shards: { type: 'string', default: '1' },
    searches: { type: 'string', default: '200' },
  },
});
const [n, shards, searches] = [values.n, values.shards, values.searches].map(Number) as [number, number, number];
const SEED = 'team';
const MOST = 50;
const WARM = 20;

const products = Array.from({ length: WARM + searches }, (_, i) => seededProduct(SEED, n, i));

const servers = await ClickHouseServers.start(shards);
try {
  const index = { servers: servers.writers, database: 'reprise', ...(shards > 1 && { cluster: 'reprise' }) };
  const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
  const began = performance.now();
  await loadListings(index, 'seeded', seededListings(SEED, n, 'seeded'));
  console.log(
    `${n.toLocaleString('en')} seeded listings on ${shards} server(s): made, sent, indexed and merged in ${seconds(began)} s.`,
  );
  console.log(`ClickHouse ${(await servers.writers[0]?.rows<{ v: string }>('SELECT version() AS v'))?.[0]?.v}\n`);
  await sizes();

  const here = performance.now();
  const { local, wanted } = localIndex();
  console.log(`\nThe index of this machine, in Node's memory: made in ${seconds(here)} s.\n`);
  await compare(local, wanted);
  if (shards > 1) await stopOne();
} finally {
  await servers.stop();
}

async function sizes(): Promise<void> {
  const rows = new Map<string, { bytes: number; rows: number }>();
  for (const server of servers.writers)
    for (const part of await server.rows<{ table: string; bytes: string; rows: string }>(
      "SELECT table, sum(bytes_on_disk) AS bytes, sum(rows) AS rows FROM system.parts WHERE active AND database = 'reprise' GROUP BY table",
    )) {
      const before = rows.get(part.table) ?? { bytes: 0, rows: 0 };
      rows.set(part.table, { bytes: before.bytes + Number(part.bytes), rows: before.rows + Number(part.rows) });
    }
  console.log(
    table(
      ['table', 'rows', 'bytes a listing'],
      [...rows]
        .sort()
        .map(([name, { bytes, rows: count }]) => [name, count.toLocaleString('en'), (bytes / n).toFixed(1)]),
    ),
  );
}

/** Stops the last shard while products are searched for, and tells what each search came to. */
async function stopOne(): Promise<void> {
  const source = readerOf(servers.url());
  const outcomes = new Map<string, number>();
  const killed = new Promise<void>((resolve) => setTimeout(() => void servers.killNode(shards - 1).then(resolve), 200));
  for (const { product } of products) {
    const [query] = queriesOfProduct(searchWords(product), { country: 'DE', currency: 'EUR', language: 'de' });
    if (query === undefined) continue;
    const outcome = await source.search(query, realIo({ patience: 60_000 })).then(
      ({ cut }) => (cut === undefined ? 'Whole.' : say(english(), cut)),
      (error: SourceError) => say(english(), error.reason),
    );
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  await killed;
  console.log('\nOne shard stopped while searches went on:\n');
  console.log(
    table(
      ['what a search said', 'n'],
      [...outcomes].map(([said, count]) => [said, String(count)]),
    ),
  );
}

/** The same listings indexed here, and how many of them are of each model that is asked for. */
function localIndex() {
  const wanted = new Map(products.map(({ code }) => [code, 0]));
  const named: Named[] = [];
  for (const { title, brand, gtin, mpn } of seededListings(SEED, n, 'seeded')) {
    named.push({ title, brand, gtin, mpn });
    for (const word of title.split(/[ ,]+/)) {
      const count = wanted.get(word);
      if (count !== undefined) wanted.set(word, count + 1);
    }
  }
  return { local: indexInMemory(named), wanted };
}

interface Found {
  readonly ms: number;
  /** Listings of the model that were found. */
  readonly right: number;
  readonly most: number;
}

async function compare(local: ReturnType<typeof localIndex>['local'], wanted: ReadonlyMap<string, number>) {
  const source = readerOf(servers.url());
  const team: Found[] = [];
  const here: Found[] = [];
  for (const { product, code } of products) {
    const most = Math.min(MOST, wanted.get(code) ?? 0);
    const [query] = queriesOfProduct(searchWords(product), { country: 'DE', currency: 'EUR', language: 'de' });
    if (query === undefined || most === 0) continue;
    const rightIn = (titles: readonly { readonly title: string }[]) =>
      titles.filter(({ title }) => title.split(/[ ,]+/).includes(code)).length;
    const [first, second] = [performance.now(), { at: 0 }];
    const answer = await source.search(query, realIo({ patience: 60_000 }));
    second.at = performance.now();
    const found = await local.find(queryFor(product), MOST);
    team.push({ ms: second.at - first, right: rightIn(answer.listings), most });
    here.push({ ms: performance.now() - second.at, right: rightIn(found.listings), most });
  }
  const row = (what: string, all: readonly Found[]) => {
    const counted = all.slice(WARM);
    const times = counted.map(({ ms }) => ms);
    const sum = (of: (found: Found) => number) => counted.reduce((total, found) => total + of(found), 0);
    return [
      what,
      String(counted.length),
      milliseconds(times, 0.5),
      milliseconds(times, 0.95),
      milliseconds(times, 1),
      percent(sum(({ right }) => Number(right > 0)) / counted.length),
      percent(sum(({ right }) => right) / sum(({ most }) => most)),
    ];
  };
  console.log(
    table(
      ['one product, ms', 'n', 'p50', 'p95', 'max', 'any right', `recall in ${MOST}`],
      [row('team index: two questions over HTTP, parsed', team), row('index of this machine, in memory', here)],
    ),
  );
}

import type { FeedRow } from '@/src/listings/feeds/feed';
import { count, emptyTally, type FeedTally } from '@/src/listings/feeds/tally';
import { hashTerm } from '@/src/listings/index/term-hash';
import { publicHttps } from '@/src/listings/sources/call/addresses';
import { checked, createTable, LISTING_COLUMNS, TABLES } from '@/src/listings/sources/team-index/tables';
import { teamRow } from '@/src/listings/sources/team-index/team-row';
import { reason } from '@/src/words/reason';
import type { ClickHouse } from './clickhouse';
import { createIndex, type TeamIndex } from './create-index';

export interface Loaded {
  readonly tally: FeedTally;
  /** Offers the source had before. */
  readonly before: number;
  /** Offers on each server now. */
  readonly now: readonly number[];
}

/** Listings sent at a time. */
const BATCH = 20_000;

/**
 * Reads one edition of a feed into the index. Rows go into tables beside the index; when the feed was read to its end, they
 * take the place of the source's former rows, server by server and table by table, each in one step. So the same edition
 * twice leaves the same rows, offers that are gone go, and a feed that breaks off changes nothing.
 * @throws FeedError, or Error when a server refuses.
 */
export async function loadEdition(index: TeamIndex, source: string, rows: AsyncIterable<FeedRow>): Promise<Loaded> {
  const { servers, database } = index;
  const suffix = `_of_${checked(source)}`;
  await createIndex(index);
  await dropBeside(index, suffix);
  try {
    await eachServer(index, async (server) => {
      for (const table of TABLES) await server.run(createTable(database, table, suffix));
    });
    const tally = await send(index, source, suffix, rows);
    const now = await eachServer(index, (server) => derive(server, database, source, suffix));
    const before = await eachServer(index, (server) => countOf(server, database, 'listings', source));
    for (const [i, server] of servers.entries()) await swap(server, database, source, suffix, now[i] ?? 0);
    return { tally: withDuplicates(tally, sum(now)), before: sum(before), now };
  } finally {
    await dropBeside(index, suffix);
  }
}

/** Sends every listing to its server, the next batch being read while the last one is written. */
async function send(
  { servers, database }: TeamIndex,
  source: string,
  suffix: string,
  rows: AsyncIterable<FeedRow>,
): Promise<FeedTally> {
  const insert = `INSERT INTO ${database}.listings${suffix} (${Object.keys(LISTING_COLUMNS).join(', ')}) FORMAT JSONEachRow`;
  const waiting = servers.map((): string[] => []);
  const writing = servers.map(() => Promise.resolve(''));
  const flush = async (at: number) => {
    await writing[at];
    const lines = waiting[at]?.splice(0) ?? [];
    const written = servers[at]?.run(insert, lines.join('\n')) ?? Promise.resolve('');
    // Heard when it is awaited; until then it must not count as an error nobody hears.
    written.catch(() => undefined);
    writing[at] = written;
  };
  let tally = emptyTally();
  for await (const row of rows) {
    const fit = fitting(row);
    tally = count(tally, fit);
    if (fit.kind !== 'listing') continue;
    const at = hashTerm(fit.listing.offerId) % servers.length;
    const lines = waiting[at] ?? [];
    if (lines.push(JSON.stringify(teamRow(fit.listing, source))) >= BATCH) await flush(at);
  }
  for (const at of servers.keys()) if ((waiting[at]?.length ?? 0) > 0) await flush(at);
  await Promise.all(writing);
  return tally;
}

/** Sources of the extension show public https links only; others are not worth keeping. */
function fitting(row: FeedRow): FeedRow {
  if (row.kind !== 'listing' || publicHttps(new URL(row.listing.url))) return row;
  return { kind: 'skipped', row: row.row, why: 'unsafe-link', reason: reason('feedRowUnsafeLink', row.listing.url) };
}

/** Makes posting lists and counts of the rows that came, in the server. How many rows there are, each once. */
async function derive(server: ClickHouse, database: string, source: string, suffix: string): Promise<number> {
  const [listings, postings, terms] = TABLES.map((table) => `${database}.${table}${suffix}`);
  const merge = (table = '') => server.run(`OPTIMIZE TABLE ${table} PARTITION '${source}' FINAL`);
  const rows = await countOf(server, database, `listings${suffix}`, source);
  if (rows === 0) return 0;
  await merge(listings);
  await server.run(`INSERT INTO ${postings} SELECT source, term, id FROM ${listings} ARRAY JOIN terms AS term`);
  await merge(postings);
  await server.run(
    `INSERT INTO ${terms} SELECT source, term, count() FROM ${postings} GROUP BY source, term UNION ALL SELECT source, '', count() FROM ${listings} GROUP BY source`,
  );
  await merge(terms);
  return countOf(server, database, `listings${suffix}`, source);
}

async function countOf(server: ClickHouse, database: string, table: string, source: string): Promise<number> {
  const [row] = await server.rows<{ rows: string | number }>(
    `SELECT count() AS rows FROM ${database}.${table} WHERE source = '${source}'`,
  );
  return Number(row?.rows ?? 0);
}

/** Puts the new rows in the place of the old. An empty partition takes no place, so then the old one is dropped. */
async function swap(server: ClickHouse, database: string, source: string, suffix: string, rows: number): Promise<void> {
  for (const table of TABLES)
    await server.run(
      rows === 0
        ? `ALTER TABLE ${database}.${table} DROP PARTITION '${source}'`
        : `ALTER TABLE ${database}.${table} REPLACE PARTITION '${source}' FROM ${database}.${table}${suffix}`,
    );
}

/** Drops what this or a killed load of the same source left beside the index. */
async function dropBeside(index: TeamIndex, suffix: string): Promise<void> {
  await eachServer(index, async (server) => {
    for (const table of TABLES) await server.run(`DROP TABLE IF EXISTS ${index.database}.${table}${suffix}`);
  });
}

function eachServer<Result>({ servers }: TeamIndex, run: (server: ClickHouse) => Promise<Result>): Promise<Result[]> {
  return Promise.all(servers.map(run));
}

/** Rows of one id count once; the others were duplicates. */
function withDuplicates(tally: FeedTally, kept: number): FeedTally {
  const twice = tally.kept - kept;
  return twice === 0 ? tally : { ...tally, kept, skipped: { ...tally.skipped, duplicate: twice } };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

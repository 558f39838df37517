// The worker of the bench's own extension: the extension's index and nothing else, told what to do by messages. Every
// time is taken in here.
import { emptyTally } from '@/src/listings/feeds/tally';
import { type Batch, BatchBuilder, fingerprintOf } from '@/src/listings/index/batch';
import type { Standing } from '@/src/listings/index/fingerprint';
import { queryFor } from '@/src/listings/index/query';
import { BATCH } from '@/src/listings/index/upkeep';
import type { Listing } from '@/src/listings/listing';
import { rehearse } from '@/src/match/rehearse';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { findCandidates } from '@/src/store/candidates';
import { Database } from '@/src/store/database';
import { finishImport, standingOf, writeBatch } from '@/src/store/edition';
import type { FeedRecord } from '@/src/store/feed-record';
import { findFeed, putFeed } from '@/src/store/feeds';
import { rewriteOnce } from '@/src/store/rewrite';
import { dropOne, mergeOneStep } from '@/src/store/upkeep';
import { CANDIDATES } from '@/src/verdict/candidate-query';
import { compareAll } from '@/src/verdict/compare';
import { seededListings, seededProduct } from './seeded-listings';
import { answerTasks } from './tasks';

const SEED = 'bench';
const FEED = 'bench';
/** Listings that come at once: some of a feed, as they are read from its spool. */
const PIECE = 1000;
const rules = layer([shippedPack]);

/** Milliseconds of one search, in the order its parts run. */
export interface SearchTimes {
  readonly open: number;
  /** Posting lists and signatures read, candidates chosen; while they are waited for, comparing is rehearsed. */
  readonly find: number;
  readonly score: number;
  /** Whole listings of those that would be shown. */
  readonly show: number;
  readonly total: number;
  readonly candidates: number;
  readonly shown: number;
  /** Whether an offer of the very model was among the candidates. */
  readonly hit: boolean;
}

export interface BuildTimes {
  readonly listings: number;
  readonly generate: number;
  /** Fingerprints, terms, posting lists, packed blocks. */
  readonly index: number;
  /** Waiting for the batch before to be written, once this one is indexed. */
  readonly write: number;
}

interface Work {
  readonly source: Iterator<Listing, void, undefined>;
  readonly feed: FeedRecord;
  readonly standing: Standing;
  /** Indexed and not yet written. */
  readonly built?: Batch | undefined;
}
let work: Work | undefined;
let opened: Database | undefined;

const TASKS = {
  /** Begins a feed of some listings. */
  async begin({ n }: { n: number }): Promise<void> {
    const db = database();
    const feed: FeedRecord = {
      id: FEED,
      origin: { kind: 'file', name: 'seeded' },
      addedAt: 0,
      state: 'importing',
      activeGeneration: 0,
      nextGeneration: 1,
      rowsDone: 0,
      tally: emptyTally(),
    };
    await putFeed(db, feed);
    work = { source: seededListings(SEED, n, FEED), feed, standing: await standingOf(db, feed) };
  },

  /**
   * Indexes the next batch while the one before is written, as an import does; without a next one only writes. As in an
   * import the listings come some at a time, and between them the database has its turn.
   */
  async batch(): Promise<BuildTimes> {
    const { source, feed, built } = work as Work;
    const start = performance.now();
    const progress = { rowsDone: BATCH, tally: feed.tally };
    const writing = built === undefined ? undefined : writeBatch(database(), feed, built, progress);
    const builder = new BatchBuilder();
    let generate = 0;
    for (let left = BATCH; left > 0; left -= PIECE) {
      const began = performance.now();
      const listings = taken(source, PIECE);
      generate += performance.now() - began;
      for (const listing of listings) builder.add({ listing, fingerprint: fingerprintOf(listing) });
      await turn();
    }
    work = { ...(work as Work), built: builder.size === 0 ? undefined : await builder.build() };
    const indexed = performance.now();
    await writing;
    const written = performance.now();
    return {
      listings: builder.size,
      generate,
      index: indexed - start - generate,
      write: written - indexed,
    };
  },

  async finish(): Promise<void> {
    const { feed, standing } = work as Work;
    await finishImport(database(), feed, standing, feed.tally, 1);
    work = undefined;
  },

  /** Everything the background does after an import, some steps; the milliseconds they took, and whether more is to do. */
  async tidy(): Promise<{ ms: number; more: boolean }> {
    const db = database();
    const start = performance.now();
    const feed = (await findFeed(db, FEED)) as FeedRecord;
    let more = true;
    while (more && performance.now() - start < 5000)
      more = (await dropOne(db, feed)) || (await rewriteOnce(db, feed)) || (await mergeOneStep(db, feed));
    return { ms: performance.now() - start, more };
  },

  /** Bytes of the index by our own count, records, and what the browser says. */
  async sizes() {
    const db = database();
    let [postings, records] = [0, 0];
    await db.postings.each(({ bytes }) => {
      postings += bytes.length;
      records += 1;
    });
    let [signatures, documents] = [0, 0];
    await db.signatures.each((block) => {
      signatures += block.bytes.length;
      documents += block.documents?.length ?? 0;
    });
    let fingerprints = 0;
    await db.batches.each((batch) => {
      fingerprints += batch.fingerprints.length;
    });
    return {
      postings,
      signatures,
      documents,
      fingerprints,
      buckets: records,
      segments: await db.segments.count(),
      usage: (await navigator.storage.estimate()).usage ?? 0,
    };
  },

  /** One search, as a page that sells something makes it; with `fresh` the database is opened for it. */
  async search({ n, i, fresh }: { n: number; i: number; fresh: boolean }): Promise<SearchTimes> {
    const { product, code } = seededProduct(SEED, n, i);
    const start = performance.now();
    if (fresh) opened?.close();
    const db = fresh ? new Database() : database();
    opened = db;
    const rehearsal = rehearse(product, rules);
    if (fresh) {
      setTimeout(() => inTurns(rehearsal));
      await db.open();
    }
    const open = performance.now();
    const found = await findCandidates(db, queryFor(product), CANDIDATES, rehearsal);
    const read = performance.now();
    const { best } = compareAll({ sighting: { product }, ...found, rules });
    const scored = performance.now();
    const listings = await found.wholeOf(best.map(({ listing }) => listing));
    const end = performance.now();
    return {
      open: open - start,
      find: read - open,
      score: scored - read,
      show: end - scored,
      total: end - start,
      candidates: found.candidates.length,
      shown: listings.filter((listing) => listing !== undefined).length,
      hit: found.candidates.some(({ title }) => title.includes(code)),
    };
  },
};

function taken(source: Iterator<Listing, void, undefined>, most: number): Listing[] {
  const listings: Listing[] = [];
  for (let next = source.next(); !next.done; next = source.next()) if (listings.push(next.value) === most) break;
  return listings;
}

/** Lets the browser tell what was asked of it before. By a message: a browser makes timers that follow each other wait. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** As the background does: one part a turn. What is left when the database is open is done while the search reads. */
function inTurns(rehearsal: Iterator<void>): void {
  if (rehearsal.next().done !== true) setTimeout(() => inTurns(rehearsal));
}

function database(): Database {
  opened ??= new Database();
  return opened;
}

export type Tasks = typeof TASKS;

answerTasks(TASKS);

import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import { stayAwake } from '@/src/platform/alarms';
import type { LivePage } from '@/src/platform/live-page';
import { sessionGet, sessionSet } from '@/src/platform/session';
import { HOUR, MINUTE, SECOND } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { findSource, switchedOn } from '@/src/store/sources';
import { allWatches, changeWatch, editionsNow, findWatch, watchTelling } from '@/src/store/watches';
import type { Asked } from '@/src/verdict/verdict';
import { type Asking, firstDue, isTooFar, nextDue } from '@/src/watch/schedule';
import type { Watch } from '@/src/watch/watch';
import { type AskedFor, ask, planFor, sentOf } from './ask-in-turn';
import { judgeWatched, takeLook } from './look-for-watch';

/** Watches ask one source after the other, and none sooner after the last than this. */
const PACE = 10 * SECOND;
/** When any watch last asked a source: it outlives the worker. */
const LAST_ASKED = 'watch-asked-at';
/** What a page or watch was answered within this time is not asked again. */
const FRESH = 6 * HOUR;
/** One watch asks no longer than this, all in all. */
const PATIENCE = 10 * MINUTE;

/** Asks the sources that are on for the one watch that waits longest, if its time has come; then for no other. */
export async function askNextWatch(db: Database): Promise<void> {
  const { asking } = (await watchTelling(db)).settings;
  if (asking === 'never' || !navigator.onLine || (await switchedOn(db)).length === 0) return;
  const now = Date.now();
  for (const { id, dueAt } of await allWatches(db))
    if (isTooFar(dueAt, now)) await changeWatch(db, id, (watch) => ({ dueAt: dueAfter(watch, asking, now) }));
  const due = firstDue(await allWatches(db), now);
  if (due === undefined) return;
  // The time after a failure is set first: whatever happens to this one, the next is not due at once.
  const failures = due.failures + 1;
  await changeWatch(db, due.id, (watch) => ({ askedAt: now, dueAt: dueAfter({ ...watch, failures }, asking, now) }));
  const awake = setInterval(() => void stayAwake(), 20 * SECOND);
  try {
    await askFor(db, due, asking);
  } finally {
    clearInterval(awake);
  }
}

async function askFor(db: Database, { id, sighting }: Watch, asking: Asking): Promise<void> {
  const [verdict, editions] = await Promise.all([judgeWatched(db, sighting), editionsNow(db)]);
  const plan = await planFor(db, verdict);
  const page = new WatchInTurn(plan?.page ?? { url: sighting.url, queries: [], words: [], asked: [], arrived: [] });
  const signal = AbortSignal.timeout(PATIENCE);
  const manner = { signal, scheduled: true, since: Date.now() - FRESH, pace } as const;
  for (const source of plan?.sources ?? []) {
    // The person may have changed their mind over the last one.
    if ((await findWatch(db, id)) === undefined) return;
    if ((await findSource(db, source.id))?.on === true) await ask(db, [source], page, manner);
    else page.leaveOut(source);
  }
  const { asked } = page.live;
  const now = Date.now();
  const problem = asked.find(({ state }) => state === 'failed')?.reason;
  await takeLook(db, id, await judgeWatched(db, sighting, page.live), {
    now,
    change: (wanted, standing) => {
      const failed = asked.length > 0 && asked.every(({ state }) => state === 'failed');
      const failures = failed ? standing.failures + 1 : 0;
      const idle = asked.some(({ sourceId }) => wanted.has(sourceId)) ? 0 : standing.idle + 1;
      return { failures, idle, dueAt: dueAfter({ failures, idle }, asking, now), judgedAt: now, editions, problem };
    },
  });
}

function dueAfter({ failures, idle }: Pick<Watch, 'failures' | 'idle'>, asking: Asking, now: number): number {
  return nextDue(asking, { now, chance: Math.random(), failures, idle });
}

/** Waits until the last source that a watch asked is long enough ago. */
async function pace(): Promise<void> {
  const last = (await sessionGet<number>(LAST_ASKED)) ?? 0;
  const since = Date.now() - last;
  // A moment that is still to come was written before the clock was set back.
  if (since >= 0 && since < PACE) await new Promise((resolve) => setTimeout(resolve, PACE - since));
  await sessionSet(LAST_ASKED, Date.now());
}

/** What the sources answer for a watch: shown to nobody before it is whole. */
class WatchInTurn implements AskedFor {
  live: LivePage;

  constructor(page: LivePage) {
    this.live = page;
  }

  get queries(): readonly SourceQuery[] {
    return this.live.queries;
  }

  isAsked({ id }: ListingSource): boolean {
    return this.live.asked.some(({ sourceId, state }) => sourceId === id && state === 'asking');
  }

  leaveOut({ id }: ListingSource): void {
    this.live = { ...this.live, asked: this.live.asked.filter(({ sourceId }) => sourceId !== id) };
  }

  async beginAsking(sources: readonly ListingSource[], query: SourceQuery): Promise<void> {
    this.live = { ...this.live, words: [...new Set([...this.live.words, ...sentOf(sources, query)])] };
  }

  async settle(
    source: ListingSource,
    answer: Omit<Asked, 'sourceId' | 'title'>,
    listings: LivePage['arrived'][number]['listings'],
  ): Promise<void> {
    const { id: sourceId, title, section, marketplace } = source;
    const { asked, arrived } = this.live;
    this.live = {
      ...this.live,
      asked: asked.map((one) => (one.sourceId === sourceId ? { sourceId, title, ...answer } : one)),
      arrived: [...arrived, { sourceId, title, section, marketplace, listings }],
    };
  }
}

import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import type { Found } from '@/src/messages/messages';
import { type Arrived, asksTheSame, forgetLivePage, type LivePage, livePage, liveTabs } from '@/src/platform/live-page';
import type { Database } from '@/src/store/database';
import { verdictOfTab } from '@/src/store/verdicts';
import type { Asked, Verdict } from '@/src/verdict/verdict';
import { reason } from '@/src/words/reason';
import { type AskedFor, ask, planFor, sentOf } from './ask-in-turn';
import { showLive } from './show-verdict';

/** What is being asked for the page of each tab; a worker that dies takes it along, and `settleAsked` says so. */
const running = new Map<number, AbortController>();

/** Stops asking for a page that the tab has left. */
export async function leavePage(tabId: number): Promise<void> {
  running.get(tabId)?.abort();
  running.delete(tabId);
  await forgetLivePage(tabId);
}

/**
 * Asks the sources that are switched on about the product a tab shows, once for a page however often it is read, and shows
 * what comes as it comes. Settles when all have answered or their time is over.
 */
export async function askSources(db: Database, tabId: number): Promise<void> {
  const verdict = await verdictOfTab(db, tabId);
  const plan = verdict && (await planFor(db, verdict));
  if (plan === undefined) return;
  const standing = await livePage(tabId);
  if (standing !== undefined && asksTheSame(standing, plan.page)) return;
  running.get(tabId)?.abort();
  const leaving = new AbortController();
  running.set(tabId, leaving);
  const page = new PageInTurn(db, tabId, plan.page, leaving.signal);
  try {
    if (plan.page.queries.length === 0) await page.show();
    await ask(db, plan.sources, page, { signal: leaving.signal });
  } finally {
    if (running.get(tabId) === leaving) running.delete(tabId);
  }
}

/** Who would be asked about a verdict's product, and for what; undefined when there is nobody or nothing to ask. */
export async function whomToAsk(db: Database, verdict: Verdict): Promise<Found['toAsk']> {
  const plan = await planFor(db, verdict);
  if (plan === undefined || plan.sources.length === 0) return undefined;
  const { sources, page } = plan;
  const words = page.queries.flatMap(({ words }) => words ?? []);
  return { titles: sources.map(({ title }) => title), words: [...new Set(words)] };
}

/** Says of sources whose answer a former worker was waiting for that it will not come. */
export async function settleAsked(db: Database): Promise<void> {
  for (const tabId of await liveTabs()) {
    const page = await livePage(tabId);
    if (page === undefined || running.has(tabId) || page.asked.every(({ state }) => state !== 'asking')) continue;
    const asked = page.asked.map((one): Asked => {
      return one.state === 'asking' ? { ...one, state: 'failed', reason: reason('sourceStopped', one.title) } : one;
    });
    await showLive(db, tabId, { ...page, asked });
  }
}

/** What is known of a page, changed by one hand at a time and shown after each change. */
class PageInTurn implements AskedFor {
  private page: LivePage;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly db: Database;
  private readonly tabId: number;
  private readonly signal: AbortSignal;

  constructor(db: Database, tabId: number, page: LivePage, signal: AbortSignal) {
    this.db = db;
    this.tabId = tabId;
    this.page = page;
    this.signal = signal;
  }

  get queries(): readonly SourceQuery[] {
    return this.page.queries;
  }

  isAsked({ id }: ListingSource): boolean {
    return this.page.asked.some(({ sourceId, state }) => sourceId === id && state === 'asking');
  }

  /** Shows that some sources are being asked, and for what of the query. */
  async beginAsking(sources: readonly ListingSource[], query: SourceQuery): Promise<void> {
    this.page = { ...this.page, words: [...new Set([...this.page.words, ...sentOf(sources, query)])] };
    await this.show();
  }

  async show(): Promise<void> {
    this.turn = this.turn.then(() => (this.signal.aborted ? undefined : showLive(this.db, this.tabId, this.page)));
    await this.turn;
  }

  async settle(
    source: ListingSource,
    asked: Omit<Asked, 'sourceId' | 'title'>,
    listings: Arrived['listings'],
  ): Promise<void> {
    const { id: sourceId, title, section, marketplace } = source;
    this.page = {
      ...this.page,
      asked: this.page.asked.map((one) => (one.sourceId === sourceId ? { sourceId, title, ...asked } : one)),
      arrived:
        listings.length === 0
          ? this.page.arrived
          : [...this.page.arrived, { sourceId, title, section, marketplace, listings }],
    };
    await this.show();
  }
}

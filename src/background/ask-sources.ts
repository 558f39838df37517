import { askAll } from '@/src/listings/sources/ask-all';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import { queriesOfProduct } from '@/src/listings/sources/query-of-product';
import { printedGtin, type SourceQuery } from '@/src/listings/sources/source-query';
import { sourceFrom } from '@/src/listings/sources/source-settings';
import { sourcesFor } from '@/src/listings/sources/sources-for';
import type { Found } from '@/src/messages/messages';
import { type Arrived, asksTheSame, forgetLivePage, type LivePage, livePage, liveTabs } from '@/src/platform/live-page';
import { SECOND } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { agentProfile, switchedOn } from '@/src/store/sources';
import { verdictOfTab } from '@/src/store/verdicts';
import type { Asked } from '@/src/verdict/live';
import type { Verdict } from '@/src/verdict/verdict';
import { reason } from '@/src/words/reason';
import { answeredBefore, rememberAnswer } from './kept-answers';
import { loadRules } from './knowledge';
import { showLive } from './show-verdict';
import { withSourceIo } from './source-io';
import { buysAt } from './whereabouts';

/** How long sources may take, all together. */
const PATIENCE = 10 * SECOND;

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
  const isSame = standing !== undefined && asksTheSame(standing, plan.page);
  if (isSame && (running.has(tabId) || standing.asked.every(({ state }) => state !== 'asking'))) return;
  running.get(tabId)?.abort();
  const leaving = new AbortController();
  running.set(tabId, leaving);
  const page = new PageInTurn(db, tabId, isSame ? standing : plan.page, leaving.signal);
  try {
    if (plan.page.queries.length === 0) await page.show();
    await ask(db, plan.sources, page, leaving.signal);
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

interface Plan {
  readonly sources: readonly ListingSource[];
  readonly page: LivePage;
}

/** Whom to ask what; undefined when there is nobody to ask or nothing to ask for. */
async function planFor(db: Database, { sighting, category, search }: Verdict): Promise<Plan | undefined> {
  const records = await switchedOn(db);
  if (records.length === 0 || search === undefined) return undefined;
  const [profile, rules] = await Promise.all([agentProfile(db), loadRules(db)]);
  const all = records.map(({ settings }) => sourceFrom(settings, { profile }));
  const where = buysAt(rules, sighting.product.price?.currency);
  const { url } = sighting;
  if (where === undefined) {
    const asked = all.map(({ id, title }): Asked => {
      return { sourceId: id, title, state: 'failed', reason: reason('problemNoCountry', title), found: 0 };
    });
    return { sources: [], page: { url, queries: [], words: [], asked, arrived: [] } };
  }
  const sources = sourcesFor(all, { country: where.country, category });
  const queries = queriesOfProduct(search, where);
  if (sources.length === 0 || queries.length === 0) return undefined;
  const asked = sources.map(({ id, title }): Asked => ({ sourceId: id, title, state: 'asking', found: 0 }));
  return { sources, page: { url, queries, words: [], asked, arrived: [] } };
}

/** What is known of a page, changed by one hand at a time and shown after each change. */
class PageInTurn {
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
  async beginAsking(sources: readonly ListingSource[], { words, gtin }: SourceQuery): Promise<void> {
    const sent = sources.flatMap(({ sends }) => [
      ...(words !== undefined && sends.includes('words') ? [words] : []),
      ...(gtin !== undefined && sends.includes('gtin') ? [printedGtin(gtin)] : []),
    ]);
    this.page = { ...this.page, words: [...new Set([...this.page.words, ...sent])] };
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

/** Asks with the narrowest words first, and those that had nothing once more with broader ones. */
async function ask(
  db: Database,
  sources: readonly ListingSource[],
  page: PageInTurn,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (const [at, query] of page.queries.entries()) {
    const isLast = at === page.queries.length - 1;
    const open = sources.filter((source) => page.isAsked(source));
    if (open.length === 0 || signal.aborted) return;
    await page.beginAsking(open, query);
    const left = await fromMemory(db, open, query, page, isLast);
    if (left.length === 0 || signal.aborted) continue;
    const about = (id: string) => sources.find((source) => source.id === id) ?? { title: id, sends: [] };
    const asking = { purpose: 'search', query, about, patience: Math.max(0, end - Date.now()), signal } as const;
    await withSourceIo(db, asking, async (io) => {
      for await (const { outcome, listings } of askAll(left, query, io)) {
        const source = left.find(({ id }) => id === outcome.sourceId);
        if (source === undefined) continue;
        const { state } = outcome;
        if (state === 'whole') await rememberAnswer(db, source, query, listings).catch(() => undefined);
        if (state === 'whole' && listings.length === 0 && !isLast) continue;
        const why = outcome.reason === undefined ? {} : { reason: outcome.reason };
        await page.settle(source, { state, ...why, found: listings.length }, listings);
      }
    });
  }
}

/** Settles the sources whose answer of before may be used again; gives the others. */
async function fromMemory(
  db: Database,
  sources: readonly ListingSource[],
  query: SourceQuery,
  page: PageInTurn,
  isLast: boolean,
): Promise<ListingSource[]> {
  const left: ListingSource[] = [];
  for (const source of sources) {
    const listings = await answeredBefore(db, source, query);
    if (listings === undefined) left.push(source);
    else if (listings.length > 0 || isLast)
      await page.settle(source, { state: 'whole', found: listings.length }, listings);
  }
  return left;
}

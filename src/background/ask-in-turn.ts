import { askAll } from '@/src/listings/sources/ask-all';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import { queriesOfProduct } from '@/src/listings/sources/query-of-product';
import { printedGtin, type SourceQuery } from '@/src/listings/sources/source-query';
import { sourceFrom } from '@/src/listings/sources/source-settings';
import { sourcesFor } from '@/src/listings/sources/sources-for';
import type { LivePage } from '@/src/platform/live-page';
import type { WebUrl } from '@/src/product/web-url';
import { SECOND } from '@/src/quantity/time';
import { conditionBy } from '@/src/rules/condition-aliases';
import { inOrderOfSources, sourceTerms } from '@/src/rules/source-terms';
import type { Database } from '@/src/store/database';
import { agentProfile, switchedOn } from '@/src/store/sources';
import type { Asked, Verdict } from '@/src/verdict/verdict';
import { reason } from '@/src/words/reason';
import { answeredBefore, rememberAnswer } from './kept-answers';
import { loadRules } from './knowledge';
import { withSourceIo } from './source-io';
import { buysAt } from './whereabouts';

/** How long sources may take, all together. */
const PATIENCE = 10 * SECOND;

export interface Plan {
  readonly sources: readonly ListingSource[];
  readonly page: LivePage;
}

/** Whom to ask what; undefined when there is nobody to ask or nothing to ask for. */
export async function planFor(
  db: Database,
  { sighting, category, search }: Pick<Verdict, 'sighting' | 'category' | 'search'>,
): Promise<Plan | undefined> {
  const records = await switchedOn(db);
  if (records.length === 0 || search === undefined) return undefined;
  const [profile, rules] = await Promise.all([agentProfile(db), loadRules(db)]);
  const on = records.map(({ settings }) => sourceFrom(settings, { profile }));
  const off = on.flatMap(({ id, title }): Asked[] => {
    const by = sourceTerms(rules, id).off;
    return by === undefined
      ? []
      : [{ sourceId: id, title, state: 'off', reason: reason('sourceOff', title, by), found: 0 }];
  });
  const all = on.filter(({ id }) => off.every(({ sourceId }) => sourceId !== id));
  const where = buysAt(rules, sighting.product.price?.currency);
  const { url } = sighting;
  if (where === undefined) {
    const asked = all.map(({ id, title }): Asked => {
      return { sourceId: id, title, state: 'failed', reason: reason('problemNoCountry', title), found: 0 };
    });
    return nobody(url, [...asked, ...off]);
  }
  const fitting = sourcesFor(all, { country: where.country, category });
  const sources = inOrderOfSources(fitting, ({ id }) => id, rules);
  const queries = queriesOfProduct(search, where);
  if (sources.length === 0 || queries.length === 0) return off.length === 0 ? undefined : nobody(url, off);
  const asked = sources.map(({ id, title }): Asked => ({ sourceId: id, title, state: 'asking', found: 0 }));
  return { sources, page: { url, queries, words: [], asked: [...asked, ...off], arrived: [] } };
}

/** Nobody is asked, and each says why. */
function nobody(url: WebUrl, asked: readonly Asked[]): Plan {
  return { sources: [], page: { url, queries: [], words: [], asked, arrived: [] } };
}

/** Words and numbers of a query that are really sent to some sources. */
export function sentOf(sources: readonly ListingSource[], { words, gtin }: SourceQuery): string[] {
  return sources.flatMap(({ sends }) => [
    ...(words !== undefined && sends.includes('words') ? [words] : []),
    ...(gtin !== undefined && sends.includes('gtin') ? [printedGtin(gtin)] : []),
  ]);
}

/** What sources are asked for, and who hears what they answer. */
export interface AskedFor {
  readonly queries: readonly SourceQuery[];
  /** True while a source has not answered. */
  isAsked(source: ListingSource): boolean;
  beginAsking(sources: readonly ListingSource[], query: SourceQuery): Promise<void>;
  settle(
    source: ListingSource,
    asked: Omit<Asked, 'sourceId' | 'title'>,
    listings: LivePage['arrived'][number]['listings'],
  ): Promise<void>;
}

/** How sources are asked. */
export interface Manner {
  readonly signal: AbortSignal;
  /** Asked by a schedule of the person's, as the log says. */
  readonly scheduled?: boolean;
  /** Answers older than this moment, in ms since 1970, are not used again. */
  readonly since?: number;
  /** Waits before sources are asked; that time does not count as theirs. */
  pace?(): Promise<void>;
}

/** Asks with the narrowest words first, and those that had nothing once more with broader ones. */
export async function ask(
  db: Database,
  sources: readonly ListingSource[],
  page: AskedFor,
  { signal, scheduled = false, since, pace }: Manner,
): Promise<void> {
  let end = Date.now() + PATIENCE;
  const conditionOf = conditionBy(await loadRules(db));
  for (const [at, query] of page.queries.entries()) {
    const isLast = at === page.queries.length - 1;
    const open = sources.filter((source) => page.isAsked(source));
    if (open.length === 0 || signal.aborted) return;
    await page.beginAsking(open, query);
    const left = await fromMemory(db, open, query, page, { isLast, since });
    if (left.length === 0 || signal.aborted) continue;
    const waited = Date.now();
    await pace?.();
    if (signal.aborted) return;
    end += Date.now() - waited;
    const about = (id: string) => sources.find((source) => source.id === id) ?? { title: id, sends: [] };
    const patience = Math.max(0, end - Date.now());
    const asking = { purpose: 'search', scheduled, query, about, patience, signal, conditionOf } as const;
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
  page: AskedFor,
  { isLast, since }: { readonly isLast: boolean; readonly since: number | undefined },
): Promise<ListingSource[]> {
  const left: ListingSource[] = [];
  for (const source of sources) {
    const listings = await answeredBefore(db, source, query, since);
    if (listings === undefined) left.push(source);
    else if (listings.length > 0 || isLast)
      await page.settle(source, { state: 'whole', found: listings.length }, listings);
  }
  return left;
}

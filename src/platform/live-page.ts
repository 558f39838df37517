import type { Listing } from '@/src/listings/listing';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import { isSameValue } from '@/src/rules/same-value';
import type { Asked, Verdict } from '@/src/verdict/verdict';
import { sessionAll, sessionGet, sessionRemove, sessionSet, watchSession } from './session';

/** What one source brought for the page of a tab. */
export interface Arrived extends Pick<ListingSource, 'section' | 'marketplace'> {
  readonly sourceId: string;
  readonly title: string;
  readonly listings: readonly Listing[];
}

/**
 * What sources were asked for the page a tab shows, what came, and the verdict with it. Kept in the memory of the browser
 * session: it outlives the worker and never touches the disk, as the sources' terms ask.
 */
export interface LivePage {
  readonly url: string;
  readonly queries: readonly SourceQuery[];
  /** What was really asked for so far: words and numbers, the first asked first. */
  readonly words: readonly string[];
  readonly asked: readonly Asked[];
  readonly arrived: readonly Arrived[];
  readonly verdict?: Verdict;
}

const PREFIX = 'live:';

function livePageKey(tabId: number): string {
  return `${PREFIX}${tabId}`;
}

export async function livePage(tabId: number): Promise<LivePage | undefined> {
  return sessionGet<LivePage>(livePageKey(tabId));
}

export function watchLivePage(tabId: number, show: (page: LivePage | undefined) => void): () => void {
  return watchSession(livePageKey(tabId), show);
}

export async function keepLivePage(tabId: number, page: LivePage): Promise<void> {
  await sessionSet(livePageKey(tabId), page);
}

/** Works on what is kept for a tab, alone. */
export function inLivePage<Result>(tabId: number, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(`reprise.live.${tabId}`, work);
}

/** Not while something is being kept there, which would stay. */
export async function forgetLivePage(tabId: number): Promise<void> {
  await inLivePage(tabId, () => sessionRemove(livePageKey(tabId)));
}

/** Tabs with a page that sources were asked for. */
export async function liveTabs(): Promise<number[]> {
  return Object.keys(await sessionAll()).flatMap((key) =>
    key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : [],
  );
}

/** True when both would be asked the same of the same sources. */
export function asksTheSame(a: Pick<LivePage, 'url' | 'queries' | 'asked'>, b: typeof a): boolean {
  const told = ({ url, queries, asked }: typeof a) => [url, queries, asked.map(({ sourceId }) => sourceId)];
  // By value: what comes back from the browser's storage may have its fields in another order.
  return isSameValue(told(a), told(b));
}

import type { Listing } from '@/src/listings/listing';
import type { Sighting } from '@/src/product/sighting';
import { sessionGet, sessionRemove, sessionSet } from './session';

/** A page that was judged, and what it was compared with: enough to judge it again by other rules. */
export interface SeenPage {
  readonly id: string;
  readonly sighting: Sighting;
  readonly candidates: readonly Listing[];
  readonly rarity: readonly (readonly [word: string, rarity: number])[];
}

/** The keys of the pages that are kept, the oldest first. */
const INDEX = 'seen-pages';
/** Pages kept, some 30 kB each; the memory of a session has room for 10 MB. The oldest makes room. */
const MOST_SEEN = 100;

/**
 * Remembers a page in the memory of the browser session, so that a team sees what other rules would change on the pages
 * it has just looked at. Never on disk: which pages were looked at is nobody's to keep.
 */
export async function keepSeen(page: SeenPage): Promise<void> {
  const key = `seen:${page.sighting.url}`;
  // One at a time: of tabs opened together each would write an index without the others' pages, which nothing drops then.
  await navigator.locks.request('reprise.seen-pages', async () => {
    const others = ((await sessionGet<string[]>(INDEX)) ?? []).filter((other) => other !== key);
    const dropped = others.splice(0, Math.max(0, others.length + 1 - MOST_SEEN));
    await sessionRemove(...dropped);
    await sessionSet(key, page);
    await sessionSet(INDEX, [...others, key]);
  });
}

/** The pages of this browser session, the newest first. */
export async function seenPages(): Promise<SeenPage[]> {
  const keys = (await sessionGet<string[]>(INDEX)) ?? [];
  const pages = await Promise.all(keys.map((key) => sessionGet<SeenPage>(key)));
  return pages.filter((page) => page !== undefined).reverse();
}

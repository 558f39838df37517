import type { SeenOffer } from '@/src/watch/watch';
import { sessionGet, sessionSet, watchSession } from './session';

/**
 * Offers of watched products that came from sources whose answers may be kept for the session at most, by watch. They
 * outlive the worker, and never touch the disk.
 */
export type WatchedOffers = Readonly<Record<string, readonly SeenOffer[]>>;

const KEY = 'watched-offers';

export async function allWatchedOffers(): Promise<WatchedOffers> {
  return (await sessionGet<WatchedOffers>(KEY)) ?? {};
}

export async function watchedOffers(watchId: string): Promise<readonly SeenOffer[]> {
  const all = await allWatchedOffers();
  return Object.hasOwn(all, watchId) ? (all[watchId] ?? []) : [];
}

/** Keeps the offers of one watch; none forgets it. */
export async function keepWatchedOffers(watchId: string, offers: readonly SeenOffer[]): Promise<void> {
  await navigator.locks.request('reprise.watched-offers', async () => {
    const { [watchId]: _, ...others } = await allWatchedOffers();
    await sessionSet(KEY, offers.length === 0 ? others : { ...others, [watchId]: offers });
  });
}

export function watchWatchedOffers(show: (offers: WatchedOffers) => void): () => void {
  return watchSession<WatchedOffers>(KEY, (offers) => show(offers ?? {}));
}

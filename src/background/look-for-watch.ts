import { SAVED_SOURCE } from '@/src/listings/saved-offer';
import { sourceFrom } from '@/src/listings/sources/source-settings';
import type { LivePage } from '@/src/platform/live-page';
import { keepWatchedOffers, watchedOffers } from '@/src/platform/watched-offers';
import type { Database } from '@/src/store/database';
import { allFeeds } from '@/src/store/feeds';
import { allSources } from '@/src/store/sources';
import { changeWatch, findWatch } from '@/src/store/watches';
import { allOffers } from '@/src/verdict/live';
import type { Verdict } from '@/src/verdict/verdict';
import { isWanted, newsOf, withLook, withTold } from '@/src/watch/look';
import type { Watch } from '@/src/watch/watch';
import { judgeSighting } from './judge-sighting';
import { loadKnowledge } from './knowledge';

/** A watch looks at all that a sum is made for, the cheapest first. */
const SHOWN = { ranking: 'cheapest', mostOffers: 20 } as const;

/** Judges the product of a watch as its page would be. */
export async function judgeWatched(
  db: Database,
  sighting: Watch['sighting'],
  live?: Pick<LivePage, 'words' | 'asked' | 'arrived'>,
): Promise<Verdict> {
  // An id of its own, that of no page: it is compared anew, with the editions of now.
  const judged = { id: crypto.randomUUID(), sighting, wouldBuyNew: 'unknown', shown: SHOWN } as const;
  return (await judgeSighting(db, judged, live)).verdict;
}

/** How a look is taken. */
export interface Taking {
  readonly now: number;
  /** True when the person has the offers before their eyes, so that none of them is news. */
  readonly known?: boolean;
  /** What else changes in the watch. */
  readonly change?: (wanted: WantedFound, standing: Watch) => Partial<Watch>;
}

/** Which sources have something that is wanted. */
export type WantedFound = ReadonlySet<string>;

/** Takes what was found for a watch into it: offers, prices, what is gone, and what is news. */
export async function takeLook(
  db: Database,
  id: string,
  verdict: Verdict,
  { now, known, change }: Taking,
): Promise<void> {
  const [{ isKnown, isOn, mayKeep, titleOf }, { factors }] = await Promise.all([sourceTerms(db), loadKnowledge(db)]);
  const whole = new Set(verdict.live?.asked.flatMap(({ sourceId, state }) => (state === 'whole' ? sourceId : [])));
  const look = {
    at: now,
    offers: allOffers(verdict),
    covers: (sourceId: string) => !isOn(sourceId) || whole.has(sourceId),
    titleOf,
    rates: factors.currencies.rates,
  };
  // One at a time: what is on disk and what is in the memory of the session are one list.
  await navigator.locks.request(`reprise.watch.${id}`, async () => {
    const standing = await findWatch(db, id);
    if (standing === undefined) return;
    const before = [...standing.offers, ...(await watchedOffers(id))].filter(({ sourceId }) => isKnown(sourceId));
    const offers = withLook({ ...standing, offers: before }, look);
    const news = newsOf({ ...standing, offers });
    const how = { at: now, ...(known !== true && { unseen: true as const }) };
    const wanted = offers.filter((offer) => offer.lastSeenAt === now && isWanted(offer, standing.wanted));
    await keepWatchedOffers(
      id,
      offers.filter(({ sourceId }) => !mayKeep(sourceId)),
    );
    await changeWatch(db, id, (latest) => ({
      offers: offers.filter(({ sourceId }) => mayKeep(sourceId)),
      told: withTold(latest.told, news, how, mayKeep),
      ...change?.(new Set(wanted.map(({ sourceId }) => sourceId)), latest),
    }));
  });
}

/** What holds for the offers of a source, by its id. */
export interface SourceTerms {
  /** False once a feed or source was removed: nothing of it stays. */
  isKnown(sourceId: string): boolean;
  /** True for a source that is asked. */
  isOn(sourceId: string): boolean;
  /** False for a source whose terms let its answers be kept for the session at most. */
  mayKeep(sourceId: string): boolean;
  /** Who is asked; undefined for feeds and what the person saved. */
  titleOf(sourceId: string): string | undefined;
}

export async function sourceTerms(db: Database): Promise<SourceTerms> {
  const [feeds, records] = await Promise.all([allFeeds(db), allSources(db)]);
  const here = new Set([SAVED_SOURCE, ...feeds.filter(({ state }) => state !== 'removing').map(({ id }) => id)]);
  const asked = new Map(
    records.map(({ id, on, settings }) => {
      const { title, cacheFor } = sourceFrom(settings, { profile: '' });
      return [id, { title, on, mayKeep: cacheFor.for === 'days' }];
    }),
  );
  return {
    isKnown: (id) => here.has(id) || asked.has(id),
    isOn: (id) => asked.get(id)?.on === true,
    mayKeep: (id) => here.has(id) || asked.get(id)?.mayKeep === true,
    titleOf: (id) => asked.get(id)?.title,
  };
}

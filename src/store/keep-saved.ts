// Used offers the person saved. Few and changed one by one, they are found by an index of the table itself; feeds have
// posting lists of their own (`candidates.ts`).
import type { Query } from '@/src/listings/index/search';
import type { Listing } from '@/src/listings/listing';
import { savedTerms } from '@/src/listings/saved-listing';
import { isPageItself, SAVED_LASTS, type SavedIdentity } from '@/src/listings/saved-offer';
import type { WebUrl } from '@/src/product/web-url';
import { DAY } from '@/src/quantity/time';
import type { Database, SavedRecord } from './database';
import { isOffered } from './saved';

/** More are refused: by then it is a feed. */
export const MOST_SAVED = 2000;
/** Saved offers compared with one product. */
const MOST_FOUND = 20;
/** An exact key decides, whatever words say. */
const KEY_SCORE = 100;

/** The saved offers of one identity; more than one when a page and another of the same shop turn out to be one offer. */
export async function savedAs(db: Database, { address, shopOffer }: SavedIdentity): Promise<SavedRecord[]> {
  const [byAddress, byNumber] = await Promise.all([
    db.saved.where('address').equals(address).toArray(),
    shopOffer === undefined ? [] : db.saved.where('shopOffer').equals(shopOffer).toArray(),
  ]);
  const all = new Map([...byAddress, ...byNumber].map((record) => [record.id, record]));
  return [...all.values()].sort((a, b) => a.savedAt - b.savedAt);
}

/**
 * Keeps an offer; what was saved of it before is merged into it, under the id of the first. False when there is no room:
 * what is old goes first, and what is gone.
 */
export async function keepSaved(
  db: Database,
  identity: SavedIdentity,
  listingWith: (id: string) => Listing,
  now: number,
): Promise<boolean> {
  return db.transaction('rw', db.saved, async () => {
    await dropOldSaved(db, now);
    const standing = await savedAs(db, identity);
    if (standing.length === 0 && (await db.saved.count()) >= MOST_SAVED) {
      const gone = await db.saved.filter(({ gone }) => gone === true).primaryKeys();
      if (gone.length === 0) return false;
      await db.saved.bulkDelete(gone);
    }
    const [first] = standing;
    const listing = listingWith(first?.id ?? crypto.randomUUID());
    await db.saved.bulkDelete(standing.map(({ id }) => id));
    await db.saved.put({
      ...identity,
      id: listing.offerId,
      listing,
      savedAt: first?.savedAt ?? now,
      seenAt: now,
      terms: savedTerms(listing),
    });
    return true;
  });
}

/** Marks what its page no longer offers; it stays in the list, and is offered no more. */
export async function markGone(db: Database, identity: SavedIdentity): Promise<void> {
  await db.transaction('rw', db.saved, async () => {
    for (const { id } of await savedAs(db, identity)) await db.saved.update(id, { gone: true });
  });
}

export async function removeSaved(db: Database, id: string): Promise<void> {
  await db.saved.delete(id);
}

/** What was not seen for too long is deleted when it was found so for this long. */
const DOUBTED = 7 * DAY;
/** What was seen later than now, as by a clock that is set back by this much, may have been seen at any time. */
const AHEAD = DAY;

/**
 * Deletes what has not been seen for too long; not by one look, as the clock may be far ahead. What was seen by a clock that
 * was, and has been set back, goes when it could have been here for long enough.
 */
export async function dropOldSaved(db: Database, now: number): Promise<void> {
  await db.transaction('rw', db.saved, async () => {
    const isOld = ({ seenAt }: SavedRecord) => seenAt < now - SAVED_LASTS;
    const isAhead = ({ seenAt }: SavedRecord) => seenAt > now + AHEAD;
    for (const record of await db.saved.toArray()) {
      const { id, doubtedAt } = record;
      if (!isOld(record) && !isAhead(record)) {
        if (doubtedAt !== undefined) await db.saved.update(id, { doubtedAt: undefined });
      } else if (doubtedAt === undefined || doubtedAt > now) await db.saved.update(id, { doubtedAt: now });
      else if (now - doubtedAt >= (isOld(record) ? DOUBTED : SAVED_LASTS)) await db.saved.delete(id);
    }
  });
}

/**
 * The saved offers that share most with a query, rare words first, the best at the front: without those that are old or
 * gone, and without the page's own.
 */
export async function findSaved(
  db: Database,
  query: Query,
  { page, now }: { readonly page: WebUrl; readonly now: number },
): Promise<Listing[]> {
  return db.transaction('r', db.saved, async () => {
    const total = await db.saved.count();
    if (total === 0) return [];
    const scores = new Map<string, number>();
    const terms = [
      ...query.keys.map((text) => ({ text, score: () => KEY_SCORE })),
      ...query.words.map(({ text, weight }) => ({ text, score: (n: number) => weight * Math.log(1 + total / n) })),
    ];
    const hits = await Promise.all(terms.map(({ text }) => db.saved.where('terms').equals(text).primaryKeys()));
    hits.forEach((ids, i) => {
      for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + (terms[i]?.score(ids.length) ?? 0));
    });
    const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, 2 * MOST_FOUND);
    return (await db.saved.bulkGet(best.map(([id]) => id)))
      .filter((record) => record !== undefined)
      .filter((record) => isOffered(record, now) && !isPageItself(record.listing, page))
      .slice(0, MOST_FOUND)
      .map(({ listing }) => listing);
  });
}

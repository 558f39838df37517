import type { Database } from './database';
import { dropOldest } from './drop-oldest';
import type { WrongMatchRecord } from './said-record';

/** What tells an offer among all. */
type OfferId = Pick<WrongMatchRecord, 'sourceId' | 'offerId'>;

/** Most offers remembered as wrong; the oldest makes room. */
const MOST_OFFERS = 2000;

/** Remembers an offer as wrong for a product; saying it twice keeps the first. */
export async function addWrongMatch(db: Database, record: WrongMatchRecord): Promise<WrongMatchRecord> {
  return db.transaction('rw', db.wrongMatches, async () => {
    const standing = (await wrongMatchesOf(db, record.product)).find(sameOffer(record));
    if (standing !== undefined) return standing;
    await db.wrongMatches.add(record);
    await dropOldest(db.wrongMatches, MOST_OFFERS, record.id);
    return record;
  });
}

export async function removeWrongMatch(db: Database, id: string): Promise<WrongMatchRecord | undefined> {
  return db.transaction('rw', db.wrongMatches, async () => {
    const standing = await db.wrongMatches.get(id);
    await db.wrongMatches.delete(id);
    return standing;
  });
}

export async function wrongMatchesOf(db: Database, product: string): Promise<WrongMatchRecord[]> {
  return db.wrongMatches.where('product').equals(product).toArray();
}

export function sameOffer(a: OfferId): (b: OfferId) => boolean {
  return (b) => a.sourceId === b.sourceId && a.offerId === b.offerId;
}

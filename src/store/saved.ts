import { SAVED_LASTS } from '@/src/listings/saved-offer';
import { addressOf } from '@/src/listings/sources/same-listing';
import type { WebUrl } from '@/src/product/web-url';
import type { Database, SavedRecord } from './database';
import type { Readable } from './readable';

/** True while a saved offer is shown on pages of the same thing. */
export function isOffered({ gone, seenAt }: Pick<SavedRecord, 'gone' | 'seenAt'>, now: number): boolean {
  return gone === undefined && seenAt >= now - SAVED_LASTS;
}

/** All saved offers, the newest first. */
export function watchSaved(db: Database, show: (saved: SavedRecord[]) => void): () => void {
  return db.watch(async () => (await db.saved.toArray()).sort((a, b) => b.savedAt - a.savedAt), show);
}

/** The offer saved from the page at an address. */
export async function savedAt(db: Readable<'saved'>, url: WebUrl): Promise<SavedRecord | undefined> {
  return db.saved.where('address').equals(addressOf(url)).first();
}

export function watchSavedAt(db: Database, url: WebUrl, show: (saved: SavedRecord | undefined) => void): () => void {
  return db.watch(() => savedAt(db, url), show);
}

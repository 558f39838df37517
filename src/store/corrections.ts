import type { Correction } from '@/src/product/correction';
import type { Database } from './database';
import { dropOldest } from './drop-oldest';
import type { CorrectionRecord } from './said-record';

/** Most pages of which corrections are kept; the oldest makes room. */
const MOST_PAGES = 500;

export async function correctionsOf(db: Database, page: string): Promise<readonly Correction[]> {
  return (await db.corrections.get(page))?.corrections ?? [];
}

/** Keeps what is right on a page; nothing is left of a page without corrections. */
export async function keepCorrections(db: Database, record: CorrectionRecord): Promise<void> {
  await db.transaction('rw', db.corrections, async () => {
    if (record.corrections.length === 0) return db.corrections.delete(record.page);
    await db.corrections.put(record);
    await dropOldest(db.corrections, MOST_PAGES, record.page);
  });
}

export async function forgetCorrections(db: Database, page: string): Promise<void> {
  await db.corrections.delete(page);
}

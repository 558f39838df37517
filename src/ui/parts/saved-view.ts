import type { SavedRecord } from '@/src/store/database';
import { isOffered } from '@/src/store/saved';
import type { SavedView } from '../backend';

/** A saved offer as screens show it. */
export function savedView(record: SavedRecord, now: number): SavedView {
  const { id, savedAt, gone } = record;
  const { title, price, condition, url } = record.listing;
  const state = gone ? 'gone' : isOffered(record, now) ? 'offered' : 'old';
  return { id, title, price, condition, url, savedAt, state };
}

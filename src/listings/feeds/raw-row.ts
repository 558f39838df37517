import type { Reason } from '@/src/words/reason';
import type { Fields } from './fields';

/** One offer as it stood in the feed, before anything is made of it. */
export type RawRow = { readonly ok: true; readonly fields: Fields } | { readonly ok: false; readonly reason: Reason };

/** Turns text into rows as it arrives. Where the text is cut into pieces makes no difference to the rows. */
export interface RowReader {
  /** @throws FeedError when the rest of the feed cannot be trusted. */
  write(text: string): RawRow[];
  /** Says that nothing follows. @throws FeedError when something had to. */
  end(): RawRow[];
}

/** Longest single row, in characters. Real ones stay under a tenth of this. */
export const MOST_ROW = 1 << 18;

/** Quotes a feed's own text in a sentence, short enough to read. */
export function excerpt(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

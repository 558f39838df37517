import type { Entry } from '@/src/ledger/entry';
import type { LedgerSettings } from '@/src/ledger/settings';
import type { Totals } from '@/src/ledger/totals';

/** The entries of one month added up, whatever may still go back: made anew whenever one of them changes. */
export interface MonthRecord {
  readonly month: string;
  readonly totals: Totals;
}

/** One change of the ledger, or a part of a large one, as it can be taken back. */
export interface ChangeRecord {
  readonly id: number;
  readonly at: number;
  readonly lines: readonly ChangedLine[];
  /** Changes that were one to the person, as a file written in parts: taken back together. */
  readonly batch?: string;
}

/** What a line was before, and the revision it had after. A line with neither `before` nor `was` was added. */
export interface ChangedLine {
  readonly id: string;
  /** The whole line, when it was deleted. */
  readonly before?: Entry;
  /** The fields that were changed, as they were; undefined for those it did not have. */
  readonly was?: Partial<Entry>;
  /** Absent when it was deleted. */
  readonly afterRevision?: number;
}

/** What the person chose about the ledger, and what its cache of months was made for. */
export interface LedgerSettingsRecord {
  readonly id: 'ledger';
  readonly settings?: LedgerSettings;
  /** The time zone months were told by. */
  readonly zone?: string;
  /** Reminders due before this were told by a notification. */
  readonly toldUntil?: number;
}

import type { Failure } from '@/src/messages/failure';
import type { Refusal } from '@/src/messages/messages';
import type { Running, SetAlarm } from '@/src/platform/about-browser';
import type { StorageRoom } from '@/src/platform/storage-room';
import type { FeedState } from '@/src/store/feed-record';
import type { SnapshotRecord } from '@/src/store/snapshots';
import type { Versions } from '@/src/verdict/verdict';
import type { Reason } from '@/src/words/reason';
import type { Tongue } from '@/src/words/say';

/** How a feed fares. */
export interface FeedHealth {
  /** As the person knows it. */
  readonly title: string;
  readonly state: FeedState;
  readonly offers: number;
  /** In a row. */
  readonly failures: number;
  readonly problem?: Reason;
}

/** How a source that is asked fares. */
export interface SourceHealth {
  readonly title: string;
  readonly kind: string;
  readonly on: boolean;
  /** In a row. */
  readonly failures: number;
  /** It is left alone until then, ms since 1970. */
  readonly restsUntil?: number;
}

/** What there is to know; a part is absent where it could not be read, which is what this page is for. */
export interface DiagnosisFacts {
  /** ms since 1970. */
  readonly at: number;
  readonly running?: Running | undefined;
  /** Those of figures made now; `hasOwnRules` when the person's are among the rules. */
  readonly versions?: (Versions & { readonly hasOwnRules: boolean }) | undefined;
  readonly storage?: StorageRoom | undefined;
  readonly tables?: readonly (readonly [table: string, rows: number])[] | undefined;
  /** Lines of the ledger that cannot be read. */
  readonly unsound?: number | undefined;
  /** Rows of other tables that cannot be read, or only in part. */
  readonly damaged?: readonly (readonly [table: string, rows: number])[] | undefined;
  readonly feeds?: readonly FeedHealth[] | undefined;
  readonly sources?: readonly SourceHealth[] | undefined;
  readonly alarms?: readonly SetAlarm[] | undefined;
  readonly granted?: { readonly permissions: readonly string[]; readonly hosts: number } | undefined;
  readonly failures?: readonly Failure[] | undefined;
  /** Copies of the ledger that upgrades left, the newest first. */
  readonly snapshots?: readonly SnapshotRecord[] | undefined;
}

/** Lines of a copy that was brought back: how many it put into the ledger, were there, could not be read. */
export interface RestoredCounts {
  readonly restored: number;
  readonly unchanged: number;
  readonly unreadable: number;
}

/** The steps of the self-test, in their order. */
export const STEPS = ['open', 'write', 'search', 'judge', 'background'] as const;
export type Step = (typeof STEPS)[number];

export interface DiagnosisBackend {
  readonly tongue: Tongue;
  facts(): Promise<DiagnosisFacts>;
  /** @throws Error when the step does not work. */
  attempt(step: Step): Promise<void>;
  /** Called directly from a click. @throws Error when the browser does not let us. */
  copy(text: string): Promise<void>;
  /** Has the browser write a copy of the ledger to the person's disk. @throws Error when it cannot be read. */
  saveSnapshot(from: number): Promise<void>;
  /** Merges a copy into the ledger, or says why not. @throws Error when it cannot be read. */
  restoreSnapshot(from: number): Promise<RestoredCounts | NonNullable<Refusal>>;
}

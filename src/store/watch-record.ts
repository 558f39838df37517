import type { Watch } from '@/src/watch/watch';
import type { WatchSettings } from '@/src/watch/watch-settings';

/** A product the person follows. */
export interface WatchRecord extends Watch {
  /** `addressOf` its page: one page is followed once. */
  readonly address: string;
}

/** How the person wants to be told of what they follow, and when they were. */
export interface WatchTellingRecord {
  readonly id: 'telling';
  readonly settings: WatchSettings;
  /** When the person changed them, in ms since 1970; absent while they are as they came. */
  readonly changedAt?: number;
  /** Moments of the last notifications, in ms since 1970. */
  readonly shown: readonly number[];
}

import type { WatchTrouble } from '@/src/store/trouble';
import type { Tongue } from '@/src/words/say';

/** What every screen needs. */
export interface Screen {
  readonly tongue: Tongue;
  /** Absent where nothing that is kept is read. */
  readonly watchTrouble?: WatchTrouble;
}

import type { Refusal } from '@/src/messages/messages';
import type { Wanted } from '@/src/watch/wanted';
import type { Watch } from '@/src/watch/watch';
import type { WatchSettings } from '@/src/watch/watch-settings';
import type { Stop } from '../stop';

/** Everything the screens show of what is followed. */
export interface FollowedView {
  /** The oldest first, each with all its offers: kept ones, and those of this session. */
  readonly watches: readonly Watch[];
  readonly settings: WatchSettings;
  /** Whether the browser lets notifications be shown. */
  readonly mayNotify: boolean;
  /** How many feeds are read and sources are on: with none of either nothing can be found. */
  readonly feeds: number;
  readonly sources: number;
}

/** What the screens need to show and change what is followed. */
export interface WatchBackend {
  watchFollowed(show: (followed: FollowedView) => void): Stop;
  follow(verdictId: string, wanted: Wanted, days: number): Promise<Refusal>;
  changeWanted(watchId: string, wanted: Wanted, days: number | undefined): Promise<Refusal>;
  unfollow(watchId: string): Promise<void>;
  /** The person has looked at what is new. */
  markSeen(): Promise<void>;
  /** Called directly from a click when notifications are switched on: the browser asks the person. */
  saveWatchSettings(settings: WatchSettings): Promise<Refusal>;
}

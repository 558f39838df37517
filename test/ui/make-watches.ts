import type { Refusal } from '@/src/messages/messages';
import type { FollowedView, WatchBackend } from '@/src/ui/watch/watch-backend';
import { DEFAULT_WATCH_SETTINGS } from '@/src/watch/telling';
import type { Wanted } from '@/src/watch/wanted';
import type { WatchSettings } from '@/src/watch/watch-settings';

/** What is followed, in memory: remembers what was asked of it. */
export class FakeWatches implements WatchBackend {
  readonly calls: unknown[][] = [];
  refusal: Refusal;
  followed: FollowedView = {
    watches: [],
    settings: DEFAULT_WATCH_SETTINGS,
    mayNotify: false,
    feeds: 1,
    sources: 0,
  };
  private show: (followed: FollowedView) => void = () => {};

  /** Shows something else from now on. */
  become(change: Partial<FollowedView>): void {
    this.followed = { ...this.followed, ...change };
    this.show(this.followed);
  }

  watchFollowed(show: (followed: FollowedView) => void) {
    this.show = show;
    show(this.followed);
    return () => {};
  }
  follow(verdictId: string, wanted: Wanted, days: number) {
    return this.call('follow', verdictId, wanted, days);
  }
  changeWanted(watchId: string, wanted: Wanted, days: number | undefined) {
    return this.call('changeWanted', watchId, wanted, days);
  }
  async unfollow(watchId: string) {
    await this.call('unfollow', watchId);
  }
  async markSeen() {
    await this.call('markSeen');
  }
  saveWatchSettings(settings: WatchSettings) {
    return this.call('saveWatchSettings', settings);
  }

  private async call(...call: unknown[]): Promise<Refusal> {
    this.calls.push(call);
    return this.refusal;
  }
}

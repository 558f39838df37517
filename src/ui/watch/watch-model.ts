import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '@/src/messages/messages';
import { unseenOf } from '@/src/watch/telling';
import type { Wanted } from '@/src/watch/wanted';
import type { WatchSettings } from '@/src/watch/watch-settings';
import { type Reason, reason } from '@/src/words/reason';
import type { Stop } from '../stop';
import type { FollowedView, WatchBackend } from './watch-backend';

export interface WatchModel {
  /** Undefined until it is known. */
  readonly followed: ReadonlySignal<FollowedView | undefined>;
  /** Keys of offers that were news when the person began to look, by watch: marked while they look. */
  readonly fresh: ReadonlySignal<ReadonlyMap<string, ReadonlySet<number>>>;
  /** What stopped the last thing asked for: undefined when it went well. */
  readonly problem: ReadonlySignal<Reason | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** True when it went well. */
  follow(verdictId: string, wanted: Wanted, days: number): Promise<boolean>;
  change(watchId: string, wanted: Wanted, days: number | undefined): Promise<boolean>;
  stopFollowing(watchId: string): Promise<boolean>;
  saveSettings(settings: WatchSettings): Promise<boolean>;
  /** The list is before the person's eyes. */
  look(): void;
  readonly stop: Stop;
}

const done = (): Refusal => undefined;

export function createWatchModel(backend: WatchBackend): WatchModel {
  const followed = signal<FollowedView | undefined>(undefined);
  const fresh = signal<ReadonlyMap<string, ReadonlySet<number>>>(new Map());
  const problem = signal<Reason | undefined>(undefined);
  const busy = signal(false);
  let isLooking = false;

  const stop = backend.watchFollowed((shown) => {
    followed.value = shown;
    if (isLooking) takeIn();
  });

  /** News is marked here from now on and counted on the toolbar no more. */
  function takeIn(): void {
    const news = (followed.value?.watches ?? []).map((watch) => [watch.id, unseenOf(watch)] as const);
    if (news.every(([, unseen]) => unseen.length === 0)) return;
    const known = fresh.value;
    fresh.value = new Map(
      news.map(([id, unseen]) => [id, new Set([...(known.get(id) ?? []), ...unseen.map(({ key }) => key)])]),
    );
    backend.markSeen().catch(() => undefined);
  }

  async function attempt(ask: () => Promise<Refusal>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    problem.value = undefined;
    try {
      problem.value = (await ask())?.problem;
    } catch {
      problem.value = reason('uiFailed');
    }
    busy.value = false;
    return problem.value === undefined;
  }

  return {
    followed,
    fresh,
    problem,
    busy,
    follow: (verdictId, wanted, days) => attempt(() => backend.follow(verdictId, wanted, days)),
    change: (watchId, wanted, days) => attempt(() => backend.changeWanted(watchId, wanted, days)),
    stopFollowing: (watchId) => attempt(() => backend.unfollow(watchId).then(done)),
    saveSettings: (settings) => attempt(() => backend.saveWatchSettings(settings)),
    look: () => {
      isLooking = true;
      takeIn();
    },
    stop,
  };
}

import { askToNotify, mayShowNotifications, stopNotifying } from '@/src/platform/notifications';
import { onPermissionsChanged } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { type WatchedOffers, watchWatchedOffers } from '@/src/platform/watched-offers';
import type { Database } from '@/src/store/database';
import { hasReminders } from '@/src/store/reminders';
import { type Followed, watchFollowed } from '@/src/store/watches';
import { SPANS } from '@/src/watch/watch';
import { reason } from '@/src/words/reason';
import { onceLoaded } from '../once-loaded';
import type { FollowedView, WatchBackend } from './watch-backend';

/** What is followed, read from the database and the memory of the session; changed by the background. */
export function watchBackend(database: Database | Promise<Database>): WatchBackend {
  const loading = Promise.resolve(database);
  return {
    watchFollowed: (show) => {
      let kept: Followed | undefined;
      let session: WatchedOffers | undefined;
      const tell = async () => {
        const mayNotify = await mayShowNotifications();
        if (kept !== undefined && session !== undefined) show(followedView(kept, session, mayNotify));
      };
      const stops = [
        onPermissionsChanged(() => void tell()),
        onceLoaded(loading, (db) =>
          watchFollowed(db, (followed) => {
            kept = followed;
            void tell();
          }),
        ),
        watchWatchedOffers((offers) => {
          session = offers;
          void tell();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    follow: (verdictId, wanted, days) => send('watch.add', { verdictId, wanted, days: span(days) }),
    changeWanted: (watchId, wanted, days) =>
      send('watch.change', { watchId, wanted, ...(days !== undefined && { days: span(days) }) }),
    unfollow: (watchId) => send('watch.remove', { watchId }),
    markSeen: () => send('watch.seen', {}),
    saveWatchSettings: async (settings) => {
      // Straight from the click: browsers refuse to ask later. Where it is allowed already, nobody is asked.
      const allowed = settings.notify && (await askToNotify());
      await send('watch.settings', { settings: { ...settings, notify: allowed } });
      if (settings.notify && !allowed) return { problem: reason('problemWatchNotify') };
      // Reminders of the ledger are told by the same permission.
      if (!settings.notify && !(await hasReminders(await loading))) await stopNotifying();
      return undefined;
    },
  };
}

/** What was read, put together. */
export function followedView(
  { watches, settings, places }: Followed,
  session: WatchedOffers,
  mayNotify: boolean,
): FollowedView {
  const whole = watches.map((watch) => ({ ...watch, offers: [...watch.offers, ...(session[watch.id] ?? [])] }));
  return { watches: whole, settings, mayNotify, ...places };
}

function span(days: number): (typeof SPANS)[number] {
  return SPANS.find((each) => each === days) ?? SPANS[1];
}

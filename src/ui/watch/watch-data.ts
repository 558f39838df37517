import { askToNotify, mayShowNotifications, stopNotifying } from '@/src/platform/notifications';
import { onPermissionsChanged } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { type WatchedOffers, watchWatchedOffers } from '@/src/platform/watched-offers';
import type { Database } from '@/src/store/database';
import { hasReminders } from '@/src/store/ledger';
import { type Followed, watchFollowed } from '@/src/store/watches';
import { SPANS } from '@/src/watch/watch';
import { reason } from '@/src/words/reason';
import type { WatchBackend } from './watch-backend';

/** What is followed, read from the database and the memory of the session; changed by the background. */
export function watchBackend(db: Database): WatchBackend {
  return {
    watchFollowed: (show) => {
      let kept: Followed | undefined;
      let session: WatchedOffers = {};
      const tell = async () => {
        const mayNotify = await mayShowNotifications();
        if (kept === undefined) return;
        const { watches, settings, places } = kept;
        const whole = watches.map((watch) => ({ ...watch, offers: [...watch.offers, ...(session[watch.id] ?? [])] }));
        show({ watches: whole, settings, mayNotify, ...places });
      };
      const stops = [
        onPermissionsChanged(() => void tell()),
        watchFollowed(db, (followed) => {
          kept = followed;
          void tell();
        }),
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
      if (!settings.notify && !(await hasReminders(db))) await stopNotifying();
      return undefined;
    },
  };
}

function span(days: number): (typeof SPANS)[number] {
  return SPANS.find((each) => each === days) ?? SPANS[1];
}

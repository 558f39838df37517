import { livePage } from '@/src/platform/live-page';
import { mayShowNotifications } from '@/src/platform/notifications';
import type { FrontTab } from '@/src/platform/tabs';
import { allWatchedOffers } from '@/src/platform/watched-offers';
import { firstRead } from '@/src/store/first-read';
import { type Glimpse, glimpse } from '@/src/store/ledger-glance';
import { isPanelOff } from '@/src/store/panel';
import { savedAt } from '@/src/store/saved';
import { isLookedAt } from '@/src/store/sites';
import { verdictOfTab } from '@/src/store/verdicts';
import { followed } from '@/src/store/watches';
import { shownOf } from '@/src/verdict/live';
import type { PageState, SavedView } from '../backend';
import { savedView } from '../parts/saved-view';
import { pageState, urlOf } from '../tab-page';
import type { FollowedView } from '../watch/watch-backend';
import { followedView } from '../watch/watch-data';

/** All that the popup shows before it listens to changes. */
export interface FirstPicture {
  readonly page: PageState;
  readonly panelOff: boolean;
  /** The offer saved from the page of the verdict. */
  readonly saved: SavedView | undefined;
  readonly ledger: Glimpse;
  readonly followed: FollowedView;
}

/** The popup lists this many of the newest decisions. */
export const LAST = 5;

const TABLES = [
  'verdicts',
  'sites',
  'panelOff',
  'saved',
  'months',
  'entries',
  'watches',
  'watchTelling',
  'feeds',
  'sources',
] as const;

/** Reads it at once; undefined where the database has to be opened with more care first. */
export async function firstPicture(front: Promise<FrontTab | undefined>): Promise<FirstPicture | undefined> {
  const [kept, tab, live, offers, mayNotify] = await Promise.all([
    firstRead(TABLES, front, async (db, tab) => {
      const url = urlOf(tab);
      const ofPage = async () => {
        const verdict = tab && (await verdictOfTab(db, tab.id));
        return { verdict, saved: verdict && (await savedAt(db, verdict.sighting.url)) };
      };
      const [page, isLooked, panelOff, ledger, kept] = await Promise.all([
        ofPage(),
        url !== undefined && isLookedAt(db, url),
        url !== undefined && isPanelOff(db, new URL(url).host),
        glimpse(db, Date.now(), LAST),
        followed(db),
      ]);
      return { ...page, isLooked, panelOff, ledger, followed: kept };
    }),
    front,
    front.then((tab) => tab && livePage(tab.id)),
    allWatchedOffers(),
    mayShowNotifications(),
  ]);
  if (kept === undefined) return undefined;
  return {
    page: pageState(tab, kept.isLooked, shownOf(kept.verdict, live?.verdict)),
    panelOff: kept.panelOff,
    saved: kept.saved && savedView(kept.saved, Date.now()),
    ledger: kept.ledger,
    followed: followedView(kept.followed, offers, mayNotify),
  };
}

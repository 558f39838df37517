// The composition root: what listens to what. Everything that may wake the worker is registered at once, at the top,
// because the browser replays the event that woke it only to listeners that are there in the first turn.
import { type Handlers, route } from '@/src/messages/route';
import { onWake } from '@/src/platform/alarms';
import { paintBadge } from '@/src/platform/badge';
import { onFindCommand } from '@/src/platform/commands';
import { listen } from '@/src/platform/listen';
import { onManagedChanged } from '@/src/platform/managed';
import { makeMenu, onMenu } from '@/src/platform/menus';
import { onNotificationClicked } from '@/src/platform/notifications';
import { nameOmnibox, onOmniboxEntered, onOmniboxTyped } from '@/src/platform/omnibox';
import {
  onBrowserStart,
  onInstalled,
  openOptions,
  openOptionsAt,
  openPage,
  openWelcome,
} from '@/src/platform/packaged';
import { onPermissionsChanged } from '@/src/platform/permissions';
import { onTabClosed, onTabMoved } from '@/src/platform/tabs';
import { onUncaught } from '@/src/platform/uncaught';
import type { Sighting } from '@/src/product/sighting';
import { understand } from '@/src/product/understand';
import { moment } from '@/src/quantity/time';
import { Database } from '@/src/store/database';
import { clearOrphanedSpool } from '@/src/store/feeds';
import { followZone, removeEntry } from '@/src/store/ledger';
import { clearHealth, endVisit, openVisit } from '@/src/store/reading-health';
import { clearRequests } from '@/src/store/requests';
import { clearCounts } from '@/src/store/rule-counts';
import { forgetAllVerdicts, forgetVerdict, verdictOfTab } from '@/src/store/verdicts';
import { reason } from '@/src/words/reason';
import { importArchive } from './archive';
import { askSources, leavePage, settleAsked } from './ask-sources';
import { withKeptCorrections } from './corrections';
import { forgetEverything } from './delete-everything';
import { addFeed, refreshFeed, removeFeed, scheduleFeed } from './feeds';
import { findNamed, openFind, openPointed, suggestNamed } from './find';
import { followPolicy } from './follow-policy';
import { FEED_ALARM, rereadFeeds, workOnFeeds } from './import-feed';
import { forgetPage, judgeOtherwise, judgePage, readTab } from './judge-page';
import { forgetCompared } from './judge-sighting';
import { noteRead, noteUnread } from './keep-health';
import { loadRules } from './knowledge';
import { addEntry, addOrders, changeSettings, deleteEntry, editEntry, settleNewer, undoChange } from './ledger';
import { makeFixture } from './make-fixture';
import { noted, noteOpening, noteUncaught } from './note-failures';
import { accept, check, dismiss, importPack, move, refreshPacks, remove, subscribe, switchPack } from './packs';
import { panelHandlers } from './panel-handlers';
import { PACK_ALARM, planPacks } from './plan-packs';
import { planRefreshes, REFRESH_ALARM } from './plan-refreshes';
import { WATCH_ALARM } from './plan-watches';
import { recordChoice } from './record-choice';
import { refreshDue, tellRevoked } from './refresh-feeds';
import { rehearseMeanwhile } from './rehearsal';
import { REMIND_ALARM, REMIND_NOTE, remind } from './remind';
import { draftRules, saveRules } from './save-rules';
import { forgetOffer, noteNothing, noteSeen, saveOffer } from './saved';
import { shownVerdict } from './show-verdict';
import { lookAt, refreshSites, stopLooking } from './sites';
import { addShop, addSource, removeSource, saveProfile, saveSource, switchSource } from './sources';
import { markSeen } from './tell-news';
import { tidyAtStart } from './tidy-at-start';
import { trySource } from './try-source';
import { endTurn, type IsNewest, inTurn } from './turns';
import { changeWanted, follow, saveWatchSettings, unfollow } from './watches';
import { wakeWatches, workOnWatches } from './work-on-watches';

export function startBackground(): void {
  const db = new Database();
  // A file that is being taken over must not look like one whose taking over was interrupted.
  const tidied = clearOrphanedSpool(db);
  // Before a page is judged that is told again: what a former worker was asking for it is not asked a second time.
  const settled = settleAsked(db).catch(noteUncaught);
  listen((raw, sender) => noted(raw, route(handlers(db, tidied, settled), raw, sender)));
  onUncaught((error) => void noteUncaught(error));
  void noteOpening(db);
  onTabMoved((tabId, url) => {
    endTurn(tabId, url);
    void forgetMoved(db, tabId, url);
    void endVisit(db, tabId, url);
  });
  onTabClosed((tabId) => {
    endTurn(tabId);
    void forgetVerdict(db, tabId);
    void leavePage(tabId);
    void endVisit(db, tabId);
  });
  onWake(FEED_ALARM, () => workOnFeeds(db));
  onWake(REFRESH_ALARM, () => void refreshDue(db));
  onWake(PACK_ALARM, () => void refreshPacks(db));
  onWake(REMIND_ALARM, () => void remind(db));
  onWake(WATCH_ALARM, () => void wakeWatches(db));
  onNotificationClicked((id) => void (id === REMIND_NOTE ? openPage('/ledger.html') : openOptionsAt(id)));
  onBrowserStart(() => {
    void forgetAllVerdicts(db);
    void tidyAtStart(db).catch(noteUncaught);
    void tellRevoked(db);
    // What was taken back while we were not running was not heard.
    void refreshSites(db);
    // A long pack is checked once in a session: now, not when a page waits for it.
    void loadRules(db);
  });
  onInstalled((isFirst) => {
    void refreshSites(db);
    void makeMenu();
    if (isFirst) void openWelcome();
    else void rereadFeeds(db).catch(noteUncaught);
  });
  onMenu((pointed) => void openPointed(pointed));
  onFindCommand(() => void openFind('', 'new'));
  onOmniboxTyped((text) => suggestNamed(db, text));
  onOmniboxEntered((text, place) => void openFind(text, place));
  nameOmnibox();
  onPermissionsChanged(() => {
    void refreshSites(db);
    void tellRevoked(db);
  });
  onManagedChanged(() => void followPolicy(db));
  void paintBadge();
  workOnFeeds(db);
  // Alarms may be lost when the browser ends.
  void planRefreshes(db);
  void planPacks(db);
  void followPolicy(db);
  void remind(db);
  void followZone(db, Intl.DateTimeFormat().resolvedOptions().timeZone);
  void workOnWatches(db);
}

function handlers(db: Database, tidied: Promise<void>, settled: Promise<void>): Handlers {
  return {
    'page.promising': async (_, { tabId, url }) => {
      if (tabId === undefined) return;
      // The page was loaded anew, so sources are asked anew.
      await leavePage(tabId);
      if (url !== undefined) await openVisit(db, tabId, url);
      const reading = readTab(db, tabId, url);
      rehearseMeanwhile();
      await reading;
    },
    'page.gathered': async ({ gathered }, { tabId, url }) => {
      if (tabId === undefined) return;
      const seen = gathered && understand(gathered, moment(Date.now()));
      await inTurn(tabId, gathered?.view.url ?? url, async (isNewest) => {
        await settled;
        if (seen !== undefined) return judgeSeen(db, tabId, seen, isNewest);
        // A basket or log-in in its place says nothing of the offer; there nothing is gathered.
        if (gathered !== undefined) await noteNothing(db, gathered.view.url);
        if (!isNewest()) return;
        await forgetPage(db, tabId);
        await noteUnread(db, tabId, url);
      });
      // The answer to this message keeps the worker alive until they have answered.
      if (seen !== undefined) await askSources(db, tabId);
    },
    'verdict.get': async (_, { tabId }) =>
      tabId === undefined ? undefined : shownVerdict(tabId, await verdictOfTab(db, tabId)),
    'verdict.answer': async ({ verdictId, wouldBuyNew }) => judgeOtherwise(db, verdictId, { wouldBuyNew }),
    ...panelHandlers(db),
    'choice.record': async (request) => recordChoice(db, request),
    'choice.undo': async ({ entryId }) => {
      await removeEntry(db, entryId, Date.now());
      await remind(db);
    },
    'ledger.add': async (request) => addEntry(db, request),
    'ledger.addOrders': async (request) => addOrders(db, request),
    'ledger.edit': async (request) => editEntry(db, request),
    'ledger.remove': async (request) => deleteEntry(db, request),
    'ledger.undo': async () => undoChange(db),
    'ledger.settings': async (request) => changeSettings(db, request),
    'ledger.newer': async (request) => settleNewer(db, request),
    'ledger.reminders': async () => remind(db),
    'archive.import': async ({ blobUrl }) => importArchive(db, blobUrl),
    'everything.delete': async () => forgetEverything(db),
    'page.read': async ({ tabId }) => {
      await leavePage(tabId);
      return (await readTab(db, tabId)) ? undefined : { problem: reason('problemPageClosed') };
    },
    'offer.save': async (request) => saveOffer(db, request),
    'offer.forget': async ({ id }) => forgetOffer(db, id),
    'feed.add': async (request) => {
      await tidied;
      return addFeed(db, request);
    },
    'feed.refresh': async ({ feedId, acceptFewer }) => refreshFeed(db, feedId, acceptFewer),
    'feed.schedule': async ({ feedId, cadence }) => scheduleFeed(db, feedId, cadence),
    'feed.remove': async ({ feedId }) => {
      await removeFeed(db, feedId);
      forgetCompared();
      void workOnWatches(db);
    },
    'shop.add': async (request) => addShop(db, request),
    'source.add': async (request) => addSource(db, request),
    'source.save': async (request) => saveSource(db, request),
    'source.switch': async (request) => switchSource(db, request),
    'source.try': async (request) => trySource(db, request),
    'source.remove': async ({ sourceId }) => {
      await removeSource(db, sourceId);
      void workOnWatches(db);
    },
    'profile.save': async ({ url }) => saveProfile(db, url),
    'site.look': async ({ origins }) => lookAt(db, origins),
    'site.leave': async ({ pattern }) => stopLooking(db, pattern),
    'find.search': async (request) => findNamed(db, request),
    // The answer to this message keeps the worker alive until they have answered.
    'find.ask': async ({ tabId }) => askSources(db, tabId),
    'watch.add': async (request) => follow(db, request),
    'watch.change': async (request) => changeWanted(db, request),
    'watch.remove': async ({ watchId }) => unfollow(db, watchId),
    'watch.seen': async () => markSeen(db),
    'watch.settings': async (request) => saveWatchSettings(db, request),
    'options.open': openOptions,
    'rules.save': async (request) => saveRules(db, request),
    'rules.draft': async (request) => draftRules(db, request),
    'pack.add': async (request) => subscribe(db, request),
    'pack.import': async (request) => importPack(db, request),
    'pack.check': async ({ id }) => check(db, id),
    'pack.accept': async ({ id }) => accept(db, id),
    'pack.dismiss': async ({ id }) => dismiss(db, id),
    'pack.switch': async (request) => switchPack(db, request),
    'pack.move': async (request) => move(db, request),
    'pack.remove': async ({ id }) => remove(db, id),
    'insight.clear': async () => clearCounts(db),
    'requests.clear': async () => clearRequests(db),
    'health.clear': async () => clearHealth(db),
    'background.there': async () => undefined,
    'fixture.make': async (request, { tabId }) => {
      const tab = tabId ?? request.tabId;
      return tab === undefined ? { ok: false, problem: reason('problemPageClosed') } : makeFixture(tab, request.marks);
    },
  };
}

/** What a page sells was understood: all that follows from it, as long as it is the newest. */
async function judgeSeen(db: Database, tabId: number, seen: Sighting, isNewest: IsNewest): Promise<void> {
  await noteSeen(db, seen);
  if (!isNewest()) return;
  const sighting = await withKeptCorrections(db, seen);
  await judgePage(db, tabId, sighting, isNewest);
  await noteRead(db, tabId, sighting);
}

/** A tab that goes elsewhere takes its verdict along; a step inside a single-page shop is told by the reader. */
async function forgetMoved(db: Database, tabId: number, url: string | undefined): Promise<void> {
  const verdict = await verdictOfTab(db, tabId);
  if (verdict === undefined || verdict.sighting.url === url) return;
  await forgetVerdict(db, tabId);
  await leavePage(tabId);
}

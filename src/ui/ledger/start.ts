import { totalsByKind } from '@/src/ledger/by-kind';
import { boundsOf } from '@/src/ledger/month';
import type { ReadOrders } from '@/src/ledger/orders/read-orders';
import type { Added, Refusal } from '@/src/messages/messages';
import { MOST_SITES } from '@/src/messages/most-sites';
import { askToNotify, mayShowNotifications } from '@/src/platform/notifications';
import { askToReadAll } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { browserTongue } from '@/src/platform/tongue';
import { Database } from '@/src/store/database';
import { entriesWithin, knownOrders, watchEntryPage, watchMonths, watchUndoable } from '@/src/store/ledger';
import { watchLedgerSettings } from '@/src/store/ledger-settings';
import { watchWaiting } from '@/src/store/reminders';
import { watchTrouble } from '@/src/store/trouble';
import { reason } from '@/src/words/reason';
import { keepStored } from '../keep-stored';
import { newEntryId } from '../parts/new-entry-id';
import { saveBlob } from '../parts/save-file';
import type { BroughtIn, LedgerBackend } from './ledger-backend';
import { mountLedger } from './mount-ledger';

/** Orders sent in one message. */
const ORDERS_A_MESSAGE = 1000;

/** Shows the ledger page: reads the database itself, asks the background to write. */
export function startLedger(root: HTMLElement): void {
  const db = new Database();
  mountLedger(root, ledgerBackend(db));
  keepStored(db);
}

function ledgerBackend(db: Database): LedgerBackend {
  const knowledge = () => import('./ledger-knowledge');
  const files = () => import('./ledger-files');
  return {
    tongue: browserTongue(),
    watchTrouble: (tell) => watchTrouble(db, tell),
    now: () => Date.now(),
    watchMonths: (show, failed) =>
      watchMonths(
        db,
        () => Date.now(),
        ({ months, recent }) => show(months, recent),
        failed,
      ),
    watchSettings: (show) => watchLedgerSettings(db, show),
    watchEntries: (year, limit, show) => watchEntryPage(db, { ...yearBounds(year), offset: 0, limit }, show),
    kinds: async (year) => totalsByKind(await entriesWithin(db, yearBounds(year))),
    watchWaiting: (show) => watchWaiting(db, show),
    watchUndoable: (show) => watchUndoable(db, show),
    knowledge: async () => (await knowledge()).ledgerKnowledge(db),
    newer: async (looked) => (await knowledge()).newerInLedger(db, looked),
    add: (id, draft) => send('ledger.add', { id, draft }),
    edit: ({ id, revision = 0 }, edit) => send('ledger.edit', { entryId: id, revision, edit }),
    remove: ({ id, revision = 0 }) => send('ledger.remove', { entryId: id, revision }),
    undo: () => send('ledger.undo', {}),
    saveSettings: (change) => send('ledger.settings', { change }),
    settleNewer: (batch, entryIds, accept) => send('ledger.newer', { batch, entryIds: [...entryIds], accept }),
    readOrders: async (table, reading) => {
      const read = await (await knowledge()).readOrderRows(table, reading);
      const known = await knownOrders(
        db,
        read.orders.map(({ orderKey }) => orderKey),
      );
      return { ...read, known };
    },
    addOrders,
    exportArchive: async (withKeys) => (await files()).exportArchive(db, withKeys),
    exportCsv: async () => (await files()).exportCsv(db),
    planImport: async (text) => (await files()).planImport(db, text),
    importArchive: async (file) => {
      const blobUrl = URL.createObjectURL(file);
      try {
        return await send('archive.import', { blobUrl });
      } finally {
        URL.revokeObjectURL(blobUrl);
      }
    },
    allowBroughtIn,
    deleteEverything: () => send('everything.delete', {}),
    saveBlob,
    mayNotify: mayShowNotifications,
    askToNotify: async () => {
      const may = await askToNotify();
      if (may) await send('ledger.reminders', {});
      return may;
    },
  };
}

/** In several messages: one of all would be too large. They are taken back as one. */
async function addOrders(orders: ReadOrders['orders']): Promise<Added> {
  const batch = newEntryId();
  let added = 0;
  for (let at = 0; at < orders.length; at += ORDERS_A_MESSAGE) {
    const part = orders.slice(at, at + ORDERS_A_MESSAGE);
    const done = await send('ledger.addOrders', {
      batch,
      orders: part.map(({ orderKey, draft }) => ({ id: newEntryId(), orderKey, draft })),
    });
    added += done.added;
    if (done.problem !== undefined) return { ...done, added };
  }
  return { added };
}

/** One question for all hosts, straight from the click; then each is looked at or fetched as if it were added by hand. */
async function allowBroughtIn({ sitesAdded, feedsAdded }: BroughtIn): Promise<Refusal> {
  // A pattern of many sites, as an older version may have kept, is not asked for unseen.
  const sites = sitesAdded.map(({ pattern }) => pattern.replace(/\*$/, '')).filter((site) => URL.canParse(site));
  if (!(await askToReadAll([...sites, ...feedsAdded.map(({ url }) => url)])))
    return { problem: reason('ledgerAllowDeclined') };
  for (let at = 0; at < sites.length; at += MOST_SITES)
    await send('site.look', { origins: sites.slice(at, at + MOST_SITES) });
  for (const { url, cadence } of feedsAdded) await send('feed.add', { kind: 'url', url, cadence });
  return undefined;
}

function yearBounds(year: number | undefined): { from?: number; to?: number } {
  if (year === undefined) return {};
  return { from: boundsOf(`${year}-01`)[0], to: boundsOf(`${year}-12`)[1] };
}

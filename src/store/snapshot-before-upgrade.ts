import type { LedgerSettings } from '@/src/ledger/settings';
import { isDiskFull } from './disk-full';
import { NoRoomForSnapshotError } from './no-room-for-snapshot';
import { keepSnapshot } from './snapshots';
import { answerOf, OF_THE_BROWSER, openStanding } from './standing';

/** The ledger as the database holds it now. */
interface Standing {
  readonly entries: readonly unknown[];
  readonly settings?: LedgerSettings;
}

/**
 * Copies the ledger if opening the database would upgrade it. The upgrade is one transaction, which the browser does
 * wholly or not at all; the copy is for an upgrade that is done and wrong.
 *
 * @param version what the database is to be upgraded to
 * @param now in ms since 1970
 * @throws NoRoomForSnapshotError when the disk is full: whether to upgrade all the same is for the person to say
 * @throws Error when no copy can be made for another reason, which is no reason to keep a person from their ledger
 */
export async function snapshotBeforeUpgrade(name: string, version: number, now: number): Promise<void> {
  const standing = (await indexedDB.databases()).find((database) => database.name === name)?.version ?? 0;
  if (standing === 0 || standing >= version * OF_THE_BROWSER) return;
  const ledger = await readLedger(name, standing);
  if (ledger === undefined || (ledger.entries.length === 0 && ledger.settings === undefined)) return;
  const about = { from: standing / OF_THE_BROWSER, to: version, at: now, lines: ledger.entries.length };
  try {
    await keepSnapshot(name, { ...about, ...ledger });
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    throw new NoRoomForSnapshotError('There is no room for a copy of the ledger.', { cause: error });
  }
}

/** Undefined where there is nothing to upgrade any more: somebody else did it, or deleted it since it was looked for. */
async function readLedger(name: string, version: number): Promise<Standing | undefined> {
  const db = await openStanding(name);
  if (db === undefined) return undefined;
  try {
    if (db.version !== version) return undefined;
    const stores = ['entries', 'ledgerSettings'].filter((store) => db.objectStoreNames.contains(store));
    if (stores.length === 0) return undefined;
    const reading = db.transaction(stores);
    const all = (store: string) => (stores.includes(store) ? answerOf(reading.objectStore(store).getAll()) : []);
    const entries = await all('entries');
    const settings = (await all('ledgerSettings')).find(({ id }) => id === 'ledger')?.settings;
    return { entries, ...(settings !== undefined && { settings }) };
  } finally {
    db.close();
  }
}

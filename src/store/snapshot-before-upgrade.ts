import type { LedgerSettings } from '@/src/ledger/settings';
import { isDiskFull } from './disk-full';
import { keepSnapshot } from './snapshots';

/** The browser's versions of a database are Dexie's times this. */
const OF_THE_BROWSER = 10;

/** The ledger as the database holds it now. */
interface Standing {
  readonly entries: readonly unknown[];
  readonly settings?: LedgerSettings;
}

/** There is no room for a copy of the ledger, so the database stays as it is. */
export class NoRoomForSnapshotError extends Error {
  override readonly name = 'NoRoomForSnapshotError';
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

/** Undefined where there is nothing to upgrade any more: somebody else did it, or deleted it. */
async function readLedger(name: string, version: number): Promise<Standing | undefined> {
  const opening = indexedDB.open(name, version);
  // It was deleted since it was looked for, and is not to be made here.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  let db: IDBDatabase;
  try {
    db = await answerOf(opening);
  } catch (error) {
    if (error instanceof DOMException && ['VersionError', 'AbortError'].includes(error.name)) return undefined;
    throw error;
  }
  db.onversionchange = () => db.close();
  try {
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

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

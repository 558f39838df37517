import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Database } from '@/src/store/database';
import { watchTrouble } from '@/src/store/trouble';
import { mountPage } from '@/src/ui/parts/mount-page';
import { TONGUE } from './make';

let stop: () => void = () => undefined;
const opened: Dexie[] = [];
let name = '';

afterEach(async () => {
  stop();
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) db.close();
  await Dexie.delete(name);
});

/** A database as a version of the program left it: `tables` beside those it has in this one. */
async function written(version: number, tables: Record<string, string> = {}): Promise<Dexie> {
  name = `test-${crypto.randomUUID()}`;
  const db = new Dexie(name);
  db.version(version).stores({ entries: 'id, decidedAt', ...tables });
  await db.table('entries').put({ id: 'a', decidedAt: 1, productName: 'Lamp' });
  opened.push(db);
  return db;
}

function show(): Database {
  const db = new Database(name);
  opened.push(db);
  const root = document.body.appendChild(document.createElement('div'));
  const unmount = mountPage(root, {
    tongue: TONGUE,
    styles: [],
    watchTrouble: (tell) => watchTrouble(db, tell),
    screen: <p>Your decisions</p>,
    stop: () => undefined,
  });
  stop = () => {
    unmount();
    root.remove();
  };
  return db;
}

/** Of a program that is not written yet. */
const NEWER = 1000;

/** The native version and the names of the tables, read past Dexie. */
function standing(): Promise<{ version: number; tables: string[]; rows: unknown[] }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction('entries').objectStore('entries').getAll();
      reading.onsuccess = () => {
        resolve({ version: db.version, tables: [...db.objectStoreNames], rows: reading.result });
        db.close();
      };
    };
  });
}

test('what a newer version wrote is neither shown nor changed, and the page says what to do', async () => {
  const db = await written(NEWER, { tomorrow: 'id' });
  db.close();
  const before = await standing();
  show();
  await expect.element(page.getByRole('alert')).toMatchTextContent('newer version');
  await expect.element(page.getByRole('alert')).toMatchTextContent('Update Reprise, then load this page again.');
  await expect.element(page.getByText('Your decisions')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Load again' })).toBeVisible();
  expect(await standing()).toEqual(before);
});

test('where there is no room for a copy of the ledger the page says so, and goes on without one when told to', async () => {
  const db = await written(1);
  db.close();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (!this.transaction.db.name.endsWith('-snapshots')) return put.apply(this, args);
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  const ours = show();
  await expect.element(page.getByRole('alert')).toMatchTextContent('no room left on this disk');
  await expect.element(page.getByText('Your decisions')).not.toBeInTheDocument();
  expect((await standing()).version).toBe(10);
  await page.getByRole('button', { name: 'Go on without a copy' }).click();
  await expect.element(page.getByText('Your decisions')).toBeVisible();
  expect(await standing()).toMatchObject({ version: ours.verno * 10, rows: [{ id: 'a' }] });
});

test('nothing is written into it by what is asked for meanwhile', async () => {
  const db = await written(NEWER);
  db.close();
  const before = await standing();
  const ours = show();
  await expect(ours.table('entries').put({ id: 'b', decidedAt: 2 })).rejects.toThrow();
  await expect(ours.table('entries').count()).rejects.toThrow();
  expect(await standing()).toEqual(before);
});

test('while another window has an older version open the page says so, and goes on once that is closed', async () => {
  const db = await written(1);
  // An older program that does not give way.
  db.on('versionchange', () => false);
  const ours = show();
  await expect.element(page.getByRole('alert')).toMatchTextContent('this page goes on by itself');
  await expect.element(page.getByText('Your decisions')).not.toBeInTheDocument();
  db.close();
  await expect.element(page.getByText('Your decisions')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  // The version of today, with the line that stood there.
  expect(await standing()).toMatchObject({ version: ours.verno * 10, rows: [{ id: 'a' }] });
});

test('a page whose database another window takes over stays as it is, under a sentence', async () => {
  name = `test-${crypto.randomUUID()}`;
  const ours = show();
  await ours.open();
  await expect.element(page.getByText('Your decisions')).toBeVisible();
  const newer = new Dexie(name);
  newer.version(NEWER).stores({ tomorrow: 'id' });
  opened.push(newer);
  await newer.open();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Load it again');
  await expect.element(page.getByText('Your decisions')).toBeVisible();
});

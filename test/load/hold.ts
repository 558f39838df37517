// What a busy machine does now and then, whenever a test wants it: the worker stands still in the middle of its work, because
// something it needs is in use. Held from a page of the extension, which shares database and locks with it.
import type { Page } from 'playwright';

/** Lets go of what is held. */
export type Release = () => Promise<void>;

/** Keeps a table of the database to itself: whoever asks it waits. */
export async function holdTable(options: Page, table: string): Promise<Release> {
  await options.evaluate(
    (table) =>
      new Promise<void>((resolve, reject) => {
        let isHeld = true;
        addEventListener(`release ${table}`, () => (isHeld = false), { once: true });
        const opening = indexedDB.open('reprise');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const store = db.transaction(table, 'readwrite').objectStore(table);
          // A transaction lasts as long as it is asked.
          const ask = () => {
            store.count().onsuccess = () => {
              resolve();
              if (isHeld) ask();
              else db.close();
            };
          };
          ask();
        };
      }),
    table,
  );
  return () => release(options, table);
}

/** Keeps a lock to itself. */
export async function holdLock(options: Page, name: string): Promise<Release> {
  await options.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        void navigator.locks.request(name, () => {
          resolve();
          return new Promise((release) => addEventListener(`release ${name}`, release, { once: true }));
        });
      }),
    name,
  );
  return () => release(options, name);
}

/** Tabs of which something is being worked on, and how much waits behind that: told, and not yet judged. */
export async function turnsOf(options: Page): Promise<{ readonly working: number[]; readonly waiting: number }> {
  const { held = [], pending = [] } = await options.evaluate(() => navigator.locks.query());
  const isTurn = (name = '') => name.startsWith(TURN);
  return {
    working: held.flatMap(({ name }) => (isTurn(name) ? Number(name?.slice(TURN.length)) : [])).sort((a, b) => a - b),
    waiting: pending.filter(({ name }) => isTurn(name)).length,
  };
}

/** True while what sources brought for a tab is being changed. */
export async function isLiveChanging(options: Page, tab: number): Promise<boolean> {
  const { held = [] } = await options.evaluate(() => navigator.locks.query());
  return held.some(({ name }) => name === `reprise.live.${tab}`);
}

const TURN = 'reprise.turn.';

async function release(options: Page, name: string): Promise<void> {
  await options.evaluate((name) => void dispatchEvent(new Event(`release ${name}`)), name);
}

/** The browser's versions of a database are Dexie's times this. */
export const OF_THE_BROWSER = 10;

/**
 * Opens a database as it stands, by the browser alone: makes none, upgrades none and is in nobody's way who would.
 * Undefined where there is none.
 * @throws DOMException when the browser cannot open it
 */
export async function openStanding(name: string): Promise<IDBDatabase | undefined> {
  const opening = indexedDB.open(name);
  let isMissing = false;
  opening.onupgradeneeded = () => {
    isMissing = true;
    opening.transaction?.abort();
  };
  try {
    const db = await answerOf(opening);
    db.onversionchange = () => db.close();
    return db;
  } catch (error) {
    if (isMissing) return undefined;
    throw error;
  }
}

/** @throws DOMException why it was refused */
export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

import type { Corner } from '@/src/messages/panel-view';
import { DAY } from '@/src/quantity/time';
import type { Database } from './database';
import type { Readable } from './readable';

export async function panelCorner(db: Database): Promise<Corner | undefined> {
  return (await db.panelPlace.get('panel'))?.corner;
}

export async function putPanelCorner(db: Database, corner: Corner): Promise<void> {
  await db.panelPlace.put({ id: 'panel', corner });
}

/** How long "not now" holds. */
export const QUIET = 7 * DAY;

/**
 * Until when the last of some keys is quiet; undefined when none is any longer. A moment further ahead than any could be set
 * comes from a clock that was moved back since, and does not count.
 */
export async function quietUntil(db: Database, keys: readonly string[], now: number): Promise<number | undefined> {
  const records = await db.panelQuiet.bulkGet([...keys]);
  const possible = records.flatMap((record) =>
    record !== undefined && record.until <= now + QUIET ? record.until : [],
  );
  const until = Math.max(0, ...possible);
  return until > now ? until : undefined;
}

/** Quiet until then, or (undefined) no longer; what is over is forgotten. */
export async function setQuiet(
  db: Database,
  keys: readonly string[],
  until: number | undefined,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.panelQuiet, async () => {
    await db.panelQuiet.where('until').belowOrEqual(now).delete();
    // Of a clock that was ahead: it does not count (`quietUntil`), and would stay for as long as that was wrong.
    await db.panelQuiet
      .where('until')
      .above(now + QUIET)
      .modify({ until: now + QUIET });
    if (until === undefined) await db.panelQuiet.bulkDelete([...keys]);
    else await db.panelQuiet.bulkPut(keys.map((key) => ({ key, until })));
  });
}

export async function isPanelOff(db: Readable<'panelOff'>, host: string): Promise<boolean> {
  return (await db.panelOff.get(host)) !== undefined;
}

export async function setPanelOff(db: Database, host: string, off: boolean, now: number): Promise<void> {
  if (off) await db.panelOff.put({ host, at: now });
  else await db.panelOff.delete(host);
}

export function watchPanelOff(db: Database, host: string, show: (off: boolean) => void): () => void {
  return db.watch(() => isPanelOff(db, host), show);
}

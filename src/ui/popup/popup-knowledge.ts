import { shippedUsedPack } from '@/src/footprint/used-pack';
import type { Entry } from '@/src/ledger/entry';
import { type Reconsidered, reconsider } from '@/src/ledger/reconsider';
import { packagedJson } from '@/src/platform/packaged';
import type { Database } from '@/src/store/database';
import { movedBytes } from '@/src/store/requests';
import type { OwnUse } from '../backend';
import { readToday } from '../today';

/** Sums entries again with the numbers and rules of today; the entries stay as they are. */
export async function reconsiderEntries(
  db: Database,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Reconsidered>> {
  if (!entries.some(({ facts }) => facts !== undefined)) return new Map();
  const today = await readToday(db);
  return new Map(
    entries.flatMap((entry) => {
      const now = reconsider(entry, today);
      return now === undefined ? [] : [[entry.id, now] as const];
    }),
  );
}

/** What the log of requests says was moved, and what the browser says is kept; 0 where it does not say. */
export async function ownUse(db: Database): Promise<OwnUse> {
  const [moved, kept, used] = await Promise.all([
    movedBytes(db),
    navigator.storage.estimate(),
    packagedJson('/data/used.json'),
  ]);
  return { movedBytes: moved, keptBytes: kept.usage ?? 0, used: shippedUsedPack(used) };
}

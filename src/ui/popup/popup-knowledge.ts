import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import type { Entry } from '@/src/ledger/entry';
import { type Reconsidered, reconsider } from '@/src/ledger/reconsider';
import { packagedJson } from '@/src/platform/packaged';
import { parseRulePack } from '@/src/rules/exchange';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import type { Database } from '@/src/store/database';
import { movedBytes } from '@/src/store/requests';
import { ruleText } from '@/src/store/rules';
import type { OwnUse } from '../backend';

/** Sums entries again with the numbers and rules of today; the entries stay as they are. */
export async function reconsiderEntries(
  db: Database,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Reconsidered>> {
  if (!entries.some(({ facts }) => facts !== undefined)) return new Map();
  const [factors, grid, used, text] = await Promise.all([
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
    ruleText(db),
  ]);
  const personal = text === undefined ? undefined : parseRulePack(text);
  const today = {
    factors: shippedFactorPack(factors, grid),
    used: shippedUsedPack(used),
    rules: layer(personal?.ok === true ? [shippedPack, personal.pack] : [shippedPack]),
  };
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

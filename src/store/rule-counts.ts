import type { RuleKey } from '@/src/rules/rule-key';
import type { Database } from './database';
import type { RuleCountRecord } from './rule-record';

/** Adds one to each rule that decided something on a page. */
export async function countRules(db: Database, ids: Iterable<RuleKey>, now: number): Promise<void> {
  await db.transaction('rw', db.ruleCounts, async () => {
    const distinct = [...new Set(ids)];
    const standing = await db.ruleCounts.bulkGet(distinct);
    await db.ruleCounts.bulkPut(
      distinct.map((id, i) => {
        const { fired, firstAt } = standing[i] ?? { fired: 0, firstAt: now };
        return { id, fired: fired + 1, firstAt, lastAt: now };
      }),
    );
  });
}

export async function clearCounts(db: Database): Promise<void> {
  await db.ruleCounts.clear();
}

export function watchCounts(db: Database, show: (counts: RuleCountRecord[]) => void): () => void {
  return db.watch(() => db.ruleCounts.toArray(), show);
}

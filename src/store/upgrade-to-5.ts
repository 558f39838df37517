import type { Transaction } from 'dexie';
import { monthOf } from '@/src/ledger/month';
import { soundOf } from '@/src/ledger/sound';
import { totalOf } from '@/src/ledger/totals';

/** From version 5 on the entries of each month are kept added up, so that no screen reads a whole ledger. */
export async function addUpMonths(transaction: Transaction): Promise<void> {
  const entries = soundOf(await transaction.table('entries').toArray());
  const byMonth = Map.groupBy(entries, ({ decidedAt }) => monthOf(decidedAt));
  await transaction
    .table('months')
    .bulkPut([...byMonth].map(([month, within]) => ({ month, totals: totalOf(within) })));
}

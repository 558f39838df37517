import { monthOf } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import type { Database } from '@/src/store/database';

/** What is wrong with a ledger: sums of months that a replay of its lines does not give. Nothing, when all is well. */
export async function ledgerFaults(db: Database): Promise<string[]> {
  const [entries, months] = await db.transaction('r', [db.entries, db.months], () =>
    Promise.all([db.entries.toArray(), db.months.toArray()]),
  );
  const replayed = Map.groupBy(entries, ({ decidedAt }) => monthOf(decidedAt));
  const kept = new Map(months.map(({ month, totals }) => [month, totals]));
  return [...new Set([...replayed.keys(), ...kept.keys()])].flatMap((month) => {
    const wanted = replayed.get(month);
    const expected = wanted === undefined ? 'nothing' : JSON.stringify(roughly(totalOf(wanted)));
    const found = kept.has(month) ? JSON.stringify(roughly(kept.get(month))) : 'nothing';
    return expected === found ? [] : [`The sums of ${month} are ${found}, and its lines give ${expected}.`];
  });
}

/** Sums in another order differ in their last digits. */
function roughly(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(9));
  if (Array.isArray(value)) return value.map(roughly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, roughly(part)]));
}

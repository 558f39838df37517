// The sums of months: kept beside the lines so that no screen adds all of them up, and never believed against them.
import { boundsOf, type Month, monthOf } from '@/src/ledger/month';
import { isSoundTotals, soundOf } from '@/src/ledger/sound';
import { isSameTotals, type Totals, totalOf } from '@/src/ledger/totals';
import { isMoment } from '@/src/product/shape';
import type { Database } from './database';
import type { MonthRecord } from './ledger-record';
import type { Readable } from './readable';

const MONTH = /^\d{4,6}-(?:0[1-9]|1[0-2])$/;

/** Every month that has lines, in order, added up. Sums that were damaged where they lie are made from the lines. */
export async function soundMonths(db: Readable<'months' | 'entries'>): Promise<MonthRecord[]> {
  const kept = (await db.months.toArray()).filter(({ month }) => MONTH.test(month));
  const sound = kept.map(async ({ month, totals }) => ({
    month,
    totals: isSoundTotals(totals) ? totals : await sumsOf(db, month),
  }));
  return (await Promise.all(sound)).flatMap(({ month, totals }) => (totals === undefined ? [] : [{ month, totals }]));
}

/** Adds up anew the months in which these lines are or were. Inside a transaction. */
export async function addUp(db: Database, touched: readonly { readonly decidedAt: number }[]): Promise<void> {
  const moments = touched.map(({ decidedAt }) => decidedAt).filter(isMoment);
  for (const month of new Set(moments.map(monthOf))) await putSums(db, month, await sumsOf(db, month));
}

/**
 * Compares the sums of every month with its lines, each in a transaction of its own, and writes anew those that are wrong,
 * missing, or of no month there is.
 *
 * @returns how many were
 */
export async function mendMonths(db: Database): Promise<number> {
  const kept = await db.months.toCollection().primaryKeys();
  const decided = (await db.entries.orderBy('decidedAt').keys()).filter(isMoment) as number[];
  let mended = 0;
  for (const month of new Set([...kept, ...decided.map(monthOf)])) {
    const isRight = await db.transaction('rw', [db.entries, db.months], async () => {
      const [standing, sums] = [await db.months.get(month), MONTH.test(month) ? await sumsOf(db, month) : undefined];
      if (isSameTotals(standing?.totals, sums) && (standing === undefined) === (sums === undefined)) return true;
      await putSums(db, month, sums);
      return false;
    });
    if (!isRight) mended += 1;
  }
  return mended;
}

/** Undefined for a month without lines. */
async function sumsOf(db: Readable<'entries'>, month: Month): Promise<Totals | undefined> {
  const [from, to] = boundsOf(month);
  const entries = soundOf(await db.entries.where('decidedAt').between(from, to, true, false).toArray());
  return entries.length === 0 ? undefined : totalOf(entries);
}

async function putSums(db: Database, month: Month, totals: Totals | undefined): Promise<void> {
  if (totals === undefined) await db.months.delete(month);
  else await db.months.put({ month, totals });
}

// What goes into files and comes out of them, with every schema there is: loaded when the person asks for a file.
import { withoutKeys } from '@/src/ledger/archive/keys';
import { planMerge } from '@/src/ledger/archive/plan';
import { readArchive } from '@/src/ledger/archive/read-archive';
import { readableOf } from '@/src/ledger/archive/readable';
import type { Entry } from '@/src/ledger/entry';
import { ledgerCsv } from '@/src/ledger/ledger-csv';
import { archivedTables, collectArchive } from '@/src/store/archive';
import { damagedRows } from '@/src/store/damaged-rows';
import type { Database } from '@/src/store/database';
import { allEntries, countUnsound } from '@/src/store/ledger';
import { ledgerSettings } from '@/src/store/ledger-settings';
import type { LedgerBackend } from './ledger-backend';

/** Everything the person made, as the text of a file. What could not be read back is left out and counted. */
export async function exportArchive(db: Database, withKeys: boolean): ReturnType<LedgerBackend['exportArchive']> {
  const collected = await collectArchive(db, Date.now());
  const { archive, unreadable } = readableOf(withKeys ? collected : withoutKeys(collected));
  const lost = (await countUnsound(db)) + (await damagedMade(db));
  return { text: `${JSON.stringify(archive, undefined, 1)}\n`, unreadable: unreadable + lost };
}

/** Things a person made of which nothing, or not all, was collected. */
async function damagedMade(db: Database): Promise<number> {
  const made = new Set(archivedTables(db).map(({ name }) => name));
  const damaged = (await damagedRows(db)).filter(([table]) => made.has(table));
  return damaged.reduce((sum, [, rows]) => sum + rows, 0);
}

/** Every line as a table. */
export async function exportCsv(db: Database): Promise<string> {
  const entries: Entry[] = [];
  for await (const part of allEntries(db)) entries.push(...part);
  return ledgerCsv(entries, { now: Date.now(), keepDays: (await ledgerSettings(db)).keepDays });
}

/** What bringing a file in would change, or why it cannot be brought in. */
export async function planImport(db: Database, text: string): ReturnType<LedgerBackend['planImport']> {
  const read = readArchive(text, Date.now());
  return read.ok ? { ok: true, plan: planMerge(await collectArchive(db, Date.now()), read.archive) } : read;
}

// What goes into files and comes out of them, with every schema there is: loaded when the person asks for a file.
import { withoutKeys } from '@/src/ledger/archive/keys';
import { planMerge } from '@/src/ledger/archive/plan';
import { readArchive } from '@/src/ledger/archive/read-archive';
import { Entry } from '@/src/ledger/entry';
import { ledgerCsv } from '@/src/ledger/ledger-csv';
import { tryParse } from '@/src/product/try-parse';
import { collectArchive } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import { allEntries, countUnsound } from '@/src/store/ledger';
import { ledgerSettings } from '@/src/store/ledger-settings';
import type { LedgerBackend } from './ledger-backend';

/** Everything the person made, as the text of a file. Lines that could not be read back are left out and counted. */
export async function exportArchive(db: Database, withKeys: boolean): ReturnType<LedgerBackend['exportArchive']> {
  const archive = await collectArchive(db, Date.now());
  const entries = archive.entries.filter((entry) => tryParse(Entry, entry).success);
  const readable = { ...(withKeys ? archive : withoutKeys(archive)), entries };
  const unreadable = (await countUnsound(db)) + archive.entries.length - entries.length;
  return { text: `${JSON.stringify(readable, undefined, 1)}\n`, unreadable };
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

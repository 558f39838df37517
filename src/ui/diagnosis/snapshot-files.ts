// Copies of the ledger as files, with every schema there is: loaded when the person asks for one.
import type { Archive } from '@/src/ledger/archive/archive';
import { planMerge } from '@/src/ledger/archive/plan';
import { collectArchive } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import { archiveOfSnapshot, overWhatNobodyChanged } from '@/src/store/snapshot-archive';
import { findSnapshot } from '@/src/store/snapshots';
import type { RestoredCounts } from './diagnosis-backend';

/** A copy as a file that the ledger page brings in. @throws Error when there is none any more */
export async function snapshotFile(db: Database, from: number): Promise<Blob> {
  return fileOf(archiveOfSnapshot(await snapshotOf(db, from)).archive);
}

/** What bringing a copy back will do, and the file that does it. @throws Error when there is none any more */
export async function planRestore(
  db: Database,
  from: number,
): Promise<{ readonly file: Blob; readonly counts: RestoredCounts }> {
  const { archive, unreadable } = archiveOfSnapshot(await snapshotOf(db, from));
  const standing = await collectArchive(db, Date.now());
  const incoming = overWhatNobodyChanged(archive, standing.entries);
  const { added, changed, unchanged } = planMerge(standing, incoming);
  return { file: fileOf(incoming), counts: { restored: added.length + changed.length, unchanged, unreadable } };
}

async function snapshotOf(db: Database, from: number) {
  const snapshot = await findSnapshot(db.name, from);
  if (snapshot === undefined) throw new Error('There is no such copy.');
  return snapshot;
}

function fileOf(archive: Archive): Blob {
  return new Blob([JSON.stringify(archive, undefined, 1)], { type: 'application/json' });
}

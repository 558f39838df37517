import { readArchive } from '@/src/ledger/archive/read-archive';
import type { Refusal } from '@/src/messages/messages';
import { mergeArchive } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import { isDiskFull } from '@/src/store/disk-full';
import { reason } from '@/src/words/reason';
import { forgetCompared } from './judge-sighting';
import { remind } from './remind';
import { workOnWatches } from './work-on-watches';

/** Merges an exported file into what stands here, and acts on what is new; refused, nothing has changed. */
export async function importArchive(db: Database, blobUrl: string): Promise<Refusal> {
  if (!blobUrl.startsWith('blob:')) return { problem: reason('ledgerProblemNoArchive') };
  const text = await fetch(blobUrl).then((response) => response.text());
  const read = readArchive(text, Date.now());
  if (!read.ok) return { problem: read.problem };
  try {
    await mergeArchive(db, read.archive, Date.now());
  } catch (error) {
    if (isDiskFull(error)) return { problem: reason('ledgerProblemDiskFull') };
    throw error;
  }
  forgetCompared();
  await remind(db);
  await workOnWatches(db);
  return undefined;
}

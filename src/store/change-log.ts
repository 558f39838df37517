import { asItWas, changedFields } from '@/src/ledger/changed-fields';
import type { Entry } from '@/src/ledger/entry';
import type { Database } from './database';
import type { ChangedLine } from './ledger-record';

/** So many of the newest records of changes are kept, of so many lines each. */
const MOST_RECORDS = 250;
const LINES_A_RECORD = 200;

/** One line as it was and as it shall be: absent before for a new one, absent after for one that goes. */
export interface LineChange {
  readonly before?: Entry;
  readonly after?: Entry;
}

/** Notes how a change is taken back, in records of bounded size, and forgets what is old. Inside a transaction. */
export async function noteChange(
  db: Database,
  lines: readonly LineChange[],
  at: number,
  batch?: string,
): Promise<void> {
  const whole = batch ?? (lines.length > LINES_A_RECORD ? crypto.randomUUID() : undefined);
  for (let from = 0; from < lines.length; from += LINES_A_RECORD) {
    const part = lines.slice(from, from + LINES_A_RECORD).map(changedLine);
    await db.changes.add({ at, lines: part, ...(whole !== undefined && { batch: whole }) });
  }
  await forgetOld(db);
}

/** A line as it was before a change; undefined where it was not there. */
export function lineBefore({ before, was }: ChangedLine, standing: Entry | undefined): Entry | undefined {
  return before ?? (was && standing && asItWas(standing, was));
}

/**
 * A change of many records is kept as long as one of them is among the newest, however many it has, and goes as a whole:
 * none is ever taken back in part.
 */
async function forgetOld(db: Database): Promise<void> {
  const surplus = (await db.changes.count()) - MOST_RECORDS;
  if (surplus <= 0) return;
  const inOrder = () => db.changes.orderBy('id');
  const oldest = await inOrder().first();
  const first = await inOrder().offset(surplus).first();
  // What is still being written: records are large, and there is no need to look at them all at each step.
  if (first?.batch !== undefined && first.batch === oldest?.batch) return;
  const old = await inOrder().limit(surplus).toArray();
  const newest = old.some(({ batch }) => batch !== undefined) ? await inOrder().offset(surplus).toArray() : [];
  const kept = new Set(newest.flatMap(({ batch }) => batch ?? []));
  await db.changes.bulkDelete(old.filter(({ batch }) => batch === undefined || !kept.has(batch)).map(({ id }) => id));
}

function changedLine({ before, after }: LineChange): ChangedLine {
  if (after === undefined) return { id: (before as Entry).id, before: before as Entry };
  return {
    id: after.id,
    afterRevision: after.revision ?? 0,
    ...(before !== undefined && { was: changedFields(before, after) }),
  };
}

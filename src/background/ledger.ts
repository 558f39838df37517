import { entryOfDraft } from '@/src/ledger/draft';
import { acceptNewer, applyEdit, declineNewer } from '@/src/ledger/edit';
import type { Entry } from '@/src/ledger/entry';
import { versionsOf, versionWord } from '@/src/ledger/reconsider';
import type { Added, ParsedRequestOf, Refusal } from '@/src/messages/messages';
import { DAY } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { isDiskFull } from '@/src/store/disk-full';
import { appendEntry, changeEntry, changeMany, findEntries, knownOrders, undoLast } from '@/src/store/ledger';
import { saveLedgerSettings } from '@/src/store/ledger-settings';
import { reason } from '@/src/words/reason';
import { deskOf } from './desk';
import { remind } from './remind';

/** Lines summed again between two gaps. */
const SETTLED_AT_ONCE = 50;
/** What is dated later than this from now is a slip of the hand. */
const AHEAD = DAY;

/** Writes a line by hand. */
export async function addEntry(db: Database, { id, draft }: ParsedRequestOf<'ledger.add'>): Promise<Refusal> {
  if (draft.decidedAt > Date.now() + AHEAD) return { problem: reason('ledgerProblemFuture') };
  return written(db, async () => {
    await appendEntry(db, entryOfDraft(draft, { id, origin: 'hand' }, await deskOf(db)));
    return undefined;
  });
}

/** Writes orders, all or none; those that stand in the ledger already are left out. */
export async function addOrders(db: Database, { batch, orders }: ParsedRequestOf<'ledger.addOrders'>): Promise<Added> {
  const desk = await deskOf(db);
  const known = await knownOrders(
    db,
    orders.map(({ orderKey }) => orderKey),
  );
  const fresh = orders
    .filter(({ orderKey }) => !known.has(orderKey))
    .map(({ id, orderKey, draft }) => entryOfDraft(draft, { id, origin: 'orders', orderKey }, desk));
  let added = 0;
  const refusal = await written(db, async () => {
    added = await changeMany(
      db,
      fresh.map(({ id }) => id),
      (standing) => fresh.filter(({ id }) => !standing.has(id)).map((after) => ({ after })),
      Date.now(),
      batch,
    );
    return undefined;
  });
  return { added, ...refusal };
}

export async function editEntry(
  db: Database,
  { entryId, revision, edit }: ParsedRequestOf<'ledger.edit'>,
): Promise<Refusal> {
  if (edit.decidedAt !== undefined && edit.decidedAt > Date.now() + AHEAD)
    return { problem: reason('ledgerProblemFuture') };
  return written(db, async () => {
    const desk = await deskOf(db);
    const now = Date.now();
    return refusalOf(
      await changeEntry(db, { id: entryId, revision }, (entry) => applyEdit(entry, edit, now, desk), now),
    );
  });
}

export async function deleteEntry(
  db: Database,
  { entryId, revision }: ParsedRequestOf<'ledger.remove'>,
): Promise<Refusal> {
  return written(db, async () =>
    refusalOf(await changeEntry(db, { id: entryId, revision }, () => undefined, Date.now())),
  );
}

export async function undoChange(db: Database): Promise<Refusal> {
  return written(db, async () => {
    const done = await undoLast(db);
    if (done === 'nothing') return { problem: reason('ledgerProblemNothingToUndo') };
    if (done === 'damaged') return { problem: reason('ledgerProblemUndoDamaged') };
    return done === 'other' ? { problem: reason('ledgerProblemUndoMoved') } : undefined;
  });
}

export async function changeSettings(db: Database, { change }: ParsedRequestOf<'ledger.settings'>): Promise<void> {
  await saveLedgerSettings(db, change, Date.now());
}

/**
 * Takes today's figures over for these lines, or notes that the person keeps what was recorded: one step of many that are
 * taken back together. A step that was made already changes nothing, so one whose answer was lost can be asked again.
 * @returns how many lines were settled
 */
export async function settleNewer(
  db: Database,
  { entryIds, accept, batch }: ParsedRequestOf<'ledger.newer'>,
): Promise<number> {
  const { today } = await deskOf(db);
  const versions = versionsOf(today);
  const word = versionWord(versions);
  const isSettled = ({ declined, versions: of }: Entry) => (accept ? versionWord(of) === word : declined === word);
  const settled: { before: Entry; after: Entry }[] = [];
  // Sums take milliseconds each: before the transaction, and with gaps in which other messages are answered.
  for (let at = 0; at < entryIds.length; at += SETTLED_AT_ONCE) {
    for (const before of await findEntries(db, entryIds.slice(at, at + SETTLED_AT_ONCE)))
      if (!isSettled(before))
        settled.push({ before, after: accept ? acceptNewer(before, today) : declineNewer(before, word) });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return changeMany(
    db,
    entryIds,
    // What somebody changed meanwhile is left alone.
    (standing) => settled.filter(({ before }) => standing.get(before.id)?.revision === before.revision),
    Date.now(),
    batch,
  );
}

/** What is written may change who waits; a full disk is told in a sentence, and nothing was changed. */
async function written(db: Database, write: () => Promise<Refusal>): Promise<Refusal> {
  try {
    const refusal = await write();
    await remind(db);
    return refusal;
  } catch (error) {
    if (isDiskFull(error)) return { problem: reason('ledgerProblemDiskFull') };
    throw error;
  }
}

function refusalOf(done: 'done' | 'gone' | 'other'): Refusal {
  if (done === 'done') return undefined;
  return { problem: reason(done === 'gone' ? 'ledgerProblemGone' : 'ledgerProblemChanged') };
}

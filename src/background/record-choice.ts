import type { Entry } from '@/src/ledger/entry';
import { entryOf } from '@/src/ledger/record';
import type { ParsedRequestOf, Refusal } from '@/src/messages/messages';
import type { Database } from '@/src/store/database';
import { isDiskFull } from '@/src/store/disk-full';
import { appendEntry } from '@/src/store/ledger';
import { allOffers } from '@/src/verdict/live';
import { reason } from '@/src/words/reason';
import { deskOf } from './desk';
import { remind } from './remind';
import { findShown } from './show-verdict';

/**
 * Writes a decision into the ledger; refused where the disk has no room.
 * @throws Error when its verdict is gone or the offer is not part of it.
 */
export async function recordChoice(
  db: Database,
  request: ParsedRequestOf<'choice.record'>,
): Promise<Entry | NonNullable<Refusal>> {
  const { id, choice, verdictId, offer: wanted, remindAt } = request;
  const found = await findShown(db, verdictId);
  if (found === undefined) throw new Error('This page has changed since; open it again to record a decision.');
  const offer =
    wanted === undefined
      ? undefined
      : allOffers(found).find(
          ({ match: { listing } }) => listing.sourceId === wanted.sourceId && listing.offerId === wanted.offerId,
        );
  if (wanted !== undefined && offer === undefined) throw new Error('That offer is not part of what was shown here.');
  const decision = { id, choice, ...(offer && { offer }), ...(remindAt !== undefined && { remindAt }) };
  const { today } = await deskOf(db);
  try {
    const entry = await appendEntry(db, entryOf(found, decision, Date.now(), today));
    if (choice === 'waiting') await remind(db);
    return entry;
  } catch (error) {
    if (isDiskFull(error)) return { problem: reason('ledgerProblemDiskFull') };
    throw error;
  }
}

import { failureOf } from '@/src/messages/failure';
import { type Answer, MESSAGES } from '@/src/messages/messages';
import { keepFailure } from '@/src/platform/failures';
import type { Database } from '@/src/store/database';

/** Passes an answer on, and notes it when it is a refusal or failure. */
export async function noted(raw: unknown, answering: Promise<Answer>): Promise<Answer> {
  const answer = await answering;
  if (!answer.ok) void keepFailure(failureOf(nameOf(raw), answer.problem, Date.now()));
  return answer;
}

/** Notes an error that nobody caught. */
export async function noteUncaught(error: unknown): Promise<void> {
  await keepFailure(failureOf('background', error, Date.now()));
}

/** Opens the database, and notes why it cannot be opened, or why no copy of the ledger was made before its upgrade. */
export async function noteOpening(db: Database): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    await keepFailure(failureOf('database', error, Date.now()));
  }
  if (db.withoutSnapshot !== undefined) await keepFailure(failureOf('snapshot', db.withoutSnapshot, Date.now()));
}

/** What was asked for; what is no message of ours is not repeated. */
function nameOf(raw: unknown): string {
  const { name } = (raw ?? {}) as { name?: unknown };
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name) ? name : '?';
}

import { DAY } from '@/src/quantity/time';
import type { AnswerRecord, Database } from './database';

/** What a source answered to a question before, however old. */
export async function findAnswer(db: Database, key: string): Promise<AnswerRecord | undefined> {
  return db.answers.get(key);
}

/** No source's terms let an answer be used longer. */
const LONGEST = 30 * DAY;

/** Keeps an answer and lets go of those whose time is over. */
export async function keepAnswer(db: Database, answer: AnswerRecord): Promise<void> {
  await db.transaction('rw', db.answers, async () => {
    await dropOldAnswers(db, answer.at);
    await db.answers.put(answer);
  });
}

/** Lets go of answers whose time is over, and of those of a clock that was ahead: how old they are is not known. */
export async function dropOldAnswers(db: Database, now: number): Promise<void> {
  await db.transaction('rw', db.answers, async () => {
    await db.answers.where('until').below(now).delete();
    await db.answers
      .where('until')
      .above(now + LONGEST)
      .delete();
  });
}

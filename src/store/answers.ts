import type { AnswerRecord, Database } from './database';

/** What a source answered to a question before, however old. */
export async function findAnswer(db: Database, key: string): Promise<AnswerRecord | undefined> {
  return db.answers.get(key);
}

/** Keeps an answer and lets go of those whose time is over. */
export async function keepAnswer(db: Database, answer: AnswerRecord): Promise<void> {
  await db.transaction('rw', db.answers, async () => {
    await db.answers.where('until').below(answer.at).delete();
    await db.answers.put(answer);
  });
}

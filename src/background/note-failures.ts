import { failureOf } from '@/src/messages/failure';
import { type Answer, MESSAGES } from '@/src/messages/messages';
import { keepFailure } from '@/src/platform/failures';

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

/** What was asked for; what is no message of ours is not repeated. */
function nameOf(raw: unknown): string {
  const { name } = (raw ?? {}) as { name?: unknown };
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name) ? name : '?';
}

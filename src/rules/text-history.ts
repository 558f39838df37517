/** A text with the way back to what it was, and forth again: of all that changes it, whoever does. */
export interface TextHistory {
  readonly text: string;
  /** The last step last. */
  readonly done: readonly Step[];
  /** What was taken back; the next to do again last. */
  readonly undone: readonly Step[];
}

/** At one place something came out and something else went in. */
interface Step {
  readonly at: number;
  readonly out: string;
  readonly in: string;
}

/** Steps that are kept; older ones cannot be taken back. */
const MOST_STEPS = 500;

export function historyOf(text: string): TextHistory {
  return { text, done: [], undone: [] };
}

/**
 * The text as it is now. Signs typed or deleted one after the other are one step, up to the end of a word or line.
 * @param isTyped whether a person is typing; anything else is a step of its own
 */
export function changed(history: TextHistory, text: string, isTyped = false): TextHistory {
  if (text === history.text) return history;
  const step = stepBetween(history.text, text);
  const last = history.done.at(-1);
  const joined = isTyped && history.undone.length === 0 && last !== undefined ? join(last, step) : undefined;
  const done = joined === undefined ? [...history.done, step] : [...history.done.slice(0, -1), joined];
  return { text, done: done.slice(-MOST_STEPS), undone: [] };
}

/** One step back; the same history where there is none. */
export function undone({ text, done, undone }: TextHistory): TextHistory {
  const step = done.at(-1);
  if (step === undefined) return { text, done, undone };
  return { text: replaced(text, step.at, step.in, step.out), done: done.slice(0, -1), undone: [...undone, step] };
}

/** One step forth again. */
export function redone({ text, done, undone }: TextHistory): TextHistory {
  const step = undone.at(-1);
  if (step === undefined) return { text, done, undone };
  return { text: replaced(text, step.at, step.out, step.in), done: [...done, step], undone: undone.slice(0, -1) };
}

/** The one stretch in which two texts differ. */
export function stepBetween(before: string, after: string): Step {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < most - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { at, out: before.slice(at, before.length - end), in: after.slice(at, after.length - end) };
}

function join(last: Step, step: Step): Step | undefined {
  const isWriting = step.out === '' && step.in.length === 1 && step.at === last.at + last.in.length && last.in !== '';
  if (isWriting && /\S/.test(step.in)) return { ...last, in: last.in + step.in };
  const isDeleting = step.in === '' && step.out.length === 1 && last.in === '' && step.at === last.at - 1;
  return isDeleting ? { at: step.at, out: step.out + last.out, in: '' } : undefined;
}

function replaced(text: string, at: number, out: string, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + out.length);
}

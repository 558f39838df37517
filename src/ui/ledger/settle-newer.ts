/** Lines settled in one step: some tenths of a second of sums, and one record to take it back by. */
const LINES_A_STEP = 100;

/** How far the settling of newer figures is. */
export interface Settling {
  readonly done: number;
  readonly of: number;
}

export interface Settled {
  readonly done: number;
  /** Why it ended: all was settled, the person stopped it, or nobody answered. */
  readonly ended: 'done' | 'stopped' | 'halted';
}

/**
 * Settles lines step by step. What is settled stands in the ledger, so whatever ends it half-way (a closed page, a worker
 * that dies), the rest is found again by comparing anew. A step without an answer is asked once more: the message wakes
 * the worker.
 */
export async function settleInSteps(
  ids: readonly string[],
  step: (part: readonly string[]) => Promise<unknown>,
  { progress, isStopped }: { progress(at: Settling): void; isStopped(): boolean },
): Promise<Settled> {
  let done = 0;
  progress({ done, of: ids.length });
  while (done < ids.length) {
    if (isStopped()) return { done, ended: 'stopped' };
    const part = ids.slice(done, done + LINES_A_STEP);
    try {
      await step(part).catch(() => step(part));
    } catch {
      return { done, ended: 'halted' };
    }
    done += part.length;
    progress({ done, of: ids.length });
  }
  return { done, ended: 'done' };
}

import { Worker } from 'node:worker_threads';
import type { Finding, Report } from './engine';
import { MOST_INPUT } from './mutate';
import type { Task } from './worker';

/** How long one input may take, in ms: many hundred times what it does, on a machine that is busy with other things. */
const PATIENCE = 60_000;
/** Starting the thread and reading what it needs, in ms. */
const START = 60_000;
/** A parser that needs more for an input of this length keeps what it should not, in MB. */
const MOST_MEMORY = 1500;

/** The thread's own report, or the input that it never came back from. */
export type Watched = { readonly report: Report } | { readonly finding: Finding };

/** Runs one target in a thread, and ends it when an input takes too long or too much. */
export function watch(task: Omit<Task, 'pulse' | 'running'>): Promise<Watched> {
  const pulse = new Int32Array(new SharedArrayBuffer(8));
  const running = new Uint16Array(new SharedArrayBuffer(MOST_INPUT * 2 + 2));
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { ...task, pulse, running } satisfies Task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const lost = (sentence: string): Watched => ({
    finding: {
      target: task.target,
      seed: task.seed,
      sentence,
      mark: sentence.replace(/\d+/g, 'n'),
      input: textOf(running, pulse[1] ?? 0),
    },
  });
  return new Promise((resolve) => {
    let seen = 0;
    let since = performance.now() + START;
    const look = setInterval(() => {
      const now = Atomics.load(pulse, 0);
      if (now !== seen) {
        seen = now;
        since = performance.now();
      } else if (performance.now() - since > PATIENCE) settle(lost(`took longer than ${PATIENCE} ms`));
    }, 500);
    const settle = (watched: Watched) => {
      clearInterval(look);
      resolve(watched);
      void worker.terminate();
    };
    worker.on('message', (report: Report) => settle({ report }));
    worker.on('error', (error) => settle(lost(`ended the thread: ${(error as Error).message}`)));
  });
}

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (const unit of units.slice(0, length)) text += String.fromCharCode(unit);
  return text;
}

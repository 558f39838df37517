// One target in a thread of its own, which whoever started it may end at any time.
import { parentPort, workerData } from 'node:worker_threads';
import { Coverage } from './coverage';
import { fuzz, type Report } from './engine';
import { TARGETS } from './targets/all';

/** What the thread is told. */
export interface Task {
  readonly target: string;
  readonly seed: string;
  readonly minutes: number;
  readonly kept: readonly string[];
  /** The number of inputs begun, then the length of the one that runs. */
  readonly pulse: Int32Array;
  /** The input that runs, as UTF-16. */
  readonly running: Uint16Array;
}

const { target: name, seed, minutes, kept, pulse, running } = workerData as Task;
const target = TARGETS.find((one) => one.name === name);
if (target === undefined) throw new Error(`There is no target "${name}".`);
const coverage = new Coverage();
await coverage.start();
const report: Report = await fuzz(target, {
  seed,
  minutes,
  kept,
  coverage,
  begins: (input) => {
    for (let at = 0; at < input.length && at < running.length; at += 1) running[at] = input.charCodeAt(at);
    pulse[1] = input.length;
    Atomics.add(pulse, 0, 1);
  },
});
coverage.stop();
parentPort?.postMessage(report);

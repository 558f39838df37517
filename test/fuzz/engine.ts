// Coverage-guided fuzzing: inputs that run code which none ran before are kept, and changed further.
import { corpusOf } from './corpus';
import type { Coverage } from './coverage';
import { execute, type Trouble } from './execute';
import { minimise } from './minimise';
import { mutate } from './mutate';
import { Choices } from './random';
import type { Target } from './target';
import { wordsOf } from './words-of';

/** Something found, with the shortest input found that shows it. */
export interface Finding extends Trouble {
  readonly target: string;
  readonly seed: string;
  readonly input: string;
}

export interface Report {
  readonly target: string;
  readonly executions: number;
  /** Inputs begun with, and those kept for the code they reached. */
  readonly seeds: number;
  readonly kept: readonly string[];
  /** Characters of compiled code of `src/` that ran: after the corpus, and at the end. */
  readonly covered: readonly [number, number];
  readonly slowest: { readonly ms: number; readonly length: number };
  readonly findings: readonly Finding[];
}

export interface Run {
  readonly seed: string;
  readonly minutes: number;
  /** Kept by earlier runs. */
  readonly kept: readonly string[];
  readonly coverage: Coverage;
  /** Hears of every input before it is run, so that whoever watches knows what one that never ends was. */
  readonly begins: (input: string) => void;
}

/** Asking for coverage takes some 20 ms, so that many inputs share a question, and only those of a good answer get their own. */
const BATCH = 48;
/** One reason is enough to be told once; more of a kind than this are not looked for. */
const MOST_FINDINGS = 20;

export async function fuzz(target: Target, { seed, minutes, kept, coverage, begins }: Run): Promise<Report> {
  const end = performance.now() + minutes * 60_000;
  const choices = new Choices(`${seed} ${target.name}`);
  const seeds = await corpusOf(target);
  const pool = ['', ...seeds];
  const fresh: string[] = [];
  const words = new Set(target.words);
  const findings = new Map<string, Finding>();
  const slowest = { ms: 0, length: 0 };
  let executions = 0;

  const tryOne = async (input: string) => {
    begins(input);
    executions += 1;
    const started = performance.now();
    const trouble = await execute(target, input);
    const ms = performance.now() - started;
    if (ms > slowest.ms) Object.assign(slowest, { ms, length: input.length });
    if (trouble === undefined || findings.has(trouble.mark) || findings.size >= MOST_FINDINGS) return;
    findings.set(trouble.mark, { ...trouble, target: target.name, seed, input });
    const fails = async (shorter: string) => {
      begins(shorter);
      return (await execute(target, shorter))?.mark === trouble.mark;
    };
    const shortest = await minimise(input, fails);
    findings.set(trouble.mark, { ...trouble, target: target.name, seed, input: shortest });
  };
  /** Runs them, and those that reached something new once more, each by itself. */
  const tryAll = async (inputs: readonly string[]): Promise<string[]> => {
    for (const input of inputs) await tryOne(input);
    const touched = await coverage.take();
    for (const word of touched.flatMap(wordsOf)) words.add(word);
    return touched.length === 0 ? [] : [...inputs];
  };

  await tryAll([...pool, ...kept]);
  pool.push(...kept);
  const begun = coverage.size;
  while (performance.now() < end) {
    const dictionary = [...words];
    const batch = Array.from({ length: BATCH }, () => mutate(pool, choices, dictionary));
    if ((await tryAll(batch)).length === 0) continue;
    const news = await causes(batch, coverage, async (input) => {
      begins(input);
      await execute(target, input);
    });
    pool.push(...news);
    fresh.push(...news);
  }
  return {
    target: target.name,
    executions,
    seeds: seeds.length + kept.length,
    kept: fresh,
    covered: [begun, coverage.size],
    slowest,
    findings: [...findings.values()],
  };
}

/**
 * Which of some inputs reach what the last `take` was the first to see: halves are run again, and only those in which something
 * new runs are looked into further.
 */
async function causes(
  inputs: readonly string[],
  coverage: Coverage,
  run: (input: string) => Promise<void>,
): Promise<string[]> {
  if (inputs.length <= 1) return [...inputs];
  coverage.forgetLast();
  const middle = Math.ceil(inputs.length / 2);
  const found: string[] = [];
  for (const half of [inputs.slice(0, middle), inputs.slice(middle)]) {
    for (const input of half) await run(input);
    if ((await coverage.take()).length > 0) found.push(...(await causes(half, coverage, run)));
  }
  return found;
}

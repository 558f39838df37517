// npm run --silent learn:match -- --train FILE… --valid FILE… [--json OUT]
// Fits the weights and the threshold of "same" on labelled pairs, one data set a file, in the same order in both lists.
import { parseArgs } from 'node:util';
import { layer } from '@/src/rules/layer';
import type { SignalWeights } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { runCommand, UsageError, writeResult } from './command';
import { fitWeights } from './fit-weights';
import { learnable, sloppy, titlesOnly } from './learnable';
import { type LabelledPair, readPairs } from './match-rows';
import { percent, table } from './table';
import { bestThreshold, f1At } from './threshold';

const USAGE = 'npm run --silent learn:match -- --train FILE --train FILE --valid FILE --valid FILE [--json OUT]';

await runCommand(async (args) => {
  const {
    train = [],
    valid = [],
    json,
  } = parseArgs({
    args: [...args],
    options: {
      train: { type: 'string', multiple: true },
      valid: { type: 'string', multiple: true },
      json: { type: 'string' },
    },
  }).values;
  if (train.length === 0 || train.length !== valid.length)
    throw new UsageError(`As many --valid as --train are needed, and at least one. Usage: ${USAGE}`);
  const rules = layer([shippedPack]);
  const sets = await Promise.all(
    train.map(async (path, i) => {
      const [own, kept] = [await readPairs(path), await readPairs(valid[i] as string)];
      return {
        name: path.split('/').at(-1)?.split('.')[0] ?? path,
        train: viewsOf(own).map((view) => learnable(view, rules)),
        valid: viewsOf(kept).map((view) => learnable(view, rules)),
      };
    }),
  );
  type Set = (typeof sets)[number];
  const learn = (of: readonly Set[]) => {
    const weights = fitWeights(
      of.flatMap(({ train }) => train),
      shippedPack.weights,
    );
    return {
      weights,
      threshold: bestThreshold(
        of.flatMap(({ valid }) => valid),
        weights,
      ),
    };
  };
  const all = learn(sets);
  const rows = sets.map((set) => {
    const without = sets.length > 1 ? learn(sets.filter((other) => other !== set)) : all;
    return [
      set.name,
      ...set.valid.map((view) => percent(f1At(view, all.weights, all.threshold))),
      ...set.valid.map((view) => percent(f1At(view, without.weights, without.threshold))),
      without.threshold.toFixed(2),
    ];
  });
  console.log(
    table(
      ['F1 on valid', 'trained with it', 'titles', 'sloppy', 'without it', 'titles', 'sloppy', 'its threshold'],
      rows,
    ),
  );
  const weights = rounded(all.weights);
  console.log(`\n${JSON.stringify({ weights, thresholds: { same: all.threshold } }, undefined, 2)}`);
  await writeResult(json, { weights, thresholds: { same: all.threshold } });
});

/** What is learned must also hold where only titles are known, and where they are written carelessly. */
function viewsOf(pairs: readonly LabelledPair[]): LabelledPair[][] {
  return [[...pairs], titlesOnly(pairs), sloppy(pairs)];
}

/** Two digits are as many as a person compares. */
function rounded(weights: SignalWeights): SignalWeights {
  const entries = Object.entries(weights).map(([kind, weight]) => [kind, Math.round(100 * weight) / 100]);
  return Object.fromEntries(entries) as SignalWeights;
}

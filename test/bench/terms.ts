// npm run --silent bench:terms -- --pairs FILE
// What it costs to read a title: every index build and every comparison pays it.
import { tokenize } from '@/src/listings/terms/tokens';
import { readOptions, runCommand } from '../eval/command';
import { readPairs } from '../eval/match-rows';

const USAGE = 'npm run --silent bench:terms -- --pairs FILE';
const ROUNDS = 7;

await runCommand(async (args) => {
  const { pairs: path } = readOptions(USAGE, ['pairs'], [], args);
  const pairs = await readPairs(path as string);
  const titles = [...new Set(pairs.flatMap(({ product, listing }) => [product.name, listing.title]))];
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    let tokens = 0;
    for (const title of titles) tokens += tokenize(title).length;
    return { micros: (1000 * (performance.now() - began)) / titles.length, tokens };
  }).sort((a, b) => a.micros - b.micros);
  const { micros, tokens } = times[ROUNDS >> 1] as (typeof times)[number];
  console.log(
    `${titles.length} titles, ${(tokens / titles.length).toFixed(1)} tokens each: ${micros.toFixed(2)} µs a title`,
  );
});

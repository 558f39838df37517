// npm run soak -- [--seeds 500] [--full 5] [--seed NUMBER]
// Kills what uses the database through so many lives, with kills nobody tried before, and prints what was killed how often;
// so many of them with feeds and ledgers as large as they are (0 leaves those out, which take a minute each).
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '500' },
    full: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
const [seeds, full, seed] = [Number(values.seeds), Number(values.full), Number(values.seed)];
if (![seeds, full, seed].every(Number.isInteger) || seeds < 1 || full < 0) {
  console.error('--seeds is a whole number from 1, --full one from 0, and --seed a whole number.');
  process.exit(2);
}
console.log(`Seed ${seed}: npm run soak -- --seeds ${seeds} --full ${full} --seed ${seed}`);
const started = Date.now();
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'browser', 'test/durability/killed'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      VITE_KILL_SEEDS: String(seeds),
      VITE_KILL_FULL: String(full),
      VITE_PROPERTY_SEED: String(seed),
    },
    shell: process.platform === 'win32',
  },
);
console.log(`${Math.round((Date.now() - started) / 1000)} s, exit code ${status}.`);
process.exitCode = status ?? 1;

// Other indexes over the same seeded listings, in a worker of their own extension.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killWorker, launchExtension } from '../e2e/extension';
import { percent, table } from '../eval/table';
import { buildBenchExtension } from './bench-extension';
import type { PeerName, PeerTasks } from './index-peers-worker';
import { seededListings } from './seeded-listings';
import { milliseconds } from './spread';
import { runTask } from './tasks';

const VERSIONS = { minisearch: '7.2.0', flexsearch: '0.8.212' };
const FOLDER = fileURLToPath(new URL('../../.output/bench-index-peers', import.meta.url));

const SHOWN: readonly (readonly [PeerName, string])[] = [
  ['minisearch', `MiniSearch ${VERSIONS.minisearch}`],
  ['flexsearch', `FlexSearch ${VERSIONS.flexsearch}`],
  ['dexie', 'Dexie multiEntry index'],
];

/** Prints a table of the others: building, searches warm, and the first search of a fresh worker, loading included. */
export async function benchPeers(n: number, searches: number, restarts: number): Promise<void> {
  installPeers();
  const build = await buildBenchExtension('index-peers-worker', [join(FOLDER, 'node_modules')]);
  const titles = Array.from(seededListings('bench', n, 'peer'), ({ title }) => title);
  const rows: string[][] = [];
  for (const [name, shown] of SHOWN) {
    const extension = await launchExtension({ build });
    try {
      const page = await extension.context.newPage();
      await page.goto(extension.url('page.html'));
      const search = async (i: number) => {
        const { ms, ids, code } = await runTask<PeerTasks, 'search'>(page, 'search', { name, n, i });
        return { ms, hit: ids.some((id) => titles[id]?.includes(code)) };
      };
      const built = await runTask<PeerTasks, 'build'>(page, 'build', { name, n });
      for (let i = 0; i < 10; i += 1) await search(i);
      const warm = [];
      for (let i = 0; i < searches; i += 1) warm.push(await search(1000 + i));
      const fresh = [];
      for (let i = 0; i < Math.min(restarts, 5); i += 1) {
        await killWorker(extension, page);
        fresh.push(await search(5000 + i));
      }
      const times = warm.map(({ ms }) => ms);
      const afresh = fresh.map(({ ms }) => ms);
      rows.push([
        shown,
        ((built.build + built.keep) / 1000).toFixed(1),
        built.bytes === undefined ? '–' : (built.bytes / n).toFixed(1),
        milliseconds(times, 0.5),
        milliseconds(times, 0.95),
        milliseconds(afresh, 0.5),
        percent(warm.filter(({ hit }) => hit).length / warm.length),
      ]);
    } finally {
      await extension.close();
    }
  }
  console.log(`Others, over ${n.toLocaleString('en')} listings, search alone without comparing or reading offers:\n`);
  console.log(
    table(['index', 'build and keep, s', 'bytes a listing', 'warm p50', 'warm p95', 'fresh worker p50', 'hit'], rows),
  );
}

/** @throws Error when the registry cannot be reached. */
function installPeers(): void {
  if (Object.keys(VERSIONS).every((name) => existsSync(join(FOLDER, 'node_modules', name)))) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

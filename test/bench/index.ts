// npm run bench:index -- [--n 1000000] [--peers 100000] [--searches 300] [--restarts 20]
// The index in a real worker of Chromium, over seeded listings: building, size, searches warm, after the worker was killed
// and after the browser was started; other indexes beside it. Timings of a shared machine are noisy.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Extension, killWorker, launchExtension, newProfile } from '../e2e/extension';
import { percent, table } from '../eval/table';
import { buildBenchExtension } from './bench-extension';
import { extensionProcess } from './extension-process';
import { benchPeers } from './index-peers';
import type { SearchTimes, Tasks } from './index-worker';
import { milliseconds } from './spread';
import { runTask } from './tasks';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000000' },
    peers: { type: 'string', default: '100000' },
    searches: { type: 'string', default: '300' },
    restarts: { type: 'string', default: '20' },
  },
});
const [n, peers, searches, restarts] = [values.n, values.peers, values.searches, values.restarts].map(Number) as [
  number,
  number,
  number,
  number,
];

const build = await buildBenchExtension('index-worker');
const profile = newProfile();
let extension = await launchExtension({ build, profile });
try {
  await ourIndex();
  if (peers > 0) await benchPeers(peers, Math.min(searches, 100), restarts);
} finally {
  await extension.close().catch(() => undefined);
  rmSync(profile, { recursive: true, force: true });
}

async function ourIndex(): Promise<void> {
  let page = await openPage(extension);
  const sums = { listings: 0, generate: 0, index: 0, write: 0, tidy: 0, peak: 0 };
  const tenth: number[] = [];
  await runTask<Tasks, 'begin'>(page, 'begin', { n });
  const idle = extensionProcess(profile).cpuMs;
  for (;;) {
    const batch = await runTask<Tasks, 'batch'>(page, 'batch');
    for (const part of ['listings', 'generate', 'index', 'write'] as const) sums[part] += batch[part];
    if (batch.listings === 0) break;
    const memory = extensionProcess(profile).bytes;
    sums.peak = Math.max(sums.peak, memory);
    tenth.push(memory);
  }
  await runTask<Tasks, 'finish'>(page, 'finish');
  for (let more = true; more; ) {
    const tidied = await runTask<Tasks, 'tidy'>(page, 'tidy');
    sums.tidy += tidied.ms;
    more = tidied.more;
    sums.peak = Math.max(sums.peak, extensionProcess(profile).bytes);
  }
  const busy = extensionProcess(profile).cpuMs - idle;
  const rate = (ms: number) => `${Math.round((1000 * n) / ms).toLocaleString('en')}/s`;
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `${n.toLocaleString('en')} seeded listings (made in ${seconds(sums.generate)} s, which does not count)\n`,
  );
  console.log(
    table(
      ['building', 's', 'listings'],
      [
        ['terms, posting lists, packed rows', seconds(sums.index), rate(sums.index)],
        ['waiting for the last batch to be written', seconds(sums.write), rate(sums.write)],
        ['merging, in the background', seconds(sums.tidy), rate(sums.tidy)],
        ['all of it', seconds(sums.index + sums.write + sums.tidy), rate(sums.index + sums.write + sums.tidy)],
        ['… in processor time of the extension, making listings included', seconds(busy), rate(busy)],
      ],
    ),
  );
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  const memoryAt = (share: number) => megabytes(tenth[Math.floor(share * (tenth.length - 1))] ?? 0);
  console.log(
    `\nMemory of the extension's process after a tenth, half and all of the batches: ${memoryAt(0.1)}, ${memoryAt(0.5)}, ${memoryAt(1)}; most ${megabytes(sums.peak)}.\n`,
  );
  const sizes = await runTask<Tasks, 'sizes'>(page, 'sizes');
  const each = (bytes: number) => (bytes / n).toFixed(1);
  const own = sizes.postings + sizes.signatures + sizes.documents + sizes.fingerprints;
  console.log(
    table(
      ['bytes a listing', 'postings', 'signatures', 'documents', 'fingerprints', 'own count', 'storage.estimate'],
      [['', ...[sizes.postings, sizes.signatures, sizes.documents, sizes.fingerprints, own, sizes.usage].map(each)]],
    ),
  );
  console.log(`\n${sizes.segments} segments, ${sizes.buckets} records of posting lists.\n`);

  await searchMany(page, 20, 0, false);
  const before = extensionProcess(profile).cpuMs;
  const warm = await searchMany(page, searches, 1000, false);
  const perSearch = (extensionProcess(profile).cpuMs - before) / searches;
  const restarted: SearchTimes[] = [];
  for (let i = 0; i < restarts; i += 1) {
    await killWorker(extension, page);
    await pause(300);
    restarted.push(await runTask<Tasks, 'search'>(page, 'search', { n, i: 5000 + i, fresh: true }));
  }
  const started: SearchTimes[] = [];
  for (let i = 0; i < 5; i += 1) {
    await extension.close();
    extension = await launchExtension({ build, profile });
    page = await openPage(extension);
    started.push(await runTask<Tasks, 'search'>(page, 'search', { n, i: 6000 + i, fresh: true }));
  }
  const settled = (await runTask<Tasks, 'sizes'>(page, 'sizes')).usage;
  console.log(`After the browser was started again storage.estimate says ${each(settled)} bytes a listing.\n`);
  console.log(
    table(
      ['one search, ms in the worker', 'n', 'open', 'find', 'score', 'show', 'p50', 'p95', 'max', 'shown', 'hit'],
      [rowOf('worker awake', warm), rowOf('worker just restarted', restarted), rowOf('browser just started', started)],
    ),
  );
  console.log(`\nProcessor time of the extension for a search, worker awake: ${perSearch.toFixed(1)} ms.\n`);
}

async function searchMany(page: Awaited<ReturnType<typeof openPage>>, times: number, from: number, fresh: boolean) {
  const all: SearchTimes[] = [];
  for (let i = 0; i < times; i += 1)
    all.push(await runTask<Tasks, 'search'>(page, 'search', { n, i: from + i, fresh }));
  return all;
}

async function openPage({ context, url }: Extension) {
  const page = await context.newPage();
  await page.goto(url('page.html'));
  return page;
}

function rowOf(what: string, all: readonly SearchTimes[]): string[] {
  const middle = (part: 'open' | 'find' | 'score' | 'show') =>
    milliseconds(
      all.map((times) => times[part]),
      0.5,
    );
  const total = all.map((times) => times.total);
  return [
    what,
    String(all.length),
    ...(['open', 'find', 'score', 'show'] as const).map(middle),
    milliseconds(total, 0.5),
    milliseconds(total, 0.95),
    milliseconds(total, 1),
    (all.reduce((sum, { shown }) => sum + shown, 0) / all.length).toFixed(1),
    percent(all.filter(({ hit }) => hit).length / all.length),
  ];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

// npm run bench:feeds -- [--n 1000000] [--rounds 5] [--round 50000]
// Reading feeds in a real worker of Chromium, each format in turn with a parser by itself, and the memory of the
// extension's process over a short and a long feed. Timings of a shared machine are noisy: compare within one run.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchExtension, newProfile } from '../e2e/extension';
import { table } from '../eval/table';
import { FEED_FORMATS, type FeedFormat } from '../web/feeds';
import { buildBenchExtension } from './bench-extension';
import { extensionProcess } from './extension-process';
import type { Read, Tasks } from './feeds-worker';
import { runTask } from './tasks';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    round: { type: 'string', default: '50000' },
  },
});
const [n, rounds, round] = [values.n, values.rounds, values.round].map(Number) as [number, number, number];

const PEER: Readonly<Record<FeedFormat, string>> = {
  xml: 'saxes',
  tsv: 'papaparse',
  csv: 'papaparse',
  jsonl: 'JSON.parse',
};

const profile = newProfile();
const extension = await launchExtension({ build: await buildBenchExtension('feeds-worker'), profile });
try {
  const page = await extension.context.newPage();
  await page.goto(extension.url('page.html'));
  const take = async (task: keyof Tasks, format: FeedFormat, rows: number, packed = false) => {
    const before = extensionProcess(profile).cpuMs;
    const read = (await runTask<Tasks, 'ours'>(page, task as 'ours', { format, rows, packed })) as Read;
    return { ...read, cpuMs: extensionProcess(profile).cpuMs - before };
  };
  type Taken = Awaited<ReturnType<typeof take>>;

  const speed: string[][] = [];
  for (const format of FEED_FORMATS) {
    const ours: Taken[] = [];
    const packed: Taken[] = [];
    const peer: Taken[] = [];
    // The first round compiles and does not count.
    for (let i = 0; i <= rounds; i += 1) {
      const [own, other, gzip] = [
        await take('ours', format, round),
        await take('peer', format, round),
        await take('ours', format, round, true),
      ];
      if (i === 0) continue;
      ours.push(own);
      peer.push(other);
      packed.push(gzip);
    }
    const rate = (all: readonly Taken[], of: 'ms' | 'cpuMs') => {
      const rates = all.map((one) => (1000 * one.rows) / one[of]).sort((a, b) => a - b);
      return rates[Math.floor(rates.length / 2)] as number;
    };
    const shown = (value: number) => `${Math.round(value).toLocaleString('en')}`;
    const [one] = ours as [Taken];
    speed.push([
      format,
      (one.bytes / one.rows).toFixed(0),
      shown(rate(ours, 'ms')),
      shown(rate(ours, 'cpuMs')),
      shown(rate(packed, 'ms')),
      `${PEER[format]} ${shown(rate(peer, 'ms'))}`,
      (rate(peer, 'ms') / rate(ours, 'ms')).toFixed(1),
    ]);
  }
  console.log(
    table(
      ['format', 'bytes a row', 'rows/s', 'rows/s of processor', 'rows/s, gzip', 'a parser alone, rows/s', '× ours'],
      speed,
    ),
  );

  const memory: string[][] = [];
  for (const format of FEED_FORMATS) {
    const row: string[] = [format];
    for (const rows of [10_000, 100_000, n]) {
      let peak = 0;
      const watching = setInterval(() => {
        peak = Math.max(peak, extensionProcess(profile).bytes);
      }, 250);
      const { kept, rows: read } = await take('ours', format, rows);
      clearInterval(watching);
      peak = Math.max(peak, extensionProcess(profile).bytes);
      row.push(`${Math.round(peak / 2 ** 20)} MB`, `${kept.toLocaleString('en')} of ${read.toLocaleString('en')}`);
    }
    memory.push(row);
  }
  const lengths = [10_000, 100_000, n].flatMap((rows) => [`${rows.toLocaleString('en')} rows: most memory`, 'kept']);
  console.log(`\n${table(['format', ...lengths], memory)}`);
} finally {
  await extension.close().catch(() => undefined);
  rmSync(profile, { recursive: true, force: true });
}

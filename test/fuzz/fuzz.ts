// npm run fuzz -- [--minutes 1] [--target NAME …] [--seed TEXT] | --properties [--minutes 1] [--seed NUMBER] | --replay FILE
// Feeds every parser of foreign text with changed inputs, a number of minutes each, and writes what it finds to
// test/fuzz/findings/. With --properties: the property tests, with cases nobody tried before, again and again until the minutes are
// over (once takes some by itself).
import { spawnSync } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { table } from '../eval/table';
import { filesIn, HERE } from './corpus';
import type { Finding, Report } from './engine';
import { execute } from './execute';
import { propertyTests } from './property-tests';
import { TARGETS } from './targets/all';
import { watch } from './watch';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    properties: { type: 'boolean', default: false },
    replay: { type: 'string' },
  },
});
const { seed, replay } = values;
process.exitCode = values.properties
  ? runProperties()
  : replay === undefined
    ? await runTargets()
    : await runAgain(replay);

async function runTargets(): Promise<number> {
  const strange = values.target?.find((name) => !TARGETS.some((target) => target.name === name));
  if (strange !== undefined) {
    console.error(`There is no target "${strange}". There are: ${TARGETS.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  console.log(`Seed ${seed}.`);
  const reports: Report[] = [];
  let findings = 0;
  for (const { name, isBinary } of TARGETS.filter((each) => values.target?.includes(each.name) ?? true)) {
    const folder = `${HERE}kept/${name}`;
    const kept = filesIn(folder, false).map((text) => JSON.parse(text) as string);
    const watched = await watch({ target: name, seed, minutes: Number(values.minutes), kept });
    const found = 'report' in watched ? watched.report.findings : [watched.finding];
    if ('report' in watched) {
      reports.push(watched.report);
      for (const input of watched.report.kept) write(folder, JSON.stringify(input));
      console.log(row(watched.report).join('  '));
    } else console.log(`${name}: the thread was ended.`);
    for (const finding of found) report(finding, isBinary === true);
    findings += found.length;
  }
  console.log(table(['target', 'inputs', 'corpus', 'kept', 'code run', 'slowest', 'found'], reports.map(row)));
  return findings === 0 ? 0 : 1;
}

function row({ target, executions, seeds, kept, covered, slowest, findings }: Report): string[] {
  const [before, after] = covered;
  return [
    target,
    String(executions),
    String(seeds),
    String(kept.length),
    `${before} → ${after}`,
    `${slowest.ms.toFixed(0)} ms (${slowest.length})`,
    String(findings.length),
  ];
}

function report(finding: Finding, isBinary: boolean): void {
  const file = write(`${HERE}findings/${finding.target}`, JSON.stringify(finding, undefined, 2));
  console.log(`FOUND in ${finding.target}: ${finding.sentence}\n  ${file}${isBinary ? ' (bytes as Latin-1)' : ''}`);
}

/** Under the name of what is in it, so that nothing is kept twice. */
function write(folder: string, text: string): string {
  const file = `${folder}/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function runAgain(file: string): Promise<number> {
  const { target: name, input } = JSON.parse(readFileSync(file, 'utf8')) as Finding;
  const target = TARGETS.find((each) => each.name === name);
  const trouble = target && (await execute(target, input));
  console.log(trouble?.sentence ?? 'Every promise was kept.');
  return trouble === undefined ? 0 : 1;
}

function runProperties(): number {
  const number = Number(seed);
  if (!Number.isInteger(number)) {
    console.error('The seed of property tests is a whole number.');
    return 2;
  }
  const end = Date.now() + Number(values.minutes) * 60_000;
  for (let each = number; ; each = randomInt(2 ** 31)) {
    const status = runPropertiesOnce(each);
    if (status !== 0 || Date.now() >= end) return status;
  }
}

function runPropertiesOnce(each: number): number {
  console.log(`Seed ${each}: npm run fuzz -- --properties --seed ${each}`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'test/vitest.config.ts', ...propertyTests()], {
    stdio: 'inherit',
    env: { ...process.env, VITE_PROPERTY_SEED: String(each) },
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.log(`Failed with seed ${each}.`);
  return status ?? 1;
}

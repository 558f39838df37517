import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agreementOf, type Judged, readPairs, UNREAD } from '../golden/judge';

const run = (args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'test/eval/golden.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

test('tells agreement by half, category and language, and the errors of a half with their reasons', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-golden-'));
  const json = join(folder, 'out.json');
  const { status, stdout } = run(['--errors', 'open', '--json', json]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/\| all +\| +\d+ \|/);
  expect(stdout).toMatch(/\| fresh +\| +\d+ \|/);
  expect(stdout).toMatch(/shut: label/);
  expect(stdout).toMatch(/, should be (?:same|variant|similar|no) \(/);
  const result = JSON.parse(await readFile(json, 'utf8'));
  expect(Object.keys(result)).toEqual(expect.arrayContaining(['all', 'open', 'shut', 'fresh', 'phones', 'zh']));
  expect(result.open.pairs + result.shut.pairs + result.fresh.pairs + result.opened.pairs).toBe(result.all.pairs);
  await rm(folder, { recursive: true });
}, 60_000);

test('a half that is not read is one row, in no other row and in no confusion of labels', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-golden-'));
  const json = join(folder, 'out.json');
  const { stdout } = run(['--json', json]);
  const result = JSON.parse(await readFile(json, 'utf8'));
  await rm(folder, { recursive: true });
  for (const half of UNREAD) expect(stdout.match(new RegExp(half, 'g')) ?? []).toHaveLength(1);
  expect(result.sealed?.pairs).toBe(readPairs('sealed').length);
}, 60_000);

test.each(UNREAD)(
  'the errors of the half "%s" are refused',
  (half) => {
    const { status, stdout, stderr } = run(['--errors', half]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`The errors of the half "${half}" are not to be read.`);
  },
  60_000,
);

test('an unknown option is one sentence', () => {
  const { status, stderr } = run(['--halves', 'open']);
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: npm run --silent eval:golden');
}, 60_000);

test('agreement of bands, and of nothing', () => {
  const [pair] = readPairs();
  const called = (label: string, answer: string) => ({ ...pair, band: label, answer: { band: answer } }) as Judged;
  const judged = [
    called('same', 'same'),
    called('same', 'similar'),
    called('variant', 'same'),
    called('no', 'no'),
  ] as const;
  expect(agreementOf(judged)).toEqual({ pairs: 4, precision: 0.5, recall: 0.5, agreement: 0.5 });
  expect(agreementOf([])).toEqual({ pairs: 0, precision: 1, recall: 1, agreement: 1 });
});

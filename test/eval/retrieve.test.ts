import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { ListingRow, parseRows, QueryRow, scoreRetrieval } from './score-retrieval';

const LISTINGS = [
  { id: 'a', title: 'Sony WH-1000XM4 headphones black', brand: 'Sony', price: { amount: 99.5, currency: 'EUR' } },
  { id: 'b', title: 'Sony WH-CH720N headphones black', brand: 'Sony', attributes: { color: 'black', odd: 1 } },
  { id: 3, title: 'Oak dining table', gtin: null, description: 'Solid.' },
];
const QUERIES = [
  { query: { title: 'Sony WH1000XM4', brand: 'Sony' }, relevant: ['a'] },
  { query: { title: 'dining table, oak' }, relevant: [3] },
  { query: { title: 'bicycle' }, relevant: ['b'] },
  { query: { title: 'Sony headphones' }, relevant: ['a', 'missing'] },
];
const jsonl = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

describe('scoring', () => {
  test('counts the mean share of the relevant listings that stand among the first', async () => {
    let now = 0;
    const { recall, ms } = await scoreRetrieval(
      parseRows(ListingRow, jsonl(LISTINGS), 'l'),
      parseRows(QueryRow, jsonl(QUERIES), 'q'),
      layer([shippedPack]),
      () => now++,
    );
    expect(recall['50']).toBe((1 + 1 + 0 + 0.5) / 4);
    expect(recall['1']).toBeGreaterThanOrEqual(0.5);
    expect(ms).toEqual({ p50: 1, p95: 1 });
  });

  test.each([
    ['{"id": 1}', 'l, line 1, title: '],
    ['\n{"id": "1", "title": ""}', 'l, line 2, title: '],
    ['nonsense', 'l, line 1 is not JSON'],
    ['', 'l holds no row.'],
  ])('%s is refused with the line', (content, sentence) => {
    expect(() => parseRows(ListingRow, content, 'l')).toThrow(sentence);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-retrieve-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'test/eval/retrieve.ts', ...args], { encoding: 'utf8' });

  test('reads gzipped files, prints a table and writes the figures', async () => {
    const [listings, queries, out] = ['l.jsonl.gz', 'q.jsonl', 'out.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(listings, gzipSync(jsonl(LISTINGS)));
    await writeFile(queries, jsonl(QUERIES));
    const { status, stdout } = run('--listings', listings, '--queries', queries, '--json', out);
    expect(status).toBe(0);
    expect(stdout).toContain('recall@50');
    const { recall, ms } = JSON.parse(await readFile(out, 'utf8'));
    expect(Object.keys(recall)).toEqual(['1', '5', '10', '20', '50']);
    expect(recall['50']).toBe(0.625);
    expect(ms.p95).toBeGreaterThan(0);
  });

  test('says in one sentence what it lacks', () => {
    const { status, stderr } = run('--listings', 'nowhere.jsonl');
    expect(status).toBe(2);
    expect(stderr).toContain('--queries is missing');
  });
});

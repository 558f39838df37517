import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { index } from '../category/taxonomy';
import { UsageError } from './command';
import { type ProductRow, parseProducts, scoreProducts, unknownLabels } from './score-category';

const folder = mkdtempSync(join(tmpdir(), 'reprise-kinds-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = (title: string, category: string | null, more: Partial<ProductRow> = {}): ProductRow => ({
  title,
  category,
  ...more,
});
const score = (...rows: ProductRow[]) => scoreProducts(rows, index).result;

describe('what counts as right', () => {
  test.each<[ProductRow, number, string]>([
    [row('Oak dining table', 'table'), 1, 'the very id'],
    [row('Oak dining table', 'desk', { alsoAcceptable: ['table'] }), 1, 'another acceptable id'],
    [row('Leather sandals', 'shoes-fabric'), 1, 'an id that the data count within the label'],
    [row('Face cream', 'lamp', { alsoAcceptable: [null] }), 1, 'no answer where none is acceptable'],
    [row('Oak dining table', 'chair'), 0, 'another kind'],
    [row('Face cream', 'lamp'), 0, 'no answer'],
  ])('%j: %d, %s', (given, acceptable) => {
    expect(score(given).acceptable).toBe(acceptable);
  });

  test('a kind that the labels have no word for is no answer in their words, and the very id counts apart', () => {
    expect(score(row('Ballpoint pen', null), row('Oak table', null)).refusedWhenNull).toBe(0.5);
    expect(score(row('Leather sandals', 'shoes-fabric')).strict).toBe(0);
  });

  test('an accessory is seen when it is called so or gets no kind', () => {
    const accessory = { accessory: true } as const;
    const { accessoryRecall, n } = score(
      row('Case for iPhone 13', null, accessory),
      row('Oak dining table', null, accessory),
    );
    expect([accessoryRecall, n]).toEqual([0.5, 2]);
  });

  test('names of a public catalogue mean our ids', () => {
    expect(score(row('acme washing machine 8kg', 'Washing Machines')).strict).toBe(1);
  });
});

test('plain names and rows of the cited data mean our ids; a label that means none is told', () => {
  expect(
    score(row('Analog wrist watch', 'quartz-watch'), row('Wireless router AX3000', 'network-equipment')).strict,
  ).toBe(1);
  expect(score(row('Analog wrist watch', 'pram')).acceptable).toBe(0);
  expect(unknownLabels([row('a', 'sofa'), row('b', 'pram'), row('c', 'zeppelin'), row('d', null)], index)).toEqual([
    'zeppelin',
  ]);
});

test.each([
  ['{"title": "a"', /line 1 is not JSON/],
  ['{"category": null}', /line 1, title: .*Rows need title and category/],
  ['{"title": "a", "category": null}\n{"title": 3, "category": null}', /line 2, title/],
  ['\n', /holds no row/],
])('%j is refused with a sentence', (content, sentence) => {
  expect(() => parseProducts(content, 'rows.jsonl')).toThrow(UsageError);
  expect(() => parseProducts(content, 'rows.jsonl')).toThrow(sentence);
});

function run(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'test/eval/category.ts', ...args], { encoding: 'utf8' });
}

test('the command reads gzipped rows and writes the shares', () => {
  const [products, out] = [join(folder, 'rows.jsonl.gz'), join(folder, 'out.json')];
  const rows = [row('Oak dining table', 'table', { breadcrumb: 'Home > Tables' }), row('Face cream', null)];
  writeFileSync(products, gzipSync(rows.map((each) => JSON.stringify(each)).join('\n')));
  const { status, stdout, stderr } = run('--products', products, '--json', out);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/acceptable .*100\.0 %/);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
    n: 2,
    acceptable: 1,
    strict: 1,
    refusedWhenNull: 1,
    accessoryRecall: null,
  });
});

test.each([
  [[], /^--products is missing\. Usage: /],
  [['--products', '/nowhere'], /^Cannot read \/nowhere: .+\.$/m],
])('%j says one sentence and leaves with 2', (args, sentence) => {
  const { status, stderr, stdout } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});

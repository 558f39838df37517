import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { FIXTURE_FORMAT } from '@/src/product/fixture/fixture';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'reprise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = {
  format: FIXTURE_FORMAT,
  version: 1,
  url: 'https://shop.example/p/lamp?variant=2',
  html: '<!doctype html>\n<html lang="en"><head><title>Lamp Uno</title></head><body><h1>Lamp Uno</h1><p class="price">€49.90</p><button>Add to cart</button></body></html>\n',
  expected: {
    name: 'Lamp Uno',
    price: { minor: 4990, currency: 'EUR' },
    brand: 'Lumo',
    availability: 'in-stock',
    attributes: {},
    breadcrumb: [],
  },
  wrong: [{ field: 'brand', right: 'Lumo' }, { field: 'gtin' }],
  open: ['gtin'],
  evidence: [],
  language: 'en',
};

function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(
      join(root, 'node_modules/.bin/tsx'),
      ['src/cli/fixture.ts', ...args, '--into', folder],
      { cwd: root },
      (error, out, problem) => resolve({ code: error === null ? 0 : Number(error.code), said: out + problem }),
    );
  });
}

function fileOf(content: string): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, content);
  return path;
}

describe('a report', () => {
  test('becomes a folder of page and expectation, and it is said what fails today and what is open', async () => {
    const { code, said } = await run(fileOf(JSON.stringify(report)));
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/shop-example-lamp-uno\nRead otherwise today: brand\.\nNobody said .* gtin\./),
    });
    const made = join(folder, 'shop-example-lamp-uno');
    expect(JSON.parse(readFileSync(join(made, 'expected.json'), 'utf8'))).toEqual(report.expected);
    const source = readFileSync(join(made, 'source.html'), 'utf8');
    expect(source).toContain('<!doctype html>\n<!-- address: https://shop.example/p/lamp?variant=2 -->\n<html');
    const again = await run(fileOf(JSON.stringify(report)));
    expect(again).toEqual({ code: 1, said: expect.stringContaining('--slug') });
  });

  test('of a page that is read right says so', async () => {
    const { brand: _, ...expected } = report.expected;
    const { said } = await run(fileOf(JSON.stringify({ ...report, expected, open: [] })), '--slug', 'right-today');
    expect(said).toContain('It is read as expected today.');
  });

  test.each([
    ['a text', 'hello', 'not JSON'],
    ['another format', '{"format": "other"}', 'no report of a page'],
  ])('%s is refused in a sentence', async (_, content, sentence) => {
    expect(await run(fileOf(content))).toEqual({ code: 1, said: expect.stringContaining(sentence) });
  });

  test('never leaves its folder', async () => {
    const { code } = await run(fileOf(JSON.stringify(report)), '--slug', '../outside');
    expect(code).toBe(2);
    expect(existsSync(join(folder, '../outside'))).toBe(false);
  });
});

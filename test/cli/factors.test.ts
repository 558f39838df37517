import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeFactorFiles } from '@/src/cli/factors';

const made = makeFactorFiles();

function committed(name: string): string {
  return readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8');
}

function readWith(change: (path: string, text: string) => string): (path: string) => string {
  return (path) => change(path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

describe('what is committed in public/data is what the rows make', () => {
  test.each(Object.keys(made))('%s (if this fails: npm run factors)', (name) => {
    expect(committed(name) === made[name]).toBe(true);
  });
});

test('the build repeats, and any change of a row changes the version', () => {
  expect(makeFactorFiles()).toEqual(made);
  const changed = makeFactorFiles(
    readWith((path, text) => (path.endsWith('lifetimes.csv') ? text.replace('jeans,5', 'jeans,6') : text)),
  );
  const version = (files: Record<string, string>) => JSON.parse(files['factors.json'] ?? '').version as string;
  expect(version(changed)).not.toBe(version(made));
  expect(version(made)).toMatch(/^\d{4}-\d{2}-[0-9a-f]{8}$/);
});

test('the sources page names every figure and every publication with its licence', () => {
  const page = made['SOURCES.md'] ?? '';
  const { factors, sources } = JSON.parse(made['factors.json'] ?? '');
  for (const { id } of factors) expect(page).toContain(`| ${id} |`);
  for (const { source, licence } of Object.values<{ source: string; licence: string }>(sources)) {
    expect(page).toContain(source);
    expect(page).toContain(licence);
  }
  expect(page).toMatch(/Open Government Licence v3\.0/);
});

test('the packs stay small enough to load with every worker', () => {
  // A worker starts often and parses both: 100 kB take about half a millisecond, and the two together stay below four.
  expect(Buffer.byteLength(made['factors.json'] ?? '')).toBeLessThan(220_000);
  expect(Buffer.byteLength(made['categories.json'] ?? '')).toBeLessThan(560_000);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeGoldenFile } from '@/src/cli/golden-file';
import { Example } from '@/src/rules/example';

const shipped = readFileSync(new URL('../../public/data/golden.json', import.meta.url), 'utf8');

test('the pairs that ship are those of the labelled half that is open: npm run golden', () => {
  expect(shipped).toBe(makeGoldenFile());
});

test('they are examples, as rule packs hold them', () => {
  const read = z.array(Example).safeParse(JSON.parse(shipped));
  expect(read.error?.issues.slice(0, 3) ?? []).toEqual([]);
  expect(read.data?.length).toBeGreaterThan(400);
});

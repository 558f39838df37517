import { expect, test } from 'vitest';
import { readOnce } from '@/src/platform/read-once';

test('reads once, whoever asks, also while it is being read', async () => {
  let reads = 0;
  const read = readOnce(async () => {
    reads += 1;
    return { reads };
  });
  const [first, second] = await Promise.all([read(), read()]);
  expect(second).toBe(first);
  expect(await read()).toBe(first);
  expect(reads).toBe(1);
});

test('a read that failed is told to all who waited for it, and made again for who asks then', async () => {
  let reads = 0;
  const read = readOnce(async () => {
    reads += 1;
    if (reads === 1) throw new Error('The disk is away.');
    return reads;
  });
  const both = [read(), read()];
  for (const asked of both) await expect(asked).rejects.toThrow('The disk is away.');
  expect(await read()).toBe(2);
  expect(await read()).toBe(2);
});

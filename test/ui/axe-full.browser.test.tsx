// axe finds nothing on the options and ledger pages of somebody who used everything, and nothing reaches out of the
// window: light and dark, at the usual size, at 200 % and at 320 px.
import { afterEach, describe, expect, test } from 'vitest';
import { emulate, faultsIn, tooWide } from './axe-faults';
import { fullLedger, fullOptions } from './full-pages';
import { drawn, resize, unfold } from './stage';

const SIZES = [
  ['the usual size', 1280, 860],
  ['200 %', 640, 430],
  ['320 px', 320, 640],
] as const;

afterEach(() => emulate(''));

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(SIZES)('the options at %s', async (_, width, height) => {
    await emulate(scheme);
    await resize(width, height);
    const root = await fullOptions();
    await unfold(root);
    expect(await faultsIn(root)).toEqual([]);
    expect(tooWide()).toEqual([]);
  });

  test.each(SIZES)('the ledger at %s', async (_, width, height) => {
    await emulate(scheme);
    await resize(width, height);
    const root = await fullLedger();
    await unfold(root);
    await expect.poll(() => root.querySelectorAll('.entry').length).toBe(50);
    expect(await faultsIn(root)).toEqual([]);
    expect(tooWide()).toEqual([]);
  });
});

test('a ledger that was wide does not stay so when the window is made narrow', async () => {
  await resize(1280, 860);
  await fullLedger();
  // Every line is drawn once, so that the browser knows its size.
  for (const entry of document.querySelectorAll('.entry')) entry.scrollIntoView();
  await drawn();
  scrollTo(0, 0);
  await resize(360, 860);
  expect(tooWide()).toEqual([]);
});

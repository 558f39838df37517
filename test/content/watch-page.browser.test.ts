import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PageWatch, watchPage } from '@/src/content/watch-page';

const SPAN = 10_000;

describe('watching a page', () => {
  let looks: number[];
  let watch: PageWatch;

  beforeEach(() => {
    vi.useFakeTimers();
    looks = [];
    const start = Date.now();
    watch = watchPage(() => looks.push(Date.now() - start));
  });

  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  /** Lets time pass with a change of the page every `gap` ms; observers hear between the steps. */
  async function pass(ms: number, gap = ms): Promise<void> {
    for (let left = ms; left > 0; left -= gap) {
      if (gap < ms) document.body.append('.');
      await Promise.resolve();
      await vi.advanceTimersByTimeAsync(Math.min(gap, left));
    }
  }

  test('a quiet page is looked at when it was asked for, once more at the end, and never again', async () => {
    watch.begin([0, 1500]);
    await pass(60_000);
    expect(looks).toHaveLength(3);
    expect(looks[2]).toBeLessThan(SPAN + 200);
  });

  test('a change is followed by a look within half a second', async () => {
    watch.begin([]);
    await pass(6000);
    document.body.append('late');
    await pass(500);
    expect(looks).toHaveLength(1);
  });

  test('a page that never rests costs at most ten looks more, spread over the ten seconds', async () => {
    watch.begin([0]);
    await pass(60_000, 50);
    expect(looks.length).toBeLessThanOrEqual(12);
    expect(looks.length).toBeGreaterThan(8);
    expect(looks.at(-1)).toBeLessThan(SPAN + 200);
    expect(looks.at(-2)).toBeGreaterThan(SPAN / 2);
  });

  test.each([
    ['an element', () => document.body.append(document.createElement('p'))],
    ['a text', () => (document.body.firstChild as Text).appendData('!')],
    ['a declared value', () => document.head.querySelector('meta')?.setAttribute('content', '1')],
  ])('%s that changes is seen', async (_, change) => {
    document.body.append('text');
    document.head.prepend(document.createElement('meta'));
    watch.begin([]);
    change();
    await pass(1000);
    expect(looks).toHaveLength(1);
    document.head.querySelector('meta')?.remove();
  });

  test('after it was stopped it looks no more, even when a look was due', async () => {
    watch.begin([0, 300]);
    document.body.append('change');
    await Promise.resolve();
    watch.stop();
    await pass(60_000, 1000);
    expect(looks).toEqual([]);
  });

  test('stopped by its own look, it stays stopped', async () => {
    let seen = 0;
    const own = watchPage(() => {
      seen += 1;
      own.stop();
    });
    own.begin([0, 300]);
    await pass(60_000, 100);
    expect(seen).toBe(1);
  });

  test('ten thousand beginnings in a row are followed by the looks of one', async () => {
    for (let step = 0; step < 10_000; step += 1) watch.begin([0, 1500]);
    await pass(60_000);
    expect(looks).toHaveLength(3);
  });

  test('a page that begins anew ten times a second is looked at no more than twice a second', async () => {
    for (let step = 0; step < 100; step += 1) {
      watch.begin([0]);
      await pass(100);
    }
    expect(looks.length).toBeLessThanOrEqual(20);
  });
});

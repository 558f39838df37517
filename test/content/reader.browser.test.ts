import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startReader } from '@/src/content/reader';

const PAGE = '<h1>Oak stool</h1><p>89 €</p><button>Add to basket</button>';

const [FIRST, SECOND] = ['/p/1', '/p/2'].map((path) => location.origin + path) as [string, string];

describe('the reader', () => {
  let told: string[];
  let answer: () => Promise<unknown>;
  const address = location.href;

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    answer = async () => ({ ok: true });
    const sendMessage = (message: { name: string; request: { gathered: { view: { url: string } } } }) => {
      told.push(message.request.gathered.view.url);
      return answer();
    };
    vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
    document.body.innerHTML = PAGE;
    history.replaceState(null, '', '/p/1');
    startReader();
  });

  afterEach(async () => {
    // It stops by itself at its next look once the extension is gone.
    vi.stubGlobal('chrome', { runtime: {} });
    history.replaceState(null, '', '/gone');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(vi.getTimerCount()).toBe(0);
    history.replaceState(null, '', address);
    vi.unstubAllGlobals();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  test('tells a page that does not change once', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([FIRST]);
  });

  test('tells a page again that was lost with the worker, at the next look and no sooner', async () => {
    answer = async () => {
      throw new Error('The message channel closed before a response was received.');
    };
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toHaveLength(1);
    answer = async () => ({ ok: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([FIRST, FIRST]);
  });

  test('tells a page as often as it looks, and no more, when nobody ever answers', async () => {
    answer = async () => undefined;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(told).toHaveLength(3);
  });

  test('does not repeat what was refused: it would be refused again', async () => {
    answer = async () => ({ ok: false, problem: 'It carries something else than it should.' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(1);
  });

  test('does not repeat a page that was lost when the next one has been told meanwhile', async () => {
    let lose = (_: Error) => {};
    answer = () => new Promise((_, reject) => (lose = reject));
    await vi.advanceTimersByTimeAsync(200);
    answer = async () => ({ ok: true });
    history.pushState(null, '', '/p/2');
    await vi.advanceTimersByTimeAsync(3000);
    lose(new Error('The message channel closed before a response was received.'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([FIRST, SECOND]);
  });

  test('tells a shop that changes its address all the time no more than twice a second, and its last address at the end', async () => {
    await vi.advanceTimersByTimeAsync(1000);
    told = [];
    // No more than browsers let a page do in ten seconds by the wall clock.
    for (let step = 1; step <= 150; step += 1) {
      history.replaceState(null, '', `/p/1?n=${step}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(told.length).toBeGreaterThan(15);
    expect(told.length).toBeLessThanOrEqual(31);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.at(-1)).toBe(`${FIRST}?n=150`);
    expect(told.length).toBeLessThanOrEqual(32);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startGate } from '@/src/content/gate';

describe('the gate', () => {
  let messages: unknown[];
  let answer: () => Promise<unknown>;
  let observed: number;
  let stop: () => void;
  const { observe } = MutationObserver.prototype;
  const address = location.href;

  beforeEach(() => {
    vi.useFakeTimers();
    messages = [];
    answer = async () => ({ ok: true });
    observed = 0;
    const sendMessage = async (message: unknown) => {
      messages.push(message);
      return answer();
    };
    vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
    MutationObserver.prototype.observe = function (...args) {
      observed += 1;
      observe.apply(this, args);
    };
  });

  afterEach(() => {
    stop();
    history.replaceState(null, '', address);
    MutationObserver.prototype.observe = observe;
    vi.unstubAllGlobals();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  async function open(path: string, html: string): Promise<void> {
    history.replaceState(null, '', path);
    document.body.innerHTML = html;
    stop = startGate();
    await vi.advanceTimersByTimeAsync(1);
  }

  test('asks for the reader at once where markup declares a product', async () => {
    await open('/p/1', '<meta itemprop="price" content="1">');
    expect(messages).toEqual([{ name: 'page.promising', request: {} }]);
  });

  test('asks once, when idle, where something offers to buy, also when it came late', async () => {
    await open('/p/1', '<h1>Mug</h1>');
    await vi.advanceTimersByTimeAsync(3000);
    expect(messages).toEqual([]);
    document.body.innerHTML = '<button>Add to cart</button>';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(messages).toHaveLength(1);
  });

  test.each([
    ['where nothing is sold', '/about', '<h1>About us</h1><a href="/cart">Cart</a>'],
    ['in a basket, whatever it declares', '/cart', '<meta itemprop="price" content="1"><button>Buy now</button>'],
  ])('%s it costs nothing more: no message, no observer, no storage, no timer', async (_, path, html) => {
    const stored = localStorage.length + sessionStorage.length;
    await open(path, html);
    await vi.advanceTimersByTimeAsync(60_000);
    const left = [messages.length, observed, vi.getTimerCount(), localStorage.length + sessionStorage.length - stored];
    expect(left).toEqual([0, 0, 0, 0]);
  });

  test('looks again where a single-page shop went from its list to a thing', async () => {
    await open('/search', '<meta itemprop="price" content="1">');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(messages).toEqual([]);
    history.pushState(null, '', '/p/1');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(messages).toHaveLength(1);
  });

  describe('back from the cache of the browser', () => {
    const comeBack = () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const mark = Symbol.for('reprise.reader');
    afterEach(() => Reflect.deleteProperty(globalThis, mark));

    test('a page that went away over the question asks again: nobody would hear that answer', async () => {
      answer = () => new Promise(() => undefined);
      await open('/p/1', '<meta itemprop="price" content="1">');
      comeBack();
      await vi.advanceTimersByTimeAsync(1);
      expect(messages).toHaveLength(2);
    });

    test('a page that was given its reader does not ask again: the reader tells of it', async () => {
      await open('/p/1', '<meta itemprop="price" content="1">');
      Reflect.set(globalThis, mark, true);
      comeBack();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(messages).toHaveLength(1);
    });
  });

  const lost = async () => {
    throw new Error('The message channel closed before a response was received.');
  };

  test('asks again when the worker died over the question', async () => {
    answer = lost;
    await open('/p/1', '<meta itemprop="price" content="1">');
    expect(messages).toHaveLength(1);
    answer = async () => ({ ok: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(messages).toHaveLength(2);
  });

  test('asks three times at most when nobody is there, and again where the shop goes to another page', async () => {
    answer = lost;
    await open('/p/1', '<meta itemprop="price" content="1">');
    await vi.advanceTimersByTimeAsync(600_000);
    expect([messages.length, vi.getTimerCount()]).toEqual([3, 0]);
    answer = async () => ({ ok: true });
    history.pushState(null, '', '/p/2');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(messages).toHaveLength(4);
  });

  test('does not ask again what was refused', async () => {
    answer = async () => ({ ok: false, problem: 'It may not be sent from here.' });
    await open('/p/1', '<meta itemprop="price" content="1">');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(messages).toHaveLength(1);
  });
});

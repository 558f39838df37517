import { describe, expect, test } from 'vitest';
import { Coverage } from './coverage';
import { execute } from './execute';
import { minimise } from './minimise';
import { mutate } from './mutate';
import { mutateJson } from './mutate-json';
import { Choices } from './random';
import { BrokenPromise, harmless, promise, same, type Target } from './target';

const target = (run: Target['run']): Target => ({ name: 'planted', entries: [], run });

describe('an input that makes a parser', () => {
  test('throw is told with what was thrown', async () => {
    const trouble = await execute(
      target((input) => {
        JSON.parse(input).missing.length;
      }),
      '{}',
    );
    expect(trouble?.sentence).toMatch(/^threw TypeError/);
  });

  test('reject is told too', async () => {
    expect(
      await execute(
        target(async () => Promise.reject(new RangeError('deep'))),
        'x',
      ),
    ).toMatchObject({
      sentence: 'threw RangeError: deep',
    });
  });

  test('change what every object inherits is told, and put right', async () => {
    const pollute = target((input) => {
      (Object.prototype as Record<string, unknown>)[input] = 1;
      Object.defineProperty(Array.prototype, 'map', { value: () => [], configurable: true, writable: true });
    });
    expect((await execute(pollute, 'polluted'))?.sentence).toMatch(/^a prototype was changed/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect([1].map((n) => n + 1)).toEqual([2]);
  });

  test('keep its promises is not told', async () => {
    expect(
      await execute(
        target(() => promise(true, 'never')),
        'x',
      ),
    ).toBeUndefined();
  });

  test('fail for one reason has one mark, whatever the numbers in it', async () => {
    const long = target((input) => promise(input === '', `the text is ${input.length} characters long`));
    const [one, other] = [await execute(long, 'abc'), await execute(long, 'abcdef')];
    expect(one?.sentence).not.toBe(other?.sentence);
    expect(one?.mark).toBe(other?.mark);
  });
});

describe('promises', () => {
  test('addresses that would run something are seen, wherever they stand', () => {
    const bad = ['javascript:alert(1)', ' \u0001JavaScript:x', 'data:text/html,x', 'file:///etc/passwd'];
    for (const url of bad) expect(() => harmless({ offers: [{ url }] }, 'it')).toThrow(BrokenPromise);
    for (const image of bad) expect(() => harmless({ image: [image] }, 'it')).toThrow(BrokenPromise);
    expect(() => harmless({ url: 'https://a.example/', title: 'javascript: the good parts' }, 'it')).not.toThrow();
    expect(() => harmless(['x'.repeat(100)], 'it', 50)).toThrow('characters long');
  });

  test('the same is the same in any order of keys, and a difference is shown', () => {
    expect(() => same({ a: 1, b: [2] }, { b: [2], a: 1 }, 'it')).not.toThrow();
    expect(() => same({ a: 1 }, { a: 2 }, 'it')).toThrow('{"a":1} / {"a":2}');
  });
});

describe('changing inputs', () => {
  const pool = ['{"a":{"b":[1,2,{"c":"text"}]}}', '<p>some words</p>', ''];

  test('is the same for the same seed, and leaves the pool alone', () => {
    const changed = (seed: string) => {
      const choices = new Choices(seed);
      return Array.from({ length: 200 }, () => mutate(pool, choices, ['word']));
    };
    const before = [...pool];
    expect(changed('a')).toEqual(changed('a'));
    expect(changed('a')).not.toEqual(changed('b'));
    expect(new Set(changed('a')).size).toBeGreaterThan(100);
    expect(pool).toEqual(before);
  });

  test('keeps JSON readable where only its values are changed, in lines and between tags too', () => {
    const choices = new Choices('json');
    for (const text of ['{"a":[1,"x"]}', 'head\n{"a":1}\ntail', '<script>{"a":{"b":2}}</script>'])
      for (let i = 0; i < 100; i += 1) {
        const changed = mutateJson(text, choices, []) as string;
        if (text.startsWith('{')) expect(() => JSON.parse(changed)).not.toThrow();
        expect(changed.startsWith(text.split('{')[0] as string)).toBe(true);
      }
    expect(mutateJson('no JSON', choices, [])).toBeUndefined();
  });
});

test('the shortest text that still fails is found', async () => {
  const tried: string[] = [];
  const fails = async (text: string) => {
    tried.push(text);
    return text.includes('a') && text.includes('z');
  };
  expect(await minimise(`${'x'.repeat(500)}a${'y'.repeat(300)}z${'x'.repeat(40)}`, fails)).toBe('az');
  expect(tried.length).toBeLessThan(1500);
});

test('code that runs for the first time is seen once, and again after it was forgotten', async () => {
  const coverage = new Coverage();
  await coverage.start();
  const { parseWebUrl } = await import('@/src/product/web-url');
  await coverage.take();
  parseWebUrl('https://a.example/');
  const first = await coverage.take();
  const size = coverage.size;
  expect(size).toBeGreaterThan(0);
  parseWebUrl('https://b.example/');
  expect(await coverage.take()).toEqual([]);
  parseWebUrl('javascript:x');
  expect((await coverage.take()).length).toBe(1);
  expect(coverage.size).toBeGreaterThan(size);
  coverage.forgetLast();
  expect(coverage.size).toBe(size);
  parseWebUrl('javascript:x');
  expect((await coverage.take()).length).toBe(1);
  coverage.stop();
  expect(first.length).toBeLessThanOrEqual(2);
});

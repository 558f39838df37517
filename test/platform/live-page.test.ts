import '../durability/in-extension';
import { expect, test } from 'vitest';

// Loads in nothing but an extension, so after what stands for one.
const { asksTheSame } = await import('@/src/platform/live-page');

const page = {
  url: 'https://shop.example/lamp',
  queries: [{ words: 'brass lamp', country: 'DE', currency: 'EUR', language: 'de' }],
  asked: [{ sourceId: 'woo', title: 'Woo', state: 'asking' as const, found: 0 }],
};

test('what the browser gives back with its fields in another order asks the same', () => {
  const [{ words, ...where }] = page.queries as [(typeof page.queries)[number]];
  const sorted = { ...page, queries: [{ ...where, words }] };
  expect(JSON.stringify(sorted)).not.toBe(JSON.stringify(page));
  expect(asksTheSame(sorted, page)).toBe(true);
});

test('how far asking is makes no difference; another page, question or source does', () => {
  const [one] = page.asked as [(typeof page.asked)[number]];
  expect(asksTheSame({ ...page, asked: [{ ...one, state: 'failed' }] }, page)).toBe(true);
  expect(asksTheSame({ ...page, url: 'https://shop.example/other' }, page)).toBe(false);
  expect(asksTheSame({ ...page, queries: [] }, page)).toBe(false);
  expect(asksTheSame({ ...page, asked: [{ ...one, sourceId: 'other' }] }, page)).toBe(false);
});

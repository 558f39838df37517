import { expect, test } from 'vitest';
import { badgeText } from '@/src/watch/badge-text';

test('news and what is due are told apart, and neither hides the other', () => {
  expect(badgeText({ news: 0, due: 0 })).toBe('');
  expect(badgeText({ news: 3, due: 0 })).toBe('+3');
  expect(badgeText({ news: 0, due: 2 })).toBe('!');
  expect(badgeText({ news: 3, due: 2 })).toBe('+3!');
});

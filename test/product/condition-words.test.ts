import { expect, test } from 'vitest';
import { conditionOf } from '@/src/product/condition-words';

test.each([
  ['new', 'new'],
  ['NEU', 'new'],
  ['https://schema.org/NewCondition', 'new'],
  ['refurbished', 'refurbished'],
  ['Certified - Refurbished', 'refurbished'],
  ['reconditionné', 'refurbished'],
  ['reconditionne\u0301', 'refurbished'],
  ['http://schema.org/RefurbishedCondition', 'refurbished'],
  ['Used', 'used'],
  ['pre-owned', 'used'],
  ['second hand', 'used'],
  ["d'occasion", 'used'],
  ['gebraucht', 'used'],
  ['used - like new', 'like-new'],
  ['open_box', 'like-new'],
  ['très bon état', 'very-good'],
  ['Very Good', 'very-good'],
  ['good', 'good'],
  ['Used: Acceptable', 'acceptable'],
  ['For parts or not working', 'for-parts'],
  ['', undefined],
  ['unknown', undefined],
  ['constructor', undefined],
  ['used '.repeat(100_000), undefined],
])('%j is %s', (text, condition) => {
  expect(conditionOf(text)).toBe(condition);
});

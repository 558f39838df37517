import { describe, expect, test } from 'vitest';
import { fieldName, fieldsOf, RANK, rememberedNames } from '@/src/listings/feeds/fields';

describe('fieldName', () => {
  test.each([
    ['image_link', 'image_link'],
    ['image link', 'image_link'],
    ['Image_Link', 'image_link'],
    ['g:image_link', 'image_link'],
    [' G:Image-Link ', 'image_link'],
    ['imageLink', 'image_link'],
    ['GTIN', 'gtin'],
    ['ean', 'gtin'],
    ['ISBN-13', 'gtin'],
    ['isbn10', 'gtin'],
    ['Barcode', 'gtin'],
    ['ASIN', 'asin'],
    ['name', 'title'],
    ['itemCondition', 'condition'],
    ['shipping(country:price)', 'shipping'],
    ['Google Product Category', 'google_product_category'],
    ['price ', 'price'],
  ])('%j is %s', (raw, key) => {
    expect(fieldName(raw)?.key).toBe(key);
  });

  test.each(['', 'custom_label_0', '__proto__', 'constructor', 'x'.repeat(10_000), '('])('%j is no field', (raw) => {
    expect(fieldName(raw.slice(0, 90))).toBeUndefined();
    expect(fieldName(raw)).toBeUndefined();
  });

  test('is remembered without change, also for names that are none', () => {
    const nameOf = rememberedNames();
    for (const raw of ['g:price', 'g:price', 'nothing', 'nothing']) expect(nameOf(raw)).toEqual(fieldName(raw));
    for (let i = 0; i < 2000; i++) expect(nameOf(`column ${i}`)).toBeUndefined();
    expect(nameOf('title')).toEqual(fieldName('title'));
  });
});

describe('fieldsOf', () => {
  const value = (rank: number, text: string) => ({ key: 'title', rank, value: text });

  test.each([
    [
      'the higher rank',
      [value(RANK.plain, 'plain'), value(RANK.google, 'google'), value(RANK.alias, 'alias')],
      'google',
    ],
    ['the first of one rank', [value(RANK.plain, 'first'), value(RANK.plain, 'second')], 'first'],
    ['what is not blank', [value(RANK.google, ' \n'), value(RANK.alias, ' alias ')], 'alias'],
  ])('keeps %s', (_, entries, kept) => {
    expect([...fieldsOf(entries)]).toEqual([['title', kept]]);
  });

  test('keeps no more of a value than any field needs', () => {
    expect(fieldsOf([value(RANK.plain, 'x'.repeat(1_000_000))]).get('title')).toHaveLength(5000);
  });
});

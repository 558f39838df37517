import { describe, expect, test } from 'vitest';
import { makeCandidate, put, state } from '@/src/product/candidate';
import { isArticle, isShelf, isShelfAddress } from '@/src/product/page-kind';
import { money } from '@/src/quantity/money';

describe('things to read', () => {
  test.each([['NewsArticle'], ['TechArticle'], ['BlogPosting'], ['Recipe'], ['HowTo']])('%s', (type) => {
    expect(isArticle(new Set([type]), 'website')).toBe(true);
  });

  test.each([['Product'], ['WebPage'], ['FAQPage'], ['Review']])('%s is none', (type) => {
    expect(isArticle(new Set([type]), 'website')).toBe(false);
  });

  test('og:type article', () => {
    expect(isArticle(new Set(), 'article')).toBe(true);
  });
});

describe('a shelf that declares itself a product', () => {
  function shelf({
    sku = '',
    price = false,
    offered = true,
    buttons = 3,
    url = 'https://shop.example/stools',
  }): boolean {
    const main = makeCandidate('json-ld');
    state(main, 'sku', sku, 'script');
    const visible = { ...makeCandidate('visible'), offered };
    if (price) put(visible, 'price', money(100, 'EUR'), 'p', '€1');
    return isShelf(main, visible, buttons, url);
  }

  test('has several buy buttons, but no price by its heading', () => expect(shelf({})).toBe(true));
  test.each([
    ['a number of its own', { sku: 'A1' }],
    ['a price by its heading', { price: true }],
    ['fewer buttons', { buttons: 2 }],
    ['none', { offered: false }],
    ['an address of things', { url: 'https://shop.example/products/stool' }],
  ])('a page with %s is no shelf', (_, facts) => expect(shelf(facts)).toBe(false));
});

describe('the address', () => {
  test.each([
    '/collections/vinyl',
    '/en/collections/all/',
    '/product-category/lamps/table-lamps/',
    '/categoria-producto/sillas',
    '/product-tag/oak/',
    '/shop/',
    '/boutique/page/2/',
  ])('%s is of a shelf', (path) => expect(isShelfAddress(`https://shop.example${path}`)).toBe(true));

  test.each([
    '/collections/vinyl/products/blue-train',
    '/products/oak-stool',
    '/shop/oak-stool',
    '/produkte/hocker-eiche',
    '/p/collections-of-poems',
  ])('%s is not', (path) => expect(isShelfAddress(`https://shop.example${path}?page=2`)).toBe(false));
});

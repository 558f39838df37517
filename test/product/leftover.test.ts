import { describe, expect, test } from 'vitest';
import { findBuyButtons } from '@/src/product/buy-button';
import type { Asked } from '@/src/product/gather';
import { readPage } from '@/src/product/read-page';
import { isWorkHeading, isWorkPage } from '@/src/product/site-pages';
import { moment } from '@/src/quantity/time';
import { documentOf, jsonLd, URL_OF_PAGE } from './dom';

const FORMER = {
  '@type': 'Product',
  name: 'Brenta Tin Kettle',
  gtin13: '5901234123457',
  offers: { price: 45, priceCurrency: 'EUR' },
};
const PAGE = `<title>Holm Oak Stool</title><meta property="og:title" content="Brenta Tin Kettle">
  <meta property="og:type" content="product"><meta property="product:price:amount" content="45">
  <meta property="product:price:currency" content="EUR">${jsonLd(FORMER)}
  <h1>Holm Oak Stool</h1><p class="price">€89.00</p><button>Add to cart</button>`;

function read(leftover: Asked['leftover'], html = PAGE) {
  const ask = { findButtons: findBuyButtons, isWorkPage, isWorkHeading, leftover: leftover ?? [] };
  return readPage(documentOf(html), URL_OF_PAGE, moment(0), ask);
}

describe('what a former page left behind', () => {
  test('is not asked: name and price are those the page shows, and no number of the former product is kept', () => {
    const seen = read(['json-ld', 'open-graph']);
    expect(seen?.product).toMatchObject({ name: 'Holm Oak Stool', price: { minor: 8900, currency: 'EUR' } });
    expect(JSON.stringify(seen)).not.toContain('5901234123457');
    expect(seen?.evidence.map(({ reader }) => reader)).not.toContain('open-graph');
  });

  test('makes no product of a page that shows none', () => {
    const story = PAGE.replace(/<h1>.*$/s, '<h1>Our story</h1><p>Since 1921.</p>');
    expect(read(['json-ld', 'open-graph'], story)).toBeUndefined();
    expect(read([], story)).toBeDefined();
  });

  test('what is not left over still counts', () => {
    const own = PAGE.replace('</script>', `</script>${jsonLd({ ...FORMER, name: 'Holm Oak Stool' })}`);
    expect(JSON.stringify(read(['open-graph'], own))).toContain('5901234123457');
  });

  test('markup of another thing than the page shows does not count, left over or not', () => {
    expect(read([])?.product).toMatchObject({ name: 'Holm Oak Stool', price: { minor: 8900, currency: 'EUR' } });
  });
});

import { describe, expect, test } from 'vitest';
import { gatherState } from '@/src/product/readers/embedded';
import { pageOf } from '../dom';

const HEADING = '<h1>Holm Oak Stool</h1>';

function gather(html: string): string[] {
  return gatherState(pageOf(HEADING + html));
}

describe('picking state', () => {
  test.each([
    ['JSON of an app', '<script type="application/json">{"sku":"A"}</script>', '{"sku":"A"}'],
    ['a theme’s product', '<script data-product-json>{"sku":"A"}</script>', '{"sku":"A"}'],
    ['a script', '<script>dataLayer.push({ecommerce:{}})</script>', 'dataLayer.push({ecommerce:{}})'],
    ['WooCommerce versions', `<form data-product_variations='[{"sku":"A"}]'>Brand</form>`, '[{"sku":"A"}]'],
    ['a PrestaShop product', `<div data-product='{"ean13":"1"}'></div>`, '{"ean13":"1"}'],
  ])('%s is picked', (_, html, piece) => {
    expect(gather(html)).toEqual([piece]);
  });

  test.each([
    ['JSON-LD, which has its reader', '<script type="application/ld+json">{"sku":"A"}</script>'],
    ['scripts from elsewhere', '<script src="https://a.example/sku.js">brand</script>'],
    ['scripts about nothing', '<script>start({color:"red"})</script>'],
  ])('%s are not', (_, html) => {
    expect(gather(html)).toEqual([]);
  });

  test('what holds the heading comes first, and six at most are taken', () => {
    const others = Array.from({ length: 9 }, (_, at) => `<script>{"sku":"${at}"}</script>`).join('');
    const pieces = gather(`${others}<script>{"sku":"X","name":"Holm Oak Stool"}</script>`);
    expect(pieces).toHaveLength(6);
    expect(pieces[0]).toContain('Holm Oak Stool');
  });

  test('of a long text the part around the heading is taken, from the beginning of an object', () => {
    const filler = '{"sku":"filler","text":"some words"},'.repeat(5000);
    const [piece = ''] = gather(`<script>[${filler}{"name":"Holm Oak Stool","gtin":"1"},${filler}0]</script>`);
    expect(piece).toHaveLength(40_000);
    expect(piece[0]).toBe('{');
    expect(piece).toContain('{"name":"Holm Oak Stool","gtin":"1"}');
  });
});

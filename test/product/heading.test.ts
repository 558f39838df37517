import { describe, expect, test } from 'vitest';
import { pageOf } from './dom';

function headingOf(title: string, body: string, url?: string): string {
  const { text, node } = pageOf(`<title>${title}</title>${body}`, url).heading;
  return `${node}: ${text}`;
}

describe('the heading of a page', () => {
  test.each([
    ['is the h1', '<h1>Blue mug</h1><h2>Blue mug reviews</h2>', 'h1: Blue mug'],
    ['is the h1 nearest to the title', '<h1>Free delivery</h1><h1>Blue mug</h1>', 'h1: Blue mug'],
    ['is no dialog', '<div role="dialog"><h1>Blue mug cookies</h1></div><h1>Mug, blue</h1>', 'h1: Mug, blue'],
    ['is no cookie notice', '<div id="cookieBar"><h1>About mug cookies</h1></div><h2>Blue mug</h2>', 'h2: Blue mug'],
    ['is not what a shop says while adding', '<h1>Adding to cart…</h1><h2>Blue mug</h2>', 'h2: Blue mug'],
    ['is no hidden h1', '<h1 hidden>Blue mug, old</h1><h2>Blue mug</h2>', 'h2: Blue mug'],
    ['is not the logo', '<div class="logo"><h1>Mug Blue World</h1></div><h2>Blue mug</h2>', 'h2: Blue mug'],
    ['is not the way home', '<a href="/"><h1>Mug Blue World</h1></a><h2>Blue mug</h2>', 'h2: Blue mug'],
    ['is not in the footer', '<h2>Blue mug</h2><footer><h1>Blue mug newsletter</h1></footer>', 'h2: Blue mug'],
    ['is no empty h1', '<h1>&nbsp;</h1><h2>Blue mug</h2>', 'h2: Blue mug'],
    ['may be called so', '<div class="product-title">Blue mug</div>', 'div: Blue mug'],
    ['may be marked so', '<span itemprop="name">Blue mug</span>', 'span: Blue mug'],
    ['is no other page', '<h2><a href="/p/2">Blue mug, large</a></h2><h2>Blue mug</h2>', 'h2: Blue mug'],
    ['is an h1 in other words when nothing is nearer', '<h1>Tasse</h1><h2>Versand</h2>', 'h1: Tasse'],
    ['is the title without the shop', '<h2>Delivery</h2>', 'title: Blue mug'],
  ])('%s', (_, body, heading) => {
    expect(headingOf('Blue mug | Potter', body)).toBe(heading);
  });

  test('is a part of a long title', () => {
    expect(headingOf('Leo (Set 7: Fire and Ice of the North)', '<h2>Set 7</h2><h2>Leo</h2>')).toMatch(/^h2/);
  });

  test('is near the address where the title says other things', () => {
    const url = 'https://shop.example/kolo/miska-pod-vetvi-42';
    const body = '<h2>Podobné misky ze dřeva</h2><b class="h1">Míska pod větví</b>';
    expect(headingOf('Dřevěné misky a talíře', body, url)).toBe('b: Míska pod větví');
  });

  test.each([
    ['first', 'Potter | Blue mug'],
    ['last', 'Blue mug – Potter'],
  ])('is never the name of the shop, %s in the title', (_, title) => {
    expect(headingOf(title, '<h1>Potter</h1>', 'https://www.potter.example/p/1')).toBe('title: Blue mug');
  });

  test('is found in bounded time whatever the title', () => {
    const began = performance.now();
    headingOf('a | '.repeat(5000), '<h1>a | a</h1>'.repeat(200));
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

import { describe, expect, test } from 'vitest';
import { jsonLd, pageOf, read, told } from '../dom';

const variant = (color: string, sku: string, price: number, more: object = {}) => ({
  '@type': 'Product',
  name: `Lamp ${color}`,
  color,
  sku,
  offers: { price, priceCurrency: 'EUR' },
  ...more,
});

describe('the variant', () => {
  const GROUP = {
    '@type': 'ProductGroup',
    name: 'Lamp',
    hasVariant: [
      variant('Red', 'L-RED', 10),
      variant('Blue', 'L-BLUE', 20),
      variant('Green', 'L-GREEN', 30, { url: '/p/item?variant=3003' }),
    ],
  };
  const chosen = (html: string, url?: string, group: unknown = GROUP) => {
    const [product] = read.jsonLd(pageOf(jsonLd(group) + html, url)).products;
    const { color, sku, price } = told(product as NonNullable<typeof product>);
    return [color, sku, (price as { minor: number }).minor / 100];
  };

  test.each([
    ['is the first when nothing is chosen', ''],
    ['stays the first when what is chosen is none of them', '<select><option selected>2</select>'],
  ])('%s', (_, html) => {
    expect(chosen(html)).toEqual(['Red', 'L-RED', 10]);
  });

  test.each([
    [
      'a checked circle by its value',
      '<input type="radio" name="c" value="blue" checked><input type="radio" value="red">',
    ],
    ['a checked circle by its number', '<input type="radio" value="L-BLUE" checked>'],
    ['a chosen line', '<select><option>Red<option selected>Blue</select>'],
    ['a pressed swatch', '<button aria-label="Red"></button><button aria-label="Blue" aria-pressed="true"></button>'],
    ['a swatch that plays a circle', '<i role="radio" aria-checked="true">Blue</i>'],
    ['the form that would be sent', '<form action="/cart/add"><input type="hidden" name="id" value="L-BLUE"></form>'],
  ])('is that of %s', (_, html) => {
    expect(chosen(html)).toEqual(['Blue', 'L-BLUE', 20]);
  });

  test('is the one in the basket form by the number in its address', () => {
    const form = '<form action="/cart/add"><input type="hidden" name="id" value="3003"></form>';
    expect(chosen(form)).toEqual(['Green', 'L-GREEN', 30]);
  });

  test.each([
    ['parameter', 'https://shop.example/p/item?variant=3003'],
    ['number', 'https://shop.example/p/l-green'],
  ])('is that of the address before that of the page: %s', (_, url) => {
    expect(chosen('<input type="radio" value="blue" checked>', url)).toEqual(['Green', 'L-GREEN', 30]);
  });

  test('decides among offers too', () => {
    const offers = [
      { sku: 'S', price: 5, priceCurrency: 'EUR' },
      { sku: 'M', price: 6, priceCurrency: 'EUR' },
    ];
    const product = { '@type': 'Product', name: 'Sock', color: 'Red', offers };
    expect(chosen('<select><option>S<option selected>M</select>', undefined, product)).toEqual(['Red', 'M', 6]);
  });
});

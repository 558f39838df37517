import { describe, expect, test } from 'vitest';
import { availabilityOf } from '@/src/product/availability';
import { cleanBrand } from '@/src/product/identifiers';
import { interpret } from '@/src/product/interpret';
import { readSighting } from '@/src/product/read';
import { ShopRule } from '@/src/product/shop-rule';
import { SHOP_RULES, shopRuleFor } from '@/src/product/shop-rules';
import { Sighting } from '@/src/product/sighting';
import { moment } from '@/src/quantity/time';
import { documentOf } from './dom';

describe('rules we ship', () => {
  test.each(SHOP_RULES)('$site keeps to what a rule may hold', (rule) => {
    expect(ShopRule.parse(rule)).toEqual(rule);
  });

  test.each([
    ['https://www.amazon.de/dp/B000000000', 'Amazon'],
    ['https://smile.amazon.co.uk/x/dp/B000000000', 'Amazon'],
    ['https://amazon.com/dp/B000000000', 'Amazon'],
    ['https://notamazon.com/dp/B000000000', undefined],
    ['https://amazon.com.shop.example/dp/B000000000', undefined],
    ['nonsense', undefined],
  ])('%s belongs to %s', (url, site) => {
    expect(shopRuleFor(url)?.site).toBe(site);
  });
});

describe('what a rule may hold', () => {
  const rule = { site: 'Shop', hosts: ['shop.example'], seen: '2026-01-31', fields: { name: [['h1']] } };

  test('a plain rule is taken', () => {
    expect(ShopRule.parse(rule)).toEqual(rule);
  });

  test.each([
    ['a star', { fields: { name: [['div *']] } }],
    [':has', { fields: { name: [['div:has(p)']] } }],
    ['a list', { fields: { name: [['h1,h2']] } }],
    ['a long selector', { fields: { name: [['a '.repeat(61)]] } }],
    ['a script', { fields: { name: [['a', 'onclick']] } }],
    ['an unknown field', { fields: { password: [['input', 'value']] } }],
    ['no place', { fields: { name: [] } }],
    ['a top-level domain', { hosts: ['com'] }],
    ['an address', { hosts: ['https://shop.example/'] }],
    ['no date', { seen: 'today' }],
    ['something else', { script: 'alert(1)' }],
  ])('%s is refused', (_, wrong) => {
    expect(ShopRule.safeParse({ ...rule, ...wrong }).success).toBe(false);
  });
});

describe('reading by a rule', () => {
  const url = 'https://www.shop.example/i/12';
  const rule: ShopRule = {
    site: 'Shop',
    hosts: ['shop.example'],
    seen: '2026-01-31',
    fields: {
      name: [['#gone'], ['b.t']],
      price: [['[[broken'], ['.p'], ['.q']],
      sku: [['#n', 'value']],
      brand: [['a.by']],
      availability: [['.stock']],
      breadcrumb: [['.way a']],
      image: [['img', 'src']],
    },
  };
  const read = (html: string, known: ShopRule | undefined = rule) => {
    const seen = readSighting(documentOf(html, url), url, moment(0), known);
    return seen && interpret(Sighting.parse(seen));
  };
  const page = `<title>Shop</title><h1>Today only</h1><b class="t">Lamp Uno</b><span class="q">19,90 €</span>
    <input id="n" value="L-12"><a class="by">Visit the Lumo Store</a><p class="stock">Auf Lager.</p>
    <p class="way"><a>Home</a><a>Lamps</a></p><img src="javascript:alert(1)">`;

  test('fills what its selectors find and leaves evidence of rule and selector', () => {
    const fine = { ...rule, fields: { ...rule.fields, price: [['.p'], ['.q']] } } as ShopRule;
    const sighting = read(page, fine);
    expect(sighting?.product).toEqual({
      name: 'Lamp Uno',
      price: { minor: 1990, currency: 'EUR' },
      sku: 'L-12',
      brand: 'Lumo',
      availability: 'in-stock',
      breadcrumb: ['Lamps'],
      attributes: {},
    });
    expect(sighting?.evidence.find(({ field }) => field === 'price')).toEqual({
      field: 'price',
      reader: 'shop-rule',
      node: 'Shop: .q',
      text: '19,90 €',
    });
  });

  test('a selector the browser refuses takes the rule out, not the page', () => {
    expect(read(`${page}<span class="p">5 €</span><button>Buy now</button>`)?.product.name).not.toBe('Lamp Uno');
  });

  test('a rule without name or price on this page sells nothing', () => {
    expect(read('<h1>Help</h1><p>Call us</p>')).toBeUndefined();
  });
});

describe('lines a person reads', () => {
  test.each([
    ['Visit the Lumo Store', 'Lumo'],
    ['Besuche den Lumo-Store', 'Lumo'],
    ['Visiter la boutique Lumo', 'Lumo'],
    ['Visita lo Store di Lumo', 'Lumo'],
    ['Visita la tienda de Lumo', 'Lumo'],
    ['Marke: Lumo', 'Lumo'],
    ['The Store', 'The Store'],
  ])('the brand in "%s" is %s', (text, brand) => {
    expect(cleanBrand(text)).toBe(brand);
  });

  test.each([
    ['In Stock.', 'in-stock'],
    ['Only 3 left in stock', 'in-stock'],
    ['Auf Lager', 'in-stock'],
    ['Nur noch 2 auf Lager', 'in-stock'],
    ['Nicht verfügbar', 'out-of-stock'],
    ['Currently unavailable.', 'out-of-stock'],
    ['En stock', 'in-stock'],
    ['Actuellement indisponible.', 'out-of-stock'],
    ['Disponibile', 'in-stock'],
    ['Non disponibile', 'out-of-stock'],
    ['Agotado', 'out-of-stock'],
    ['В наличии', 'in-stock'],
    ['Нет в наличии', 'out-of-stock'],
    ['Ask in the shop', undefined],
  ])('"%s" is %s', (text, availability) => {
    expect(availabilityOf(text)).toBe(availability);
  });
});

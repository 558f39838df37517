import { describe, expect, test } from 'vitest';
import { availabilityOf } from '@/src/product/availability';
import { openPage, textOf } from '@/src/product/page';
import { documentOf, pageOf, read as readers, told } from '../dom';

describe('an offer that stands apart', () => {
  test.each([
    ['microdata', 'itemscope itemtype="https://schema.org/', 'itemprop', 'itemid'],
    ['rdfa', 'vocab="https://schema.org/" typeof="', 'property', 'resource'],
  ] as const)('belongs to what it points at: %s', (syntax, begins, property, id) => {
    const markup = `<div ${begins}Book" ${id}="#copy"><link ${property}="additionalType" href="https://schema.org/Product">
      <b ${property}="name">Etudes</b></div><p ${begins}Offer"><i ${property}="sku">E-7</i><i ${property}="price">9</i>
      <i ${property}="priceCurrency">EUR</i><link ${property}="itemOffered" href="#copy"></p>`;
    const [book] = readers[syntax](pageOf(markup)).products;
    expect(book && told(book)).toMatchObject({ name: 'Etudes', sku: 'E-7', price: { minor: 900, currency: 'EUR' } });
  });
});

describe('microdata', () => {
  const read = (inner: string) =>
    readers.microdata(pageOf(`<div itemscope itemtype="https://schema.org/Product">${inner}</div>`)).products.map(told);

  test('a property belongs to the nearest scope', () => {
    const inner = `<p itemprop="brand" itemscope itemtype="https://schema.org/Brand"><b itemprop="name">Oaky</b></p>
      <p itemscope itemtype="https://schema.org/Review"><b itemprop="name">Great!</b></p><p><i itemprop="name">Chair</i></p>`;
    expect(read(inner)).toEqual([{ name: 'Chair', brand: 'Oaky' }]);
  });

  test.each([
    ['<meta itemprop="sku" content="A1">', { sku: 'A1' }],
    ['<b itemprop="sku" content="A1">other</b>', { sku: 'A1' }],
    ['<data itemprop="sku" value="A1">other</data>', { sku: 'A1' }],
    ['<img itemprop="image" src="/a.jpg">', { image: 'https://shop.example/a.jpg' }],
    ['<b itemprop="sku mpn">A1</b>', { sku: 'A1' }],
    ['<b itemprop="gtin13">bad</b><b itemprop="gtin13">4006381333931</b>', {}],
    ['<h1 itemprop="name">Oak <style>.a{}</style><b>chair</b></h1>', { name: 'Oak chair', material: 'Oak' }],
  ])('%s', (inner, fields) => {
    expect(read(inner)).toEqual([fields]);
  });

  test('products inside properties of a product are not the page’s products', () => {
    const inner =
      '<b itemprop="name">A</b><p itemprop="isSimilarTo" itemscope itemtype="https://schema.org/Product"><b itemprop="name">B</b></p>';
    expect(read(inner)).toEqual([{ name: 'A' }]);
  });
});

describe('Open Graph', () => {
  const meta = (tags: Record<string, string>) =>
    Object.entries(tags)
      .map(([name, content]) => `<meta property="${name}" content="${content}">`)
      .join('');
  const read = (tags: Record<string, string>, rest = '') => {
    const found = readers.openGraph(pageOf(meta(tags) + rest));
    return found && told(found);
  };

  test('og:type and a title are not enough', () => {
    expect(read({ 'og:type': 'product', 'og:title': 'Chair' })).toBeUndefined();
  });

  test('prices, product fields and the page’s title, picture and text', () => {
    const tags = {
      'og:title': 'Oak chair',
      'og:image': '/a.jpg',
      'og:description': 'Solid &amp; warm',
      'product:price:amount': '48,00',
      'product:price:currency': 'EUR',
      'product:original_price:amount': '60,00',
      'product:brand': 'Oaky',
      'product:availability': 'in stock',
      'product:condition': 'refurbished',
      'product:retailer_item_id': 'OC-1',
      'product:ean': '4006381333931',
    };
    expect(read(tags)).toEqual({
      name: 'Oak chair',
      material: 'Oak',
      image: 'https://shop.example/a.jpg',
      description: 'Solid & warm',
      price: { minor: 4800, currency: 'EUR' },
      listPrice: { minor: 6000, currency: 'EUR' },
      brand: 'Oaky',
      availability: 'in-stock',
      condition: 'refurbished',
      sku: 'OC-1',
      gtin: '04006381333931',
    });
  });

  test.each([
    [{ 'og:title': 'Chair | Oaky Shop', 'og:site_name': 'Oaky Shop' }, 'Chair'],
    [{ 'og:title': 'Chair - shop.example' }, 'Chair'],
    [{ 'og:title': 'Chair - oak' }, 'Chair - oak'],
  ])('the name in %o is without the shop', (tags, name) => {
    expect(read({ ...tags, 'product:color': 'Oak' })?.['name']).toBe(name);
  });

  test('a price of nothing is no price', () => {
    expect(read({ 'product:price:amount': '0', 'product:price:currency': 'EUR' })).toBeUndefined();
  });
});

describe('the price by the name or the buy button', () => {
  const price = (html: string, lang = 'en') => {
    const { fields } = readers.visible(pageOf(`<html lang="${lang}"><body><h1>Chair</h1>${html}</body></html>`));
    return [fields.price?.minor, fields.listPrice?.minor];
  };
  const button = '<button>Add to cart</button>';
  test.each([
    ['beside it', `<div>€ 12.50 ${button}</div>`, [1250, undefined]],
    ['a block up', `<div><p>€ 12.50</p><form>${button}</form></div>`, [1250, undefined]],
    ['not the crossed-out one', `<div><del>€ 15</del> <b>€ 12</b>${button}</div>`, [1200, 1500]],
    ['not the old one by class', `<div><b class="old-price">€ 15</b> <b>€ 12</b>${button}</div>`, [1200, 1500]],
    ['not the recommended one', `<div><p>RRP € 15</p> <p>€ 12</p>${button}</div>`, [1200, 1500]],
    ['not the saving', `<div><p>You save € 3</p> <p>€ 12</p>${button}</div>`, [1200, undefined]],
    ['not the delivery', `<div><p>Free delivery over € 30</p> <p>€ 12</p>${button}</div>`, [1200, undefined]],
    ['not the price per unit', `<div><p>€ 24 / kg</p> <p>€ 12</p>${button}</div>`, [1200, undefined]],
    ['not the instalment', `<div><p>€ 4 per month</p> <p>€ 12</p>${button}</div>`, [1200, undefined]],
    ['with tax and shipping words', `<div><p>12,50 € inkl. MwSt. zzgl. Versand</p>${button}</div>`, [1250, undefined]],
    ['the one called price', `<div><p>€ 5</p> <p class="product-price">€ 12</p>${button}</div>`, [1200, undefined]],
    ['with small cents', `<div><p class="price">12<sup>50</sup> €</p>${button}</div>`, [1250, undefined]],
    ['not a carat or a size', `<div><p>14K</p><p>€ 12</p>${button}</div>`, [1200, undefined]],
    ['by the name, without a button', '<div>€ 12</div>', [1200, undefined]],
    ['not the one of points', `<div><p id="loyalty_price">€ 1</p> <p>€ 12</p>${button}</div>`, [1200, undefined]],
    ['not the one without tax', `<div><p>€ 10 ex. VAT</p> <p>€ 12</p>${button}</div>`, [1200, undefined]],
    ['not the one that leads elsewhere', `<p><a href="/b">€ 5</a></p><div>€ 12 ${button}</div>`, [1200, undefined]],
    ['not beside a count', `<div><p><b>€ 200</b><i>2 bids</i></p>${button}</div>`, [20000, undefined]],
    ['not the starting price', `<div><p>Starting price € 150</p><p>€ 200</p>${button}</div>`, [20000, undefined]],
    ['above a price list of others', `<b class="price">€ 12</b><ul><li>€ 5<li>€ 6</ul>${button}`, [1200, undefined]],
    ['of a thing of length', `<div class="sold-by-length"><b class="price">€ 12</b>${button}</div>`, [1200, undefined]],
    ['the regular one without a sale', `<b class="price-regular">€ 12</b>${button}`, [1200, undefined]],
    ['not the regular one of a sale', `<i class="price-regular">€ 15</i><i class="price-sale">€ 12</i>`, [1200, 1500]],
    ['per piece', `<p class="price">€ 12 / St</p>${button}`, [1200, undefined]],
    ['once of two copies', `<div>€ 12 ${button}</div><div class="small">€ 12 ${button}</div>`, [1200, undefined]],
    ['below the button', `<p>${button}</p><p class="price">€ 12</p>`, [1200, undefined]],
    ['none of a price of nothing', `<div>€ 0.00 ${button}</div>`, [undefined, undefined]],
  ])('%s', (_, html, expected) => {
    expect(price(html)).toEqual(expected);
  });

  test('none on a list of cards, with or without pictures', () => {
    const card = (inner: string) => `<li>${inner}<b>€ 12</b>${button}</li>`;
    expect(price(`<ul>${card('A') + card('B') + card('C') + card('D')}</ul>`)).toEqual([undefined, undefined]);
    const linked = (path: string) => card(`<a href="${path}"><img src="a.jpg"></a>`);
    expect(price(`<ul>${linked('/p/other') + linked('/p/third')}</ul>`)).toEqual([undefined, undefined]);
  });

  test('related products below do not make a list', () => {
    const related = `<aside><div><a href="/p/o"><img></a>€ 5 ${button}</div><div>€ 6 ${button}</div></aside>`;
    expect(price(`<main><div>€ 12 ${button}</div></main>${related}`)).toEqual([1200, undefined]);
  });
});

describe('facts', () => {
  const read = (html: string) => {
    const { name: _, ...facts } = told(readers.visible(pageOf(`<title>Chair</title><h1>Chair</h1>${html}`)));
    return facts;
  };
  test.each([
    ['<table><tr><th>Material<td>Oak</table>', { material: 'Oak' }],
    ['<dl><dt>Farbe:</dt><dd>Rot</dd></dl>', { color: 'Rot' }],
    ['<ul><li><b>Poids du produit :</b> 4,5 kg</li></ul>', { massKg: 4.5 }],
    ['<ul><li>Peso neto: 4 kg</li><li>Talla: M</li></ul>', { massKg: 4, size: 'M' }],
    [
      '<ul><li>Capacità: 64 GB</li><li>Codice EAN: 4006381333931</li></ul>',
      { capacity: '64 GB', gtin: '04006381333931' },
    ],
    ['<table><tr><td>Model number<td>X-200</table>', { mpn: 'X-200' }],
    ['<table><tr><td>Brand<td>n/a</table>', {}],
    ['<table><tr><td>Shipping weight<td>5 kg</table>', {}],
    ['<table><tr><td>Maximum weight<td>120 kg</table>', {}],
    ['<table><tr><td>Weight<td>0 kg</table>', {}],
    ['<table><tr><td>Size<td>S<td>M</table>', {}],
    [`<table><tr><td>Color<td>${'red '.repeat(40)}</table>`, {}],
    ['<table><tr><td>Capacity<td>large</table>', {}],
  ])('%s', (html, facts) => {
    expect(read(html)).toEqual(facts);
  });

  test('the breadcrumb is the links of the trail, each once', () => {
    expect(read('<nav class="Breadcrumbs"><a>Home</a> › <a>Chairs</a><a>Chairs</a><a></a></nav>')).toEqual({
      breadcrumb: ['Chairs'],
    });
  });
});

describe('the page', () => {
  test.each([
    ['the h1 nearest the title', '<title>Oak chair | Shop</title><h1>Shop</h1><h1>Oak chair</h1>', 'Oak chair'],
    [
      'no h1 of a dialog',
      '<title>Oak chair</title><div role="dialog"><h1>We use cookies</h1></div><h1>Chair</h1>',
      'Chair',
    ],
    ['an h2 when there is no h1', '<title>Oak chair</title><h2>Related</h2><h2>Oak chair</h2>', 'Oak chair'],
    ['the title when there is neither', '<title>Oak chair - Shop</title><h2>Related</h2>', 'Oak chair'],
  ])('its heading is %s', (_, html, text) => {
    expect(pageOf(html).heading.text).toBe(text);
  });

  test.each([
    ['<html lang="de">', 'https://shop.ch/p', 'de', 'CH'],
    ['<html lang="en_GB">', 'https://shop.co.uk/p', 'en-GB', 'GB'],
    ['<html lang="{{lang}}">', 'https://shop.example/p', undefined, undefined],
    ['<html><meta property="og:locale" content="es_CL">', 'https://shop.com/p', undefined, 'CL'],
    ['<html>', 'https://shop.io/p', undefined, undefined],
    ['<html lang="sv">', 'https://butik.nu/p', 'sv', undefined],
  ])('%s at %s', (html, url, language, country) => {
    const page = openPage(documentOf(html, url), url);
    expect([page.language, page.country]).toEqual([language, country]);
  });

  test('text keeps words apart and leaves out what is not read', () => {
    const body = documentOf('<p>a</p><p>b<script>c</script><b>d</b></p>').body;
    expect(textOf(body, 50)).toBe('a bd');
  });

  test('indentation does not use up the room for text', () => {
    const pad = `\n${' '.repeat(60)}`;
    const body = documentOf(`${pad}<p>${pad}<b>net</b>${pad}</p>${pad}<p>${pad}<b>gross</b></p>`).body;
    expect(textOf(body, 20)).toBe('net gross');
  });
});

test.each([
  ['https://schema.org/InStock', 'in-stock'],
  ['in stock', 'in-stock'],
  ['LimitedAvailability', 'in-stock'],
  ['http://schema.org/SoldOut', 'out-of-stock'],
  ['oos', 'out-of-stock'],
  ['preorder', 'preorder'],
  ['BackOrder', 'backorder'],
  ['Discontinued', 'discontinued'],
  ['maybe', undefined],
])('availability %s is %s', (text, availability) => {
  expect(availabilityOf(text)).toBe(availability);
});

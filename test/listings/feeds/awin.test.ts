import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { withoutAffiliate } from '@/src/listings/feeds/affiliate';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { gzip, inPieces, inShort, listingsIn, rowsOf, utf8 } from './feed-bytes';

const OFFER = {
  aw_deep_link: 'https://www.awin1.com/pclick.php?p=1&a=2&m=3',
  product_name: 'Bureau lamp, refurbished',
  aw_product_id: '38290001',
  merchant_product_id: 'BL-1',
  merchant_image_url: 'https://shop.example/i/1.jpg',
  aw_image_url: 'https://images2.example/?url=shop.example',
  description: 'Warm light',
  merchant_category: 'Lighting > Lamps',
  search_price: '1299.00',
  currency: 'GBP',
  delivery_cost: '4.99',
  merchant_deep_link: 'https://shop.example/p/1',
  brand_name: 'Exempla',
  colour: 'Black',
  condition: 'refurbished',
  ean: '4006381333931',
  mpn: 'BL1',
  in_stock: '1',
  stock_quantity: '3',
  merchant_name: 'Lamp House Ltd',
};

function awin(...changes: Partial<Record<keyof typeof OFFER, string>>[]): string {
  return Papa.unparse(changes.map((change) => ({ ...OFFER, ...change })));
}

test('a feed of Awin is read by its own column names, packed under any name', async () => {
  const bytes = await gzip(utf8(awin({})));
  const [listing] = listingsIn(await rowsOf(inPieces(bytes, 10), { fileName: 'datafeed_1.csv' }));
  expect(listing).toMatchObject({
    offerId: '38290001',
    title: 'Bureau lamp, refurbished',
    url: 'https://shop.example/p/1',
    image: 'https://shop.example/i/1.jpg',
    condition: 'refurbished',
    price: { minor: 129900, currency: 'GBP' },
    shipping: { minor: 499, currency: 'GBP' },
    brand: 'Exempla',
    gtin: '04006381333931',
    mpn: 'BL1',
    categoryText: 'Lighting > Lamps',
    attributes: { color: 'Black' },
    seller: 'Lamp House Ltd',
  });
});

test.each(['|', ';', '\t'])('separated by %j', async (delimiter) => {
  const text = Papa.unparse([OFFER], { delimiter });
  expect(inShort(await rowsOf(text))).toEqual(['38290001']);
});

test('the shop’s own address is taken, out of the counting link where that holds it, and never the counting link', async () => {
  const counting = 'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=https%3A%2F%2Fshop.example%2Fp%2F2';
  const rows = await rowsOf(
    awin({}, { aw_product_id: '2', aw_deep_link: counting, merchant_deep_link: '' }, { merchant_deep_link: '' }),
  );
  expect(listingsIn(rows).map(({ url }) => url)).toEqual(['https://shop.example/p/1', 'https://shop.example/p/2']);
  expect(inShort(rows).at(-1)).toMatch(
    /^affiliate-link: Its only link goes through www\.awin1\.com, which pays somebody for the click\./,
  );
});

test.each([
  ['https://shop.example/?p=https%3A%2F%2Fother.example', 'https://shop.example/?p=https%3A%2F%2Fother.example'],
  ['https://notawin1.com/?ued=https%3A%2F%2Fshop.example', 'https://notawin1.com/?ued=https%3A%2F%2Fshop.example'],
  ['https://www.zenaps.com/rclick.php?p=https%3A%2F%2Fshop.example%2F1', 'https://shop.example/1'],
  ['https://www.awin1.com/cread.php?ued=javascript%3Aalert(1)', undefined],
  ['https://www.awin1.com/cread.php?ued=https%3A%2F%2Fwww.awin1.com%2Fcread.php', undefined],
])('%s leads to %s', (link, shop) => {
  expect(withoutAffiliate(parseWebUrl(link) as WebUrl)).toBe(shop);
});

describe('stock', () => {
  test.each([
    [{ in_stock: '0' }, 'sold'],
    [{ in_stock: 'no' }, 'sold'],
    [{ in_stock: 'false' }, 'sold'],
    [{ in_stock: 'Not in stock' }, 'sold'],
    [{ in_stock: 'yes', stock_quantity: '-4' }, 'listing'],
    [{ in_stock: '', stock_quantity: '-4' }, 'sold'],
    [{ in_stock: '', stock_quantity: '−1' }, 'sold'],
    [{ in_stock: '', stock_quantity: '0' }, 'sold'],
    [{ in_stock: '', stock_quantity: '0,5' }, 'listing'],
    [{ in_stock: '', stock_quantity: '12' }, 'listing'],
    [{ in_stock: '', stock_quantity: 'plenty' }, 'listing'],
    [{ in_stock: '', stock_quantity: '' }, 'listing'],
  ])('%j is %s', async (change, kind) => {
    const [row] = await rowsOf(awin(change));
    expect(row?.kind === 'skipped' ? row.why : row?.kind).toBe(kind);
  });
});

test.each([
  [{ delivery_cost: 'Free delivery' }, undefined],
  [{ delivery_cost: '0' }, { minor: 0, currency: 'GBP' }],
  [
    { delivery_cost: '3.5', currency: 'EUR' },
    { minor: 350, currency: 'EUR' },
  ],
])('%j', async (change, shipping) => {
  const [listing] = listingsIn(await rowsOf(awin(change)));
  expect(listing?.shipping).toEqual(shipping);
});

test('a row without a condition is new, as everywhere', async () => {
  expect((await rowsOf(awin({ condition: '' })))[0]).toMatchObject({ kind: 'skipped', why: 'new' });
});

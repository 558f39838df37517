import { describe, expect, test } from 'vitest';
import { fieldName } from '@/src/listings/feeds/fields';
import { toListing } from '@/src/listings/feeds/to-listing';
import { say } from '@/src/words/say';
import { english } from '@/test/catalogue';

const NOW = Date.UTC(2026, 0, 15, 12);
const LAMP = { id: 'a', title: 'Desk lamp', link: 'https://shop.example/a', condition: 'used', price: '12.00 EUR' };

function offer(row: Record<string, string>) {
  return toListing(new Map(Object.entries({ ...LAMP, ...row })), { sourceId: 'shop', fetchedAt: NOW });
}

function listing(row: Record<string, string>) {
  const made = offer(row);
  return made.ok ? made.listing : undefined;
}

function without(...names: string[]) {
  const fields = new Map(Object.entries(LAMP).filter(([name]) => !names.includes(name)));
  return toListing(fields, { sourceId: 'shop', fetchedAt: NOW });
}

function skipped(made: ReturnType<typeof offer>): string | undefined {
  return made.ok ? undefined : `${made.why}: ${say(english(), made.reason)}`;
}

describe('who sells', () => {
  test('is read as plain text where the feed says so, and left out where it does not', () => {
    expect(listing({ seller: '<b>Thrifty</b> Ted ' })?.seller).toBe('Thrifty Ted');
    expect(listing({})).not.toHaveProperty('seller');
    expect(listing({ seller: '<i></i>' })).not.toHaveProperty('seller');
  });

  test.each(['seller', 'Seller Name', 'external_seller_name', 'g:external_seller_name', 'merchant_name', 'storeName'])(
    'stands under %s',
    (name) => {
      expect(fieldName(name)?.key).toBe('seller');
    },
  );
});

describe('a condition in words of the rules', () => {
  const conditionOf = (text: string) => (text === 'Klasse B' || text === 'like new' ? 'good' : undefined);
  const read = (condition: string) =>
    toListing(new Map(Object.entries({ ...LAMP, condition })), { sourceId: 'shop', fetchedAt: NOW, conditionOf });
  const conditionIn = (made: ReturnType<typeof read>) => (made.ok ? made.listing.condition : made.why);

  test('is read where our own words know none, and before them', () => {
    expect(conditionIn(read('Klasse B'))).toBe('good');
    expect(conditionIn(read('like new'))).toBe('good');
    expect(conditionIn(read('refurbished'))).toBe('refurbished');
    expect(conditionIn(read('crated'))).toBe('unknown-condition');
  });
});

describe('what is skipped', () => {
  test.each([
    [{ condition: 'New' }, 'new: It is offered as new.'],
    [{ condition: 'https://schema.org/NewCondition' }, 'new: It is offered as new.'],
    [{ condition: 'crated' }, 'unknown-condition: We do not know the condition “crated”.'],
    [{ availability: 'out_of_stock' }, 'sold: It is sold or cannot be had now.'],
    [{ availability: 'https://schema.org/SoldOut' }, 'sold: It is sold or cannot be had now.'],
    [{ title: '<b></b>' }, 'incomplete: It has no title.'],
    [{ link: 'javascript:alert(1)' }, 'unsafe-link: Its link “javascript:alert(1)” is not a web address.'],
    [{ link: 'data:text/html,<script>' }, 'unsafe-link: Its link “data:text/html,<script>” is not a web address.'],
    [{ link: '/p/1' }, 'unsafe-link: Its link “/p/1” is not a web address.'],
    [
      { link: 'https://user:secret@shop.example/' },
      'unsafe-link: Its link “https://user:secret@shop.example/” is not a web address.',
    ],
    [{ price: 'on request' }, 'no-price: We cannot read its price “on request”.'],
    [{ price: '0.00 EUR' }, 'no-price: We cannot read its price “0.00 EUR”.'],
    [{ price: '-5.00 EUR' }, 'no-price: We cannot read its price “-5.00 EUR”.'],
    [{ price: '− 5,00 €' }, 'no-price: We cannot read its price “− 5,00 €”.'],
    [{ price: '12.00' }, 'no-price: We cannot read its price “12.00”.'],
    [{ id: 'x'.repeat(201) }, 'broken: Its id cannot be used.'],
  ])('%j', (row, why) => {
    expect(skipped(offer(row))).toBe(why);
  });

  test.each([
    ['condition', 'new: It says no condition, which in this format means new.'],
    ['id', 'incomplete: It has no id.'],
    ['title', 'incomplete: It has no title.'],
    ['link', 'incomplete: It has no link.'],
    ['price', 'no-price: We cannot read its price “”.'],
  ])('a row without %s', (name, why) => {
    expect(skipped(without(name))).toBe(why);
  });
});

describe('price', () => {
  test.each([
    [{ price: '15.00 EUR' }, 1500],
    [{ price: '15,00 EUR' }, 1500],
    [{ price: '1,299.00 EUR' }, 129900],
    [{ price: '1.299,00 €' }, 129900],
    [{ price: 'EUR 15' }, 1500],
    [{ price: '15', currency: 'EUR' }, 1500],
    [{ price: '15.00 EUR', sale_price: '12.00 EUR' }, 1200],
    [{ price: '15.00 EUR', sale_price: '18.00 EUR' }, 1500],
    [{ price: '15.00 EUR', sale_price: '0.00 EUR' }, 1500],
    [{ price: '15.00 EUR', sale_price: '2.00 USD' }, 1500],
    [{ price: '15.00 EUR', sale_price: 'soon' }, 1500],
    [{ price: '', sale_price: '12.00 EUR' }, 1200],
  ])('%j is %d cents', (row, minor) => {
    expect(listing(row)?.price).toEqual({ minor, currency: 'EUR' });
  });

  test.each([
    ['now', '2026-01-01T00:00+0100/2026-01-31T23:59+0100', 1200],
    ['in the past', '2025-12-01T00:00Z/2025-12-31T00:00Z', 1500],
    ['in the future', '2026-02-01T00:00Z/2026-02-28T00:00Z', 1500],
    ['at a time nobody can read', 'soon/later', 1200],
  ])('a sale %s', (_, dates, minor) => {
    expect(
      listing({ price: '15.00 EUR', sale_price: '12.00 EUR', sale_price_effective_date: dates })?.price.minor,
    ).toBe(minor);
  });

  test('currencies without and with three decimals', () => {
    expect(listing({ price: '1500 JPY' })?.price).toEqual({ minor: 1500, currency: 'JPY' });
    expect(listing({ price: '1.500 KWD' })?.price).toEqual({ minor: 1500, currency: 'KWD' });
  });
});

describe('the other fields', () => {
  test.each([
    [{ gtin: '4006381333931' }, { gtin: '04006381333931' }],
    [{ gtin: '0-306-40615-2' }, { gtin: '09780306406157' }],
    [{ asin: 'b08n5wrwnw' }, { asin: 'B08N5WRWNW' }],
    [{ link: 'https://www.amazon.de/dp/B08N5WRWNW?tag=x' }, { asin: 'B08N5WRWNW' }],
    [{ link: 'https://www.amazon.de/dp/0306406152', gtin: 'n/a' }, { gtin: '09780306406157' }],
    [{ link: 'https://resale.example/01/09506000134352/21/7' }, { gtin: '09506000134352' }],
    [{ link: 'https://resale.example/01/09506000134352', gtin: '4006381333931' }, { gtin: '04006381333931' }],
    [{ image_link: 'https://shop.example/a b.jpg' }, { image: 'https://shop.example/a%20b.jpg' }],
    [{ shipping: 'FR:::4.90 EUR' }, { shipping: { minor: 490, currency: 'EUR' } }],
    [{ ships_from_country: 'fr' }, { country: 'FR' }],
    [
      { google_product_category: 'Home > Lighting > Lamps', product_type: 'Sale' },
      { categoryText: 'Home > Lighting > Lamps' },
    ],
    [{ google_product_category: '4636', product_type: 'Lamps' }, { categoryText: 'Lamps' }],
    [{ google_product_category: '4636' }, { categoryText: '4636' }],
    [
      { color: 'Black', size: 'M', material: 'Steel', gender: 'unisex', capacity: '64 GB', year: '2019' },
      { attributes: { color: 'Black', size: 'M', material: 'Steel', gender: 'unisex', capacity: '64 GB', year: 2019 } },
    ],
    [{ title: 'Tom &amp; Co <b>lamp</b>' }, { title: 'Tom & Co lamp' }],
    [{ description: '<p>Warm &lt;script&gt;alert(1)&lt;/script&gt;</p>' }, { description: 'Warm alert(1)' }],
  ])('%j is kept', (row, kept) => {
    expect(listing(row)).toMatchObject(kept);
  });

  test.each([
    [{ gtin: '4006381333932' }, 'gtin'],
    [{ brand: 'N/A' }, 'brand'],
    [{ mpn: 'does not apply' }, 'mpn'],
    [{ image_link: 'javascript:alert(1)' }, 'image'],
    [{ shipping: 'FR:::4.90 EUR,DE:::9.90 EUR' }, 'shipping'],
    [{ shipping: 'FR:Standard:free' }, 'shipping'],
    [{ ships_from_country: 'France' }, 'country'],
    [{ description: '<br>' }, 'description'],
  ])('%j is dropped, and the offer kept', (row, name) => {
    expect(listing(row)).toMatchObject({ offerId: 'a' });
    expect(listing(row)).not.toHaveProperty(name);
  });

  test.each(['-5', '1850', '2101', 'soon', '20.5'])('a year of %s is dropped', (year) => {
    expect(listing({ year })?.attributes).toEqual({});
  });

  test('long texts are cut to what a listing holds', () => {
    const long = 'word '.repeat(900);
    const made = listing({ title: long, description: long, color: long, product_type: long });
    expect([
      made?.title.length,
      made?.description?.length,
      made?.attributes.color?.length,
      made?.categoryText?.length,
    ]).toEqual([499, 999, 99, 299]);
  });

  test('the source and the time of fetching come from outside the feed', () => {
    expect(listing({})).toMatchObject({ sourceId: 'shop', fetchedAt: NOW });
  });
});

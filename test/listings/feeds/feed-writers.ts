import Papa from 'papaparse';
import { Listing } from '@/src/listings/listing';
import { CONDITIONS } from '@/src/product/conditions';
import { cleanBrand, cleanNumber } from '@/src/product/identifiers';
import { plainText } from '@/src/product/plain-text';
import { parseWebUrl } from '@/src/product/web-url';
import { amountOf, type Money, minorDigits } from '@/src/quantity/money';
import { fc } from '@/test/properties';
import { ABOUT } from './feed-bytes';

const unit = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"', '13" ', 'a,b;c|d', "'", ']]>', '(x)', '€', '𝄞', '1.5', 'très', '<3 & '),
  },
);
const text = (most: number, isClean = (words: string) => plainText(words, most) === words) =>
  fc
    .array(unit, { minLength: 1, maxLength: 4 })
    .map((parts) => plainText(parts.join(''), most))
    .filter((words) => words !== '' && isClean(words));
const url = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .map((address) => parseWebUrl(address))
  .filter((address) => address !== undefined);
const price = (mostMinor: number) =>
  fc.record({ minor: fc.integer({ min: 1, max: mostMinor }), currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD') });

/** Any used offer a feed could hold: its texts are as plain as ours become. */
export const anyListing: fc.Arbitrary<Listing> = fc
  .record(
    {
      offerId: text(200),
      sourceId: fc.constant(ABOUT.sourceId),
      title: text(500),
      condition: fc.constantFrom(...CONDITIONS.filter((condition) => condition !== 'new')),
      price: price(1e9),
      url,
      attributes: fc.record(
        {
          color: text(100),
          size: text(100),
          capacity: text(60),
          material: text(300),
          gender: text(60),
          year: fc.integer({ min: 1900, max: 2100 }),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
      fetchedAt: fc.constant(ABOUT.fetchedAt),
      brand: text(120, (brand) => cleanBrand(brand) === brand),
      gtin: fc.constantFrom('00194252707227', '09780306406157', '04006381333931'),
      mpn: text(80, (mpn) => cleanNumber(mpn) === mpn),
      shipping: price(99_999),
      image: url,
      country: fc.constantFrom('FR', 'DE', 'JP'),
      categoryText: text(300),
      description: text(1000),
    },
    {
      requiredKeys: ['offerId', 'sourceId', 'title', 'condition', 'price', 'url', 'attributes', 'fetchedAt'],
      noNullPrototype: true,
    },
  )
  .map((listing) => Listing.parse(listing));

function priceText(price: Money): string {
  return `${amountOf(price).toFixed(minorDigits(price.currency))} ${price.currency}`;
}

/** A listing as Google's attributes. */
export function attributesOf(listing: Listing): Record<string, string> {
  const { offerId, title, description, url, image, brand, gtin, mpn, condition, country, categoryText, attributes } =
    listing;
  const { year, ...words } = attributes;
  const all = {
    id: offerId,
    title,
    link: url,
    condition,
    price: priceText(listing.price),
    description,
    image_link: image,
    brand,
    gtin,
    mpn,
    ...words,
    year: year === undefined ? undefined : String(year),
    product_type: categoryText,
    ships_from_country: country,
    shipping: listing.shipping === undefined ? undefined : `${country ?? 'FR'}:::${priceText(listing.shipping)}`,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const COLUMNS =
  'id title link condition price description image_link brand gtin mpn color size capacity material gender year product_type ships_from_country shipping'.split(
    ' ',
  );

function escapeXml(words: string): string {
  return words.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] as string);
}

function xmlItem(listing: Listing, tag: string): string {
  const fields = Object.entries(attributesOf(listing)).map(([name, value], i) => {
    if (name === 'shipping') {
      const [land, , , amount] = value.split(':');
      return `<g:shipping><g:country>${land}</g:country>\n<g:price>${amount}</g:price></g:shipping>`;
    }
    const body = i % 3 === 0 && !value.includes(']]>') ? `<![CDATA[${value}]]>` : escapeXml(value);
    return `<g:${name}>\n  ${body}</g:${name}>`;
  });
  return `<${tag}>${fields.join('')}</${tag}>`;
}

const GOOGLE = 'xmlns:g="http://base.google.com/ns/1.0"';

function delimitedText(listings: readonly Listing[], delimiter: string, newline: string, quotes: boolean): string {
  const rows = listings.map((listing) => {
    const attributes = attributesOf(listing);
    return COLUMNS.map((column) => attributes[column] ?? '');
  });
  return Papa.unparse([COLUMNS, ...rows], { delimiter, newline, quotes });
}

/** Every way of writing the same listings. */
export const WRITERS: Readonly<Record<string, (listings: readonly Listing[]) => string>> = {
  'RSS 2.0': (listings) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${GOOGLE}><channel><title>Shop</title>${listings.map((listing) => xmlItem(listing, 'item')).join('\n')}</channel></rss>`,
  'RSS 1.0': (listings) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ${GOOGLE}><channel><title>Shop</title></channel>${listings.map((listing) => xmlItem(listing, 'item')).join('')}</rdf:RDF>`,
  Atom: (listings) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${GOOGLE}><title>Shop</title>${listings.map((listing) => xmlItem(listing, 'entry')).join('')}</feed>`,
  TSV: (listings) => delimitedText(listings, '\t', '\n', false),
  'TSV with CRLF': (listings) => `${delimitedText(listings, '\t', '\r\n', true)}\r\n`,
  CSV: (listings) => delimitedText(listings, ',', '\r\n', false),
  'CSV with semicolons': (listings) => delimitedText(listings, ';', '\n', true),
  'JSON Lines': (listings) => listings.map((listing) => JSON.stringify(attributesOf(listing))).join('\n'),
  'JSON Lines with objects': (listings) =>
    listings
      .map((listing) => {
        const { price, shipping, link, image_link, ...rest } = attributesOf(listing);
        return JSON.stringify({
          ...rest,
          url: link,
          imageLink: image_link ?? null,
          price: { amount: amountOf(listing.price), currency: listing.price.currency },
          ...(listing.shipping && {
            shipping: [
              { country: 'FR', price: { value: amountOf(listing.shipping), currency: listing.shipping.currency } },
            ],
          }),
        });
      })
      .join('\r\n'),
};

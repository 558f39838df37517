import { type DemoListing, listings, type Wanted } from './generator';
import { pictureUrl } from './picture';

/**
 * Feed formats of the second-hand shop. All four carry the same offers in the words of Google's product data
 * specification, and `capacity`, for which Google has none.
 */
export const FEED_FORMATS = ['xml', 'tsv', 'csv', 'jsonl'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  xml: 'application/xml; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

const COLUMNS = [
  'id',
  'title',
  'description',
  'link',
  'image_link',
  'condition',
  'price',
  'availability',
  'brand',
  'gtin',
  'mpn',
  'color',
  'size',
  'capacity',
  'material',
  'gender',
  'product_type',
  'shipping',
  'ships_from_country',
] as const;

/** One offer as attribute → text. Absent attributes are absent. */
export type FeedRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** `later` is the same shop some days on: some offers are gone, some are cheaper. */
export type Edition = 'now' | 'later';

/** Of the later edition: every 10th offer is gone, every 7th costs 10 % less. */
export const GONE_EVERY = 10;
export const CHEAPER_EVERY = 7;

/** Offers of an edition, in order, in constant memory. */
export function* editionOf(wanted: Wanted, edition: Edition): Generator<DemoListing, void, undefined> {
  let index = -1;
  for (const listing of listings(wanted)) {
    index += 1;
    if (edition === 'now') yield listing;
    else if (index % GONE_EVERY !== GONE_EVERY - 1) {
      yield index % CHEAPER_EVERY === 0 ? { ...listing, price: Math.round(listing.price * 90) / 100 } : listing;
    }
  }
}

export function feedRow(listing: DemoListing, origin: string): FeedRow {
  const { color, size, capacity } = listing;
  const row: Record<string, string | undefined> = {
    id: listing.id,
    title: listing.title,
    description: listing.description,
    link: `${origin}/listing/${listing.id}`,
    image_link: pictureUrl(listing, listing, origin),
    condition: listing.condition,
    price: `${listing.price.toFixed(2)} ${listing.currency}`,
    availability: 'in_stock',
    brand: listing.brand,
    gtin: listing.gtin,
    mpn: listing.mpn,
    color,
    size,
    capacity,
    material: listing.material,
    gender: listing.gender,
    product_type: listing.shelf.join(' > '),
    shipping:
      listing.shipping === undefined
        ? undefined
        : `${listing.country}:::${listing.shipping.toFixed(2)} ${listing.currency}`,
    ships_from_country: listing.country,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

interface Format {
  readonly before: (origin: string) => string;
  readonly row: (row: FeedRow) => string;
  readonly after: string;
}

export const FORMATS: Readonly<Record<FeedFormat, Format>> = {
  xml: {
    before: (origin) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n<title>Second Round</title>\n<link>${escapeXml(origin)}/</link>\n<description>Used and refurbished things</description>\n`,
    row: xmlItem,
    after: '</channel>\n</rss>\n',
  },
  tsv: {
    before: () => `${COLUMNS.join('\t')}\n`,
    row: (row) => `${COLUMNS.map((name) => plainCell(row[name])).join('\t')}\n`,
    after: '',
  },
  csv: {
    before: () => `${COLUMNS.join(',')}\r\n`,
    row: (row) => `${COLUMNS.map((name) => quotedCell(row[name])).join(',')}\r\n`,
    after: '',
  },
  jsonl: { before: () => '', row: (row) => `${JSON.stringify(row)}\n`, after: '' },
};

/** Rows written together: one string per row would spend its time in the socket. */
const ROWS_PER_CHUNK = 200;

/** The feed as text, a chunk at a time. */
export function* feedText(
  rows: Iterable<FeedRow>,
  format: FeedFormat,
  origin: string,
): Generator<string, void, undefined> {
  const { before, row: write, after } = FORMATS[format];
  let chunk = before(origin);
  let held = 0;
  for (const row of rows) {
    chunk += write(row);
    held += 1;
    if (held === ROWS_PER_CHUNK) {
      yield chunk;
      chunk = '';
      held = 0;
    }
  }
  yield chunk + after;
}

/** Rows of an ordinary feed. */
export function* feedRows(wanted: Wanted, edition: Edition, origin: string): Generator<FeedRow, void, undefined> {
  for (const listing of editionOf(wanted, edition)) yield feedRow(listing, origin);
}

/** RSS keeps title, description and link in its own namespace; the rest is Google's. */
const RSS_OWN: readonly string[] = ['title', 'description', 'link'];

function xmlItem(row: FeedRow): string {
  const parts = Object.entries(row).map(([name, value]) => {
    if (name === 'shipping') return xmlShipping(value);
    const tag = RSS_OWN.includes(name) ? name : `g:${name}`;
    return `<${tag}>${escapeXml(value)}</${tag}>`;
  });
  return `<item>${parts.join('')}</item>\n`;
}

/** "GB:::4.99 GBP" → the nested form that Google's XML has for it. */
function xmlShipping(value: string): string {
  const [country = '', , , price = ''] = value.split(':');
  return `<g:shipping><g:country>${country}</g:country><g:price>${price}</g:price></g:shipping>`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A cell of Google's TSV: no tab, no line break; quoted like CSV when it holds a quotation mark. */
function plainCell(value = ''): string {
  return value.includes('"') ? quotedCell(value) : value;
}

function quotedCell(value = ''): string {
  return /[",\r\n\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

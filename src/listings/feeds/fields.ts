/** The fields of one offer under Google's names (`image_link`, `sale_price`); values are trimmed and never empty. */
export type Fields = ReadonlyMap<string, string>;

/** Longest value we keep, in characters (Google's own longest, the description, allows 5000). */
const MOST_VALUE = 5000;

/** Google's attributes that become part of a Listing, and six plain columns of our own (asin, capacity, year, currency, stock, seller). */
const NAMES = new Set([
  'id',
  'title',
  'description',
  'link',
  'image_link',
  'price',
  'sale_price',
  'sale_price_effective_date',
  'currency',
  'condition',
  'availability',
  'stock',
  'brand',
  'gtin',
  'asin',
  'mpn',
  'color',
  'size',
  'capacity',
  'material',
  'gender',
  'year',
  'google_product_category',
  'product_type',
  'shipping',
  'ships_from_country',
  'seller',
]);

/** Other names in use for the same field: Atom, RSS, schema.org, Awin and shop exports. They yield to Google's own. */
const ALIASES = new Map([
  ['offer_id', 'id'],
  ['guid', 'id'],
  ['sku', 'id'],
  ['name', 'title'],
  ['url', 'link'],
  ['image', 'image_link'],
  ['image_url', 'image_link'],
  ['item_condition', 'condition'],
  ['price_currency', 'currency'],
  ['gtin8', 'gtin'],
  ['gtin12', 'gtin'],
  ['gtin13', 'gtin'],
  ['gtin14', 'gtin'],
  ['ean', 'gtin'],
  ['upc', 'gtin'],
  ['jan', 'gtin'],
  ['barcode', 'gtin'],
  ['isbn', 'gtin'],
  ['isbn10', 'gtin'],
  ['isbn_10', 'gtin'],
  ['isbn13', 'gtin'],
  ['isbn_13', 'gtin'],
  ['colour', 'color'],
  ['summary', 'description'],
  ['content', 'description'],
  ['category', 'product_type'],
  ['country', 'ships_from_country'],
  ['product_id', 'id'],
  ['aw_product_id', 'id'],
  ['merchant_product_id', 'id'],
  ['product_name', 'title'],
  ['product_url', 'link'],
  ['deep_link', 'link'],
  ['deeplink', 'link'],
  ['merchant_deep_link', 'link'],
  ['product_short_description', 'description'],
  ['merchant_image_url', 'image_link'],
  ['large_image', 'image_link'],
  ['search_price', 'price'],
  ['store_price', 'price'],
  ['display_price', 'price'],
  ['delivery_cost', 'shipping'],
  ['in_stock', 'availability'],
  ['stock_status', 'availability'],
  ['stock_quantity', 'stock'],
  ['quantity', 'stock'],
  ['inventory', 'stock'],
  ['brand_name', 'brand'],
  ['manufacturer', 'brand'],
  ['product_gtin', 'gtin'],
  ['model_number', 'mpn'],
  ['manufacturer_part_number', 'mpn'],
  ['merchant_category', 'product_type'],
  ['category_name', 'product_type'],
  ['seller_name', 'seller'],
  ['external_seller_name', 'seller'],
  ['merchant_name', 'seller'],
  ['shop_name', 'seller'],
  ['store_name', 'seller'],
  ['fashion:size', 'size'],
  ['fashion_size', 'size'],
  ['fashion:material', 'material'],
  ['fashion_material', 'material'],
]);

/** Names whose value is worse than any other for the field: Awin's link counts the click before it leads to the shop. */
const LAST_RESORTS = new Map([['aw_deep_link', 'link']]);

/** Where a value's name comes from: of two values for one field the higher rank is kept, then the earlier. */
export const RANK = { last: 0, alias: 1, plain: 2, google: 3 } as const;

export interface FieldName {
  readonly key: string;
  readonly rank: number;
}

/**
 * Google's name for a column, element or key; undefined for what no Listing needs.
 *
 * @example fieldName('g:image_link'), fieldName('Image Link'), fieldName('imageLink') // { key: 'image_link', … }
 */
export function fieldName(raw: string): FieldName | undefined {
  if (raw.length > 80) return undefined;
  const name = raw
    .trim()
    .replace(/^g:/i, '')
    // "shipping(country:price)" names its parts; the values say them again.
    .replace(/\(.*$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s._-]+/g, '_')
    .replace(/_$/, '');
  if (NAMES.has(name)) return { key: name, rank: RANK.plain };
  const key = ALIASES.get(name);
  if (key !== undefined) return { key, rank: RANK.alias };
  const last = LAST_RESORTS.get(name);
  return last === undefined ? undefined : { key: last, rank: RANK.last };
}

/** Names a feed repeats on every row; more than these are not columns but junk. */
const MOST_NAMES = 500;

/** `fieldName` that remembers the names of one feed: every row has the same. */
export function rememberedNames(): (raw: string) => FieldName | undefined {
  const known = new Map<string, FieldName | undefined>();
  return (raw) => {
    if (known.has(raw)) return known.get(raw);
    const name = fieldName(raw);
    if (known.size < MOST_NAMES) known.set(raw, name);
    return name;
  };
}

/** A value under its name, as a reader found it. */
export interface Entry extends FieldName {
  readonly value: string;
}

/** One value a field: the best-ranked, then the first; empty ones never win. */
export function fieldsOf(entries: Iterable<Entry>): Fields {
  const fields = new Map<string, string>();
  const ranks = new Map<string, number>();
  for (const { key, rank, value } of entries) {
    const known = ranks.get(key);
    if (known !== undefined && known >= rank) continue;
    const kept = value.slice(0, MOST_VALUE).trim();
    if (kept === '') continue;
    fields.set(key, kept);
    ranks.set(key, rank);
  }
  return fields;
}

// Completes a sighting from the data the page keeps for its own scripts: `__NEXT_DATA__`, `dataLayer`, a theme's product
// JSON. What the page shows or declares always stands; this only fills what is still missing.
import { numberInAddress } from '../address-fit';
import { availabilityOf } from '../availability';
import { parseGtin } from '../gtin';
import { cleanBrand, cleanNumber } from '../identifiers';
import { wordsInCommon } from '../line';
import { plainText } from '../plain-text';
import type { Product } from '../product';
import type { Evidence, Sighting } from '../sighting';
import { taxonomyIn } from '../taxonomy-text';
import { describedIn, KEYS, looseVersion, SURE, saidUnder, shownVersion } from './described';
import { type Found, findAgreed, findAll, nodeOf } from './found';
import { priceIn } from './price-in';
import { type Thing, thingsIn } from './script-things';

const BRAND = /^(?:(?:item|product)?brand(?:name)?|manufacturer(?:name)?|vendor|marque|marca|marke)$/;
const MPN = /^(?:mpn|manufacturer(?:part|product)?(?:number|no|sku|code)|mfr?g?part(?:number|no)|modelnumber)$/;
const NUMBER = /^(?:part|article|item|product)(?:number|no|code)$/;
const AVAILABILITY = /^(?:(?:is)?available(?:forsale)?|(?:is)?instock|availability(?:status)?|stockstatus)$/;
const COLOR = /^(?:colou?r(?:name)?|farbe|couleur)$/;
const SIZE = /^(?:size(?:name)?|größe|taille|talla)$/;
const GOOGLE_CATEGORY = /^googleproductcategory$/;
const CATEGORY = /^(?:(?:item|product)?category(?:[2-5]|name|path)?)$/;

/**
 * The sighting without its `state`, and with brand, numbers, availability, colour, size, shelves and price read from it
 * where nothing else told them. Pure, never throws, linear in the state's length. Masses are left alone: `weight` in shop
 * systems is what the parcel weighs (Shopify, WooCommerce and Magento all take it for the cost of shipping).
 */
export function completeFromState({ state, ...seen }: Sighting): Sighting {
  if (state === undefined || state.length === 0) return seen;
  const things = state.flatMap((text) => thingsIn(text));
  const { product, url } = seen;
  const described = describedIn(things, product, url);
  // What one version says, where versions differ, is only true of the version shown.
  const sure = described.filter(({ fit }) => fit >= SURE);
  const shown = [
    ...sure.map(({ thing }) => shownVersion(thing, things, product, url)),
    looseVersion(things, product, url),
  ].filter((version) => version !== undefined);
  const all = described.map(({ thing }) => thing);
  const evidence: Evidence[] = [];
  const found = <Value>(field: string, one: Found<Value> | undefined): Value | undefined => {
    if (one === undefined) return undefined;
    evidence.push({ field, reader: 'embedded', node: one.node, text: one.text });
    return one.value;
  };
  const missing = <Field extends keyof Product>(field: Field, look: () => Found<Product[Field]> | undefined) =>
    product[field] === undefined ? found(field, look()) : undefined;
  const { attributes } = product;
  // A part number is the maker's, but one in the shop's address is the shop's own. Ids of analytics are neither.
  const inAddress = (text: string) => (text.length > 3 && numberInAddress(text, url) ? cleanNumber(text) : undefined);
  const filled = {
    brand: missing('brand', () => findAll(all, BRAND, cleanBrand)[0]),
    gtin: missing('gtin', () => findAgreed(shown, KEYS.gtin, parseGtin)),
    sku: missing('sku', () => findAgreed(shown, KEYS.sku, cleanNumber) ?? findAgreed(shown, NUMBER, inAddress)),
    mpn: missing('mpn', () => findAgreed(shown, MPN, cleanNumber)),
    availability: missing('availability', () => findAgreed(shown, AVAILABILITY, stockOf)),
    taxonomy: missing('taxonomy', () =>
      findAgreed(
        sure.map(({ thing }) => thing),
        GOOGLE_CATEGORY,
        googleCategoryOf,
      ),
    ),
    price: missing('price', () => priceIn(shown, seen)),
  };
  const color = attributes.color ?? found('color', findAgreed(shown, COLOR, wordOf));
  const size = attributes.size ?? found('size', findAgreed(shown, SIZE, wordOf));
  const shelves = product.breadcrumb.length > 0 ? undefined : found('breadcrumb', shelvesOf(all, product));
  return {
    ...seen,
    product: {
      ...product,
      ...Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined)),
      ...(shelves && { breadcrumb: shelves }),
      attributes: { ...attributes, ...(color !== undefined && { color }), ...(size !== undefined && { size }) },
    },
    evidence: [...seen.evidence, ...evidence].slice(0, 60),
  };
}

function stockOf(text: string): Product['availability'] {
  if (text === 'true') return 'in-stock';
  return text === 'false' ? 'out-of-stock' : availabilityOf(text);
}

/** Google's id or path, as feeds and Shopify's product data give it. */
function googleCategoryOf(text: string): string | undefined {
  const fact = { reader: 'embedded', label: 'google product category', value: text, node: '' } as const;
  return taxonomyIn([fact])?.taxonomy;
}

/** A word for people, not a number of the shop's. */
function wordOf(text: string): string | undefined {
  return text.length <= 60 && /\p{L}/u.test(text) && !/^(?:true|false|https?:.*|#.*)$/.test(text) ? text : undefined;
}

/**
 * What analytics are told: `item_category`, `item_category2` … in order, or one text with its own signs between
 * ("Shoes/Boots"). Elsewhere a category is anything.
 */
function shelvesOf(things: readonly Thing[], { name }: Product): Found<string[]> | undefined {
  for (const thing of things) {
    const said = saidUnder(thing, CATEGORY).filter(({ value }) => typeof value === 'string');
    const [one] = said;
    if (one === undefined || !(one.key.startsWith('item') || /^(?:products|items)$/.test(thing.key))) continue;
    const texts = said.length > 1 ? said.map(({ value }) => String(value)) : String(one.value).split(/\s*[/>|]\s*/);
    const shelves = texts
      .map((text) => plainText(text, 120))
      .filter((text, at, all) => /\p{L}/u.test(text) && all.indexOf(text) === at && wordsInCommon(text, name) < 0.9);
    if (shelves.length > 0)
      return { value: shelves.slice(0, 12), node: nodeOf(thing, one.key), text: plainText(shelves.join(' › '), 300) };
  }
  return undefined;
}

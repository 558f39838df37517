import { type Candidate, makeCandidate, put, state } from '../candidate';
import { gtinInLink } from '../digital-link';
import { oneLine } from '../line';
import type { View } from '../page';
import { parseWebUrl } from '../web-url';
import { chosenOf } from './choice';
import { addressOf, type Item, imageOf, isItem, listOf, textOf, typesOf } from './item';
import { putOffer } from './offer';

/** What a page's schema.org markup holds. */
export interface Markup {
  readonly products: readonly Candidate[];
  /** Types of the page's own things, not of what they contain: tells articles and lists from product pages. */
  readonly types: ReadonlySet<string>;
}

const PRODUCTS = /^(?:Product(?:Group|Model)?|IndividualProduct|SomeProducts|Vehicle|Car|Motorcycle)$/;

/** Works that are products when somebody offers them. */
const WORKS = /^(?:Book|MusicAlbum|Movie|VideoGame|CreativeWork)$/;

/** Types that say what a work is. */
const WORK_TYPES = /^(?:Book|Audiobook|MusicAlbum|MusicRelease|Movie|VideoGame)$/;

/** Where a page's main product may stand. Anything else (related products, reviewed items, lists) is not looked into. */
const NESTS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'object', 'itemOffered'];

const MOST_DEPTH = 8;
const MOST_ITEMS = 500;

/** Reads the products among schema.org things. `places` name where each thing stands, for the evidence. */
export function readMarkup(
  roots: readonly { readonly item: unknown; readonly place: string }[],
  view: View,
  reader: Candidate['reader'],
): Markup {
  const types = new Set<string>();
  const found: { item: Item; place: string }[] = [];
  /** Offers that stand apart and point at what they offer. */
  const apart: Item[] = [];
  let breadcrumb: { names: string[]; place: string } | undefined;
  let seen = 0;
  const walk = (value: unknown, place: string, depth: number): void => {
    for (const item of listOf(value)) {
      seen += 1;
      if (!isItem(item) || depth > MOST_DEPTH || seen > MOST_ITEMS) continue;
      const own = typesOf(item);
      for (const type of own) types.add(type);
      if (typeof item['itemOffered'] === 'string') apart.push(item);
      const trail = own.includes('BreadcrumbList') ? item : item['breadcrumb'];
      if (isItem(trail)) breadcrumb ??= { names: breadcrumbOf(trail), place: `${place} › breadcrumb` };
      if (own.some((type) => PRODUCTS.test(type) || (WORKS.test(type) && item['offers']))) found.push({ item, place });
      else for (const nest of NESTS) walk(item[nest], nest === '@graph' ? place : `${place} › ${nest}`, depth + 1);
    }
  };
  for (const { item, place } of roots) walk(item, place, 0);
  const byId = new Map(found.filter(({ item }) => item['@id']).map(({ item }) => [item['@id'], item]));
  const products = found.map(({ item, place }) => {
    const offers = item['offers'] ?? apart.filter((offer) => offer['itemOffered'] === item['@id']);
    const product = productOf({ ...item, offers }, view, reader, place, byId);
    if (breadcrumb?.names.length) {
      put(product, 'breadcrumb', breadcrumb.names, breadcrumb.place, breadcrumb.names.join(' › '));
    }
    return product;
  });
  return { products, types };
}

/** A product with what its chosen variant says first and what its group says last. */
function productOf(
  whole: Item,
  view: View,
  reader: Candidate['reader'],
  place: string,
  byId: ReadonlyMap<unknown, Item>,
): Candidate {
  const candidate = makeCandidate(reader);
  const variant = variantOf(whole, view);
  if (variant) putItem(candidate, variant, view, `${place} › hasVariant`);
  putItem(candidate, whole, view, place);
  const group = whole['isVariantOf'];
  // A group may be told once and then only be referred to.
  if (isItem(group)) putItem(candidate, byId.get(group['@id']) ?? group, view, `${place} › isVariantOf`);
  return candidate;
}

/** Properties that become facts, the best first. */
const PROPERTIES =
  'brand manufacturer gtin gtin13 gtin14 gtin12 gtin8 isbn ean upc productID asin mpn sku color size material weight itemCondition';

/** Where a GS1 Digital Link may stand: schema.org has a property for it, and many things are named by theirs. */
const LINKS = ['hasGS1DigitalLink', '@id', 'url'];

function putItem(candidate: Candidate, item: Item, view: View, place: string): void {
  for (const [field, most] of [
    ['name', 500],
    ['description', 2000],
  ] as const) {
    const text = textOf(item[field]);
    put(candidate, field, oneLine(text, most), `${place} › ${field}`, text);
  }
  for (const property of PROPERTIES.split(' ')) {
    state(candidate, property, textOf(item[property]), `${place} › ${property}`);
  }
  for (const property of LINKS) {
    const link = textOf(item[property]);
    if (gtinInLink(link) !== undefined) state(candidate, 'hasGS1DigitalLink', link, `${place} › ${property}`);
  }
  putCategory(candidate, item, place);
  const image = imageOf(item['image']);
  put(candidate, 'image', parseWebUrl(image, view.url), `${place} › image`, image);
  const address = addressOf(item);
  if (address !== '') candidate.url ??= parseWebUrl(address, view.url);
  putOffer(candidate, item['offers'], view, `${place} › offers`);
  for (const property of listOf(item['additionalProperty']).slice(0, 200)) {
    if (isItem(property))
      state(candidate, textOf(property['name']), textOf(property['value']), `${place} › additionalProperty`);
  }
}

/** Categories in words, Google's id where the markup says it is one, and the type of a work. */
function putCategory(candidate: Candidate, item: Item, place: string): void {
  for (const property of ['google_product_category', 'googleProductCategory']) {
    state(candidate, 'google product category', textOf(item[property]), `${place} › ${property}`);
  }
  for (const category of listOf(item['category']).slice(0, 10)) {
    const code = isItem(category) ? textOf(category['codeValue']) : '';
    const set = isItem(category) ? JSON.stringify(category['inCodeSet'] ?? '') : '';
    const google = code !== '' && /google/i.test(set);
    const text = google ? code : textOf(category);
    state(candidate, google ? 'google product category' : 'category', text, `${place} › category`);
  }
  for (const type of typesOf(item)) {
    if (WORK_TYPES.test(type)) state(candidate, 'type of work', type, `${place} › @type`);
  }
}

/** The variant that is chosen, else the first one that says its name or price; undefined when there are none. */
function variantOf(group: Item, view: View): Item | undefined {
  const variants = listOf(group['hasVariant']).slice(0, MOST_ITEMS).filter(isItem);
  return chosenOf(variants, view) ?? variants.find((item) => item['name'] ?? item['offers']);
}

/** Names of a BreadcrumbList in order of position. */
function breadcrumbOf(list: Item): string[] {
  return listOf(list['itemListElement'])
    .slice(0, 20)
    .filter(isItem)
    .map((entry, index) => {
      const position = Number(textOf(entry['position']));
      return {
        name: oneLine(textOf(entry['name']) || textOf(entry['item']), 120),
        position: Number.isFinite(position) && position > 0 ? position : index + 1,
      };
    })
    .sort((a, b) => a.position - b.position)
    .map(({ name }) => name)
    .filter((name) => name !== '' && !/^https?:/.test(name));
}

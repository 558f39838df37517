import { currencyOfCountry } from '@/src/quantity/currency-of-country';
import { type Candidate, makeCandidate, put, state, statedBy } from '../candidate';
import { oneLine } from '../line';
import type { Page, View } from '../page';
import { parsePrice } from '../price';
import { queryAll } from '../query';
import { parseWebUrl } from '../web-url';

const MOST_TAGS = 400;
const MOST_LETTERS = 4000;

/** Name in small letters, and content; the first of a name counts. */
export type Tag = readonly [name: string, content: string];

/** Tags that become facts, the best first, without their prefix `product:` (or `og:`). */
const TAGS =
  'retailer_item_id retailer_part_no mfr_part_no ean gtin upc isbn availability condition color size material brand site_name';

/** What `og:` and `product:` tags say. Candidate only with a price or another product field: og:type alone says nothing. */
export function readOpenGraph(gathered: readonly Tag[], view: View): Candidate | undefined {
  const tags = new Map([...gathered].reverse());
  const candidate = makeCandidate('open-graph');
  const find = (...names: string[]) => {
    const name = names.flatMap((key) => [`product:${key}`, `og:${key}`]).find((key) => tags.has(key)) ?? '';
    return { node: `meta[${name}]`, text: tags.get(name) ?? '' };
  };
  const currency = find('sale_price:currency', 'price:currency').text;
  const hint = { ...view, currency: currency === '' ? currencyOfCountry(view.country) : currency };
  const amount = find('sale_price:amount', 'price:amount', 'price');
  const price = parsePrice(amount.text, hint);
  if (price !== undefined && price.minor > 0) {
    put(candidate, 'price', price, amount.node, `${amount.text} ${currency}`);
    const before = find('original_price:amount', 'price:standard_amount', 'price:amount');
    const list = parsePrice(before.text, hint);
    if (list && list.minor > price.minor) put(candidate, 'listPrice', list, before.node, before.text);
  }
  for (const tag of TAGS.split(' ')) {
    const { node, text } = find(tag);
    state(candidate, tag, text, node);
  }
  if (candidate.evidence.length + candidate.facts.length === statedBy(candidate, 'site_name').length) return undefined;
  // Pages of every kind have a category, so that it tells no product.
  const category = find('category', 'google_product_category');
  state(candidate, 'catalogue category', category.text, category.node);

  candidate.offered = candidate.fields.price !== undefined || statedBy(candidate, 'availability').length > 0;
  const title = find('title');
  put(candidate, 'name', oneLine(title.text, 500), title.node, title.text);
  const description = find('description');
  put(candidate, 'description', oneLine(description.text, 2000), description.node, description.text);
  const image = find('image:secure_url', 'image');
  put(candidate, 'image', parseWebUrl(image.text, view.url), image.node, image.text);
  return candidate;
}

/** The page's `og:` and `product:` tags, in their order. */
export function gatherTags({ document }: Page): Tag[] {
  return [...queryAll(document, 'meta[property],meta[name^="product:"],meta[name^="og:"]')]
    .slice(0, MOST_TAGS)
    .map((element): Tag => {
      const name = element.getAttribute('property') ?? element.getAttribute('name') ?? '';
      return [name.slice(0, 60).toLowerCase(), element.getAttribute('content')?.slice(0, MOST_LETTERS).trim() ?? ''];
    })
    .filter(([name, content]) => /^(?:og|product):/.test(name) && content !== '');
}

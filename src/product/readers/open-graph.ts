import { type Candidate, makeCandidate, put } from '../candidate';
import { currencyOfCountry } from '../currency';
import type { Page } from '../page';
import { parsePrice } from '../price';
import { parseWebUrl } from '../web-url';
import { putText, type TextField } from './text-fields';

const MOST_TAGS = 400;

/** Tags of each field, the best first, without their prefix `product:` (or `og:`). */
const TAGS: readonly (readonly [TextField, ...string[]])[] = [
  ['sku', 'retailer_item_id', 'retailer_part_no'],
  ['mpn', 'mfr_part_no'],
  ['gtin', 'ean', 'gtin', 'upc', 'isbn'],
  ['availability', 'availability'],
  ['condition', 'condition'],
  ['color', 'color'],
  ['size', 'size'],
  ['material', 'material'],
  ['brand', 'brand'],
];

/** The page's `og:` and `product:` tags. Candidate only with a price or another product field: og:type alone says nothing. */
export function readOpenGraph(page: Page): Candidate | undefined {
  const tags = tagsOf(page.document);
  const candidate = makeCandidate('open-graph');
  const find = (...names: string[]) => {
    const name = names.flatMap((key) => [`product:${key}`, `og:${key}`]).find((key) => tags.has(key)) ?? '';
    return { node: `meta[${name}]`, text: tags.get(name) ?? '' };
  };
  const currency = find('sale_price:currency', 'price:currency').text;
  const hint = { ...page, currency: currency === '' ? currencyOfCountry(page.country) : currency };
  const amount = find('sale_price:amount', 'price:amount', 'price');
  const price = parsePrice(amount.text, hint);
  if (price !== undefined && price.minor > 0) {
    put(candidate, 'price', price, amount.node, `${amount.text} ${currency}`);
    const before = find('original_price:amount', 'price:standard_amount', 'price:amount');
    const list = parsePrice(before.text, hint);
    if (list && list.minor > price.minor) put(candidate, 'listPrice', list, before.node, before.text);
  }
  for (const [field, ...names] of TAGS) {
    const { node, text } = find(...names);
    putText(candidate, field, text, node);
  }
  if (candidate.evidence.length === 0) return undefined;

  candidate.offered = candidate.fields.price !== undefined || candidate.fields.availability !== undefined;
  const title = find('title');
  putText(candidate, 'name', withoutShop(title.text, find('site_name').text, page), title.node);
  const description = find('description');
  putText(candidate, 'description', description.text, description.node);
  const image = find('image:secure_url', 'image');
  put(candidate, 'image', parseWebUrl(image.text, page.url), image.node, image.text);
  return candidate;
}

/** The first value of each tag. */
function tagsOf(document: Document): Map<string, string> {
  const tags = new Map<string, string>();
  const elements = document.querySelectorAll('meta[property],meta[name^="product:"],meta[name^="og:"]');
  for (let at = 0; at < elements.length && at < MOST_TAGS; at += 1) {
    const element = elements[at] as Element;
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = element.getAttribute('content')?.slice(0, 20_000).trim();
    if (content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

/** "Chair oak | Shop" is the chair: the part after the last bar goes when it is the shop's name or the heading lacks it. */
function withoutShop(title: string, shop: string, { heading, url }: Page): string {
  const [, name, last] = /^(.+\S)\s+[|–—•·-]\s+([^|–—•·]+)$/.exec(title.slice(0, 500)) ?? [];
  if (name === undefined || last === undefined) return title;
  const word = last.toLowerCase().replace(/\s/g, '');
  const isShop = word === shop.toLowerCase().replace(/\s/g, '') || URL.parse(url)?.hostname.includes(word);
  return isShop || heading.text === name ? name : title;
}

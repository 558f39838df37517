import { type Candidate, makeCandidate, put } from '../candidate';
import { cleanBrand, cleanNumber, parseGtin } from '../identifiers';
import type { Page } from '../page';
import { plainText } from '../plain-text';
import { parsePrice } from '../price';
import { parseWebUrl } from '../web-url';
import { availabilityOf, conditionOf } from './offer-words';

const MOST_TAGS = 400;

/** The page's `og:` and `product:` tags. Candidate only with a price or another product field: og:type alone says nothing. */
export function readOpenGraph(page: Page): Candidate | undefined {
  const tags = tagsOf(page.document);
  const candidate = makeCandidate('open-graph');
  const first = (...names: string[]) => {
    const name = names.find((key) => tags.has(key));
    return { node: `meta[${name}]`, text: name === undefined ? '' : (tags.get(name) as string) };
  };
  const amount = first('product:sale_price:amount', 'product:price:amount', 'og:price:amount', 'product:price');
  const stated = first('product:sale_price:currency', 'product:price:currency', 'og:price:currency').text;
  const hint = { currency: stated === '' ? undefined : stated, language: page.language, country: page.country };
  const price = parsePrice(amount.text, hint);
  if (price !== undefined && price.minor > 0) put(candidate, 'price', price, amount.node, `${amount.text} ${stated}`);
  const before = first('product:original_price:amount', 'og:price:standard_amount', 'product:price:amount');
  const list = parsePrice(before.text, hint);
  if (list && price && list.currency === price.currency && list.minor > price.minor) {
    put(candidate, 'listPrice', list, before.node, before.text);
  }
  const number = first('product:retailer_item_id', 'product:retailer_part_no');
  put(candidate, 'sku', cleanNumber(number.text), number.node, number.text);
  const mpn = first('product:mfr_part_no');
  put(candidate, 'mpn', cleanNumber(mpn.text), mpn.node, mpn.text);
  const gtin = first('product:ean', 'product:gtin', 'product:upc', 'product:isbn');
  put(candidate, 'gtin', parseGtin(gtin.text), gtin.node, gtin.text);
  const availability = first('product:availability', 'og:availability');
  put(candidate, 'availability', availabilityOf(availability.text), availability.node, availability.text);
  const condition = first('product:condition', 'og:condition');
  put(candidate, 'condition', conditionOf(condition.text), condition.node, condition.text);
  for (const [field, most] of [
    ['color', 100],
    ['size', 100],
    ['material', 300],
  ] as const) {
    const { node, text } = first(`product:${field}`);
    put(candidate, field, plainText(text, most), node, text);
  }
  const brand = first('product:brand', 'og:brand');
  put(candidate, 'brand', cleanBrand(brand.text), brand.node, brand.text);
  if (candidate.evidence.length === 0) return undefined;

  candidate.offered = price !== undefined || candidate.fields.availability !== undefined;
  const title = first('og:title');
  put(
    candidate,
    'name',
    withoutShop(plainText(title.text, 500), plainText(first('og:site_name').text, 100), page),
    title.node,
    title.text,
  );
  const description = first('og:description');
  put(candidate, 'description', plainText(description.text, 2000), description.node, description.text);
  const image = first('og:image:secure_url', 'og:image');
  put(candidate, 'image', parseWebUrl(image.text, page.url), image.node, image.text);
  candidate.url = parseWebUrl(first('og:url').text, page.url);
  return candidate;
}

/** The first value of each tag. */
function tagsOf(document: Document): Map<string, string> {
  const tags = new Map<string, string>();
  const elements = document.querySelectorAll('meta[property],meta[name^="product:"],meta[name^="og:"]');
  for (const element of [...elements].slice(0, MOST_TAGS)) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = element.getAttribute('content')?.slice(0, 20_000).trim();
    if (content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

/** "Chair oak | Shop" is the chair: the part after the last bar goes when it is the shop's name or the heading lacks it. */
function withoutShop(title: string, shop: string, page: Page): string {
  const parts = /^(.+?)\s+[|–—•·-]\s+([^|–—•·]+)$/.exec(title);
  if (parts === null) return title;
  const [, name, last] = parts as unknown as [string, string, string];
  const named = shop !== '' && last.toLowerCase().includes(shop.toLowerCase());
  const own = URL.parse(page.url)?.hostname.includes(last.toLowerCase().replace(/\s/g, '')) === true;
  return named || own || page.heading === name ? name : title;
}

import { type Candidate, makeCandidate, put, state, statedBy } from '../candidate';
import { currencyOfCountry } from '../currency';
import { oneLine } from '../line';
import type { Page } from '../page';
import { parsePrice } from '../price';
import { queryAll } from '../query';
import { parseWebUrl } from '../web-url';

const MOST_TAGS = 400;

/** Tags that become facts, the best first, without their prefix `product:` (or `og:`). */
const TAGS =
  'retailer_item_id retailer_part_no mfr_part_no ean gtin upc isbn availability condition color size material brand site_name';

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
  for (const tag of TAGS.split(' ')) {
    const { node, text } = find(tag);
    state(candidate, tag, text, node);
  }
  if (candidate.evidence.length + candidate.facts.length === statedBy(candidate, 'site_name').length) return undefined;

  candidate.offered = candidate.fields.price !== undefined || statedBy(candidate, 'availability').length > 0;
  const title = find('title');
  put(candidate, 'name', oneLine(title.text, 500), title.node, title.text);
  const description = find('description');
  put(candidate, 'description', oneLine(description.text, 2000), description.node, description.text);
  const image = find('image:secure_url', 'image');
  put(candidate, 'image', parseWebUrl(image.text, page.url), image.node, image.text);
  return candidate;
}

/** The first value of each tag. */
function tagsOf(document: Document): Map<string, string> {
  const tags = new Map<string, string>();
  const elements = queryAll(document, 'meta[property],meta[name^="product:"],meta[name^="og:"]');
  for (let at = 0; at < elements.length && at < MOST_TAGS; at += 1) {
    const element = elements[at] as Element;
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = element.getAttribute('content')?.slice(0, 20_000).trim();
    if (content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

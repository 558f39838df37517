// Reads the product of a shop page, from inside the page: what the gate already carries is handed in. Readers are asked
// in order; the first valid value of each field wins and leaves evidence. The page is untrusted.
import { priceRatio } from '@/src/quantity/money';
import type { Moment } from '@/src/quantity/time';
import { addressFit, numberInAddress } from './address-fit';
import { type Candidate, type Fields, MOST_FACTS, statedBy } from './candidate';
import { wordsInCommon } from './line';
import { openPage, type Page } from './page';
import { query, queryAll } from './query';
import { readJsonLd } from './readers/json-ld';
import { readMicrodata, readRdfa } from './readers/microdata';
import { readOpenGraph } from './readers/open-graph';
import type { Markup } from './readers/schema-org';
import { readShopRule } from './readers/shop-rule';
import { readVisible } from './readers/visible';
import type { ShopRule } from './shop-rule';
import type { Sighting } from './sighting';
import { isWorkPage } from './site-pages';
import { parseWebUrl } from './web-url';

/** A sale to a fifth is believed. */
const MOST_RATIO = 5;

/** Two names that share this much of their words (Dice) name one thing. */
const SAME_NAME = 0.5;

/** What the reader does not know by itself. */
export interface Asked {
  readonly findButtons: (document: Document, most: number) => readonly Element[];
  /** What is known of this shop. */
  readonly rule?: ShopRule | undefined;
}

/**
 * The product this page sells, or undefined on every other page: articles, lists, carts, forms. Never throws; a reader
 * that meets something it cannot bear has found nothing. Identifiers, attributes and the like are still `facts`:
 * `interpret` reads them, outside the page.
 */
export function readPage(document: Document, url: string, now: Moment, ask: Asked): Sighting | undefined {
  const address = parseWebUrl(url);
  if (address === undefined || isWorkPage(address)) return undefined;
  const page = attempt(() => openPage(document, address));
  if (page === undefined) return undefined;
  const jsonLd = attempt(() => readJsonLd(page)) ?? NONE;
  const microdata = attempt(() => readMicrodata(page)) ?? NONE;
  const rdfa = attempt(() => readRdfa(page)) ?? NONE;
  const marked = [jsonLd, microdata, rdfa];
  const types = new Set(marked.flatMap((markup) => [...markup.types]));
  if (marked.some((markup) => isList(markup, page))) return undefined;
  const graph = attempt(() => readOpenGraph(page));
  const visible = attempt(() => readVisible(page, ask.findButtons));
  const ruled = ask.rule && attempt(() => readShopRule(page, ask.rule as ShopRule));
  const candidates = [ruled, ...marked.map((markup) => bestOf(markup, page)), graph, visible].filter(
    (found) => found !== undefined,
  );
  const main = candidates.find(isProduct);
  if (main === undefined) return undefined;
  // Articles and recipes mention products; one that sells the thing has a price and a buy button.
  if (isArticle(types, document) && !(main.fields.price && visible?.offered)) return undefined;
  const merged = merge(
    main,
    candidates.filter((other) => other !== main && agrees(other, main)),
  );
  if (!isProduct(merged)) return undefined;
  const { name = '', breadcrumb = [], ...fields } = merged.fields;
  return {
    product: { ...fields, name, breadcrumb: breadcrumb.slice(0, 12), attributes: {} },
    facts: merged.facts.slice(0, MOST_FACTS),
    evidence: merged.evidence,
    url: address,
    ...(page.language !== undefined && { language: page.language }),
    seenAt: Math.max(0, Math.trunc(now)),
  };
}

const NONE: Markup = { products: [], types: new Set() };

function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Labels of numbers that one thing has in every shop, or in this one. */
const NUMBERS = 'sku gtin gtin13 gtin14 gtin12 gtin8 isbn ean upc';

/** A thing with a name that somebody sells or that carries a number of its own. */
function isProduct(candidate: Candidate): boolean {
  const { fields, offered, reader } = candidate;
  if (fields.name === undefined) return false;
  // Tables and headings are everywhere; only a buy box makes them a product page.
  if (reader === 'visible') return offered && fields.price !== undefined;
  if (reader === 'open-graph') return true;
  return fields.price !== undefined || statedBy(candidate, NUMBERS).length > 0 || offered;
}

/** How well a candidate fits the page: by its address and numbers first, then by its name. */
function fitOf(candidate: Candidate, page: Page): number {
  const { name = '' } = candidate.fields;
  const byName = Math.max(wordsInCommon(name, page.heading.text), wordsInCommon(name, page.title));
  const canonical = query(page.document, 'link[rel="canonical"]')?.getAttribute('href') ?? page.url;
  const byAddress =
    candidate.url === undefined
      ? 0
      : Math.max(addressFit(candidate.url, page.url), addressFit(candidate.url, canonical));
  const byNumber = statedBy(candidate, 'sku mpn').some((number) => numberInAddress(number, page.url)) ? 1 : 0;
  return byName + byNumber + Math.min(3, byAddress);
}

function bestOf({ products }: Markup, page: Page): Candidate | undefined {
  let best: Candidate | undefined;
  let bestFit = -1;
  for (const product of products) {
    const fit = isProduct(product) ? fitOf(product, page) : 0;
    if (fit > bestFit) [best, bestFit] = [product, fit];
  }
  return best;
}

/** A page that declares a list, or several priced things, of which none is what the page is called. */
function isList({ products, types }: Markup, page: Page): boolean {
  const declared = [...types].some((type) => /^(?:ItemList|CollectionPage|SearchResultsPage)$/.test(type));
  const names = new Set(products.filter(({ fields }) => fields.price).map(({ fields }) => fields.name));
  return (declared || names.size > 1) && !products.some((product) => fitOf(product, page) >= SAME_NAME);
}

function isArticle(types: ReadonlySet<string>, document: Document): boolean {
  const declared = query(document, 'meta[property="og:type"]')?.getAttribute('content');
  return declared === 'article' || [...types].some((type) => /^(?:(?:News)?Article|BlogPosting|Recipe)$/.test(type));
}

/** Whether another reader's candidate is the same thing: page-wide readers always, markup by number or name. */
function agrees(other: Candidate, main: Candidate): boolean {
  if (other.reader === 'visible' || other.reader === 'open-graph') return true;
  const numbers = statedBy(main, NUMBERS);
  if (statedBy(other, NUMBERS).some((number) => numbers.includes(number))) return true;
  return wordsInCommon(other.fields.name ?? '', main.fields.name ?? '') >= SAME_NAME;
}

/** Every field from the first candidate that has it, but the price as shown. */
function merge(main: Candidate, others: readonly Candidate[]): Candidate {
  // A rule reads what is shown.
  const asShown = main.reader === 'shop-rule';
  const merged = { ...main, fields: { ...main.fields }, evidence: [...main.evidence], facts: [...main.facts] };
  const fields: Partial<Record<string, unknown>> = merged.fields;
  for (const other of others) {
    const { price, listPrice } = other.fields;
    const marked = merged.fields.price;
    // Markup often keeps the price from before a sale; what is shown by the buy button, and alone, is what is paid.
    const ratio = price && marked && priceRatio(price, marked);
    const stale = listPrice?.minor === marked?.minor || (other.amounts && !other.amounts.includes(marked?.minor ?? 0));
    if (!asShown && ratio !== undefined && stale && ratio !== 1 && ratio > 1 / MOST_RATIO && ratio < MOST_RATIO) {
      merged.evidence = merged.evidence.filter(({ field }) => field !== 'price');
      delete merged.fields.price;
    }
    for (const evidence of other.evidence) {
      const field = evidence.field as keyof Fields;
      // A crossed-out price belongs to the price it stands beside.
      if (field === 'listPrice' && price?.minor !== merged.fields.price?.minor) continue;
      if (fields[field] !== undefined) continue;
      fields[field] = other.fields[field];
      merged.evidence.push(evidence);
    }
    merged.facts.push(...other.facts);
    merged.offered ||= other.offered;
  }
  return merged;
}

/**
 * A short text that changes when what the page sells changes: for single-page shops, to know when to read again.
 * Costs one pass over heading, title, declared prices, JSON-LD and the price tag by the buy button; prices elsewhere, as
 * in carousels that come late, do not matter.
 */
export function fingerprint(document: Document, findButtons: Asked['findButtons']): string {
  let hash = 2166136261;
  const add = (text: string) => {
    for (let at = 0; at < text.length && at < 100_000; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
    hash = Math.imul(hash ^ text.length, 16777619);
  };
  attempt(() => {
    const marks = queryAll(
      document,
      'h1,title,meta[property*="price"],[itemprop="price"],link[rel="canonical"],script[type^="application/ld+json" i]',
    );
    for (let at = 0; at < marks.length && at < 200; at += 1) {
      const mark = marks[at] as Element;
      add(mark.getAttribute('content') ?? mark.getAttribute('href') ?? mark.textContent ?? '');
    }
    let block = findButtons(document, 400)[0]?.parentElement;
    for (let level = 0; block && level < 8; level += 1, block = block.parentElement) {
      const tag = block.querySelector('[class*="pri" i],[class*="amount" i],[class*="preis" i]');
      if (tag === null) continue;
      add(tag.textContent ?? '');
      break;
    }
  });
  return (hash >>> 0).toString(36);
}

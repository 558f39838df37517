// Reads the product of a shop page, from inside the page: what the gate already carries is handed in. Readers are asked
// in order; the first valid value of each field wins and leaves evidence. The page is untrusted.
import type { Moment } from '@/src/quantity/time';
import { attempt } from './attempt';
import { isProduct, MOST_FACTS } from './candidate';
import { currencyInScripts } from './currency-in-scripts';
import { bestOf, isElsewhere } from './main-entity';
import { agrees, merge } from './merge';
import { openPage } from './page';
import { isArticle, isList, isShelf } from './page-kind';
import { gatherState } from './readers/embedded';
import { readJsonLd } from './readers/json-ld';
import { readMicrodata, readRdfa } from './readers/microdata';
import { readOpenGraph } from './readers/open-graph';
import type { Markup } from './readers/schema-org';
import { readShopRule } from './readers/shop-rule';
import { readVisible } from './readers/visible';
import type { ShopRule } from './shop-rule';
import type { Evidence, Sighting } from './sighting';
import { parseWebUrl } from './web-url';

/** What the reader does not know by itself. */
export interface Asked {
  readonly findButtons: (document: Document, most: number) => readonly Element[];
  readonly isWorkPage: (address: string) => boolean;
  readonly isWorkHeading: (heading: string) => boolean;
  /** What is known of this shop. */
  readonly rule?: ShopRule | undefined;
  /** What still declares the product of a former page; not asked. */
  readonly leftover?: readonly Evidence['reader'][];
}

/**
 * The product this page sells, or undefined on every other page: articles, lists, carts, forms. Never throws; a reader
 * that meets something it cannot bear has found nothing. Identifiers, attributes and the like are still `facts`:
 * `interpret` reads them, outside the page.
 */
export function readPage(document: Document, url: string, now: Moment, ask: Asked): Sighting | undefined {
  return attempt(() => readWhole(document, url, now, ask));
}

function readWhole(document: Document, url: string, now: Moment, ask: Asked): Sighting | undefined {
  const address = parseWebUrl(url);
  if (address === undefined || ask.isWorkPage(address)) return undefined;
  const page = attempt(() => openPage(document, address));
  if (page === undefined || ask.isWorkHeading(page.heading.text)) return undefined;
  const left = (reader: Evidence['reader']) => ask.leftover?.includes(reader);
  const jsonLd = (!left('json-ld') && attempt(() => readJsonLd(page))) || NONE;
  const microdata = attempt(() => readMicrodata(page)) ?? NONE;
  const rdfa = attempt(() => readRdfa(page)) ?? NONE;
  const marked = [jsonLd, microdata, rdfa];
  const types = new Set(marked.flatMap((markup) => [...markup.types]));
  if (marked.some((markup) => isList(markup, page))) return undefined;
  const graph = left('open-graph') ? undefined : attempt(() => readOpenGraph(page));
  const ruled = ask.rule && attempt(() => readShopRule(page, ask.rule as ShopRule));
  const declared = [ruled, ...marked.map((markup) => bestOf(markup, page)), graph].filter(
    (found) => found !== undefined,
  );
  const currency = declared.find(({ fields }) => fields.price)?.fields.price?.currency ?? currencyInScripts(page);
  const visible = attempt(() => readVisible({ ...page, currency }, ask.findButtons));
  // Where nothing else shows a product, odd markup is better than none.
  const own = visible && isProduct(visible) ? declared.filter((found) => !isElsewhere(found, page)) : declared;
  const candidates = visible ? [...own, visible] : own;
  const main = candidates.find(isProduct);
  if (main === undefined || isShelf(main, visible, ask.findButtons, page)) return undefined;
  // Articles and recipes mention products; one that sells the thing shows a price and a buy button.
  if (isArticle(types, document) && !(visible?.offered && visible.fields.price)) return undefined;
  const merged = merge(
    main,
    candidates.filter((other) => other !== main && agrees(other, main)),
    page.title,
  );
  if (!isProduct(merged)) return undefined;
  const { name = '', breadcrumb = [], ...fields } = merged.fields;
  return {
    product: { ...fields, name, breadcrumb: breadcrumb.slice(0, 12), attributes: {} },
    facts: merged.facts.slice(0, MOST_FACTS),
    state: attempt(() => gatherState(page)) ?? [],
    evidence: merged.evidence,
    url: address,
    ...(page.language !== undefined && { language: page.language }),
    seenAt: Math.max(0, Math.trunc(now)),
  };
}

const NONE: Markup = { products: [], types: new Set() };

// Makes one Sighting of what a page said, outside the page. Readers are asked in order; the first valid value of each
// field wins and leaves evidence. What was gathered is untrusted.
import type { Moment } from '@/src/quantity/time';
import { addressFacts, MOST_ADDRESS_FACTS } from './address-numbers';
import { attempt } from './attempt';
import { isProduct, MOST_FACTS } from './candidate';
import type { Gathered } from './gathered';
import { bestOf, isElsewhere } from './main-entity';
import { agrees, merge } from './merge';
import { isArticle, isList, isShelf, isShelfAddress } from './page-kind';
import { readJsonLd } from './readers/json-ld';
import { readItems } from './readers/microdata';
import { readOpenGraph } from './readers/open-graph';
import type { Markup } from './readers/schema-org';
import { readShopRule } from './readers/shop-rule';
import type { Sighting } from './sighting';

/**
 * The product this page sells, or undefined on every other page: articles, lists, carts, forms. Never throws.
 * Identifiers, attributes and the like are still `facts`: `interpret` reads them.
 */
export function decide(gathered: Gathered, now: Moment): Sighting | undefined {
  return attempt(() => decideOn(gathered, now));
}

function decideOn({ view, visible, buttons, state, ...said }: Gathered, now: Moment): Sighting | undefined {
  if (isShelfAddress(view.url)) return undefined;
  const marked = [
    attempt(() => readJsonLd(said.jsonLd, view)) ?? NONE,
    attempt(() => readItems(said.microdata, view, 'microdata')) ?? NONE,
    attempt(() => readItems(said.rdfa, view, 'rdfa')) ?? NONE,
  ];
  if (marked.some((markup) => isList(markup, view))) return undefined;
  const { ruled } = said;
  const declared = [
    ruled && attempt(() => readShopRule(ruled, view)),
    ...marked.map((markup) => bestOf(markup, view)),
    attempt(() => readOpenGraph(said.tags, view)),
  ].filter((found) => found !== undefined);
  // Where nothing else shows a product, odd markup is better than none.
  const own = isProduct(visible) ? declared.filter((found) => !isElsewhere(found, view)) : declared;
  const candidates = [...own, visible];
  const main = candidates.find(isProduct);
  if (main === undefined || isShelf(main, visible, buttons, view.url)) return undefined;
  // Articles and recipes mention products; one that sells the thing shows a price and a buy button.
  const types = new Set(marked.flatMap((markup) => [...markup.types]));
  const kind = said.tags.find(([name]) => name === 'og:type')?.[1];
  if (isArticle(types, kind) && !(visible.offered && visible.fields.price)) return undefined;
  const merged = merge(
    main,
    candidates.filter((other) => other !== main && agrees(other, main)),
    view.title,
  );
  if (!isProduct(merged)) return undefined;
  const { name = '', breadcrumb = [], ...fields } = merged.fields;
  return {
    product: { ...fields, name, breadcrumb: breadcrumb.slice(0, 12), attributes: {} },
    // Last: what the page says of itself is believed before what its address says.
    facts: [...merged.facts.slice(0, MOST_FACTS - MOST_ADDRESS_FACTS), ...addressFacts(view)],
    state,
    evidence: merged.evidence,
    url: view.url,
    ...(view.language !== undefined && { language: view.language }),
    seenAt: Math.max(0, Math.trunc(now)),
  };
}

const NONE: Markup = { products: [], types: new Set() };

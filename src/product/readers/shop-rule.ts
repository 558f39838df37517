import { type Candidate, makeCandidate, put, state } from '../candidate';
import { oneLine } from '../line';
import { type Page, textOf, type View } from '../page';
import { parsePrice } from '../price';
import { queryAll } from '../query';
import type { ShopRule } from '../shop-rule';
import { parseWebUrl } from '../web-url';

const MOST_TRAIL = 12;

/** What one selector of a rule finds on the page: for which field, where, and the texts. */
export type Ruled = readonly [field: string, node: string, texts: readonly string[]];

/** What a rule written for this shop finds. A selector that finds nothing any more is passed over. */
export function gatherRuled({ document }: Page, { site, fields }: ShopRule): Ruled[] {
  return Object.entries(fields).flatMap(([field, selectors]) =>
    selectors.map(([selector, attribute]): Ruled => {
      const found = [...queryAll(document, selector)].slice(0, MOST_TRAIL);
      const texts = found
        .map((element) => (attribute ? oneLine(element.getAttribute(attribute) ?? '', 2000) : textOf(element, 2000)))
        .filter((text) => text !== '');
      return [field, `${site}: ${selector}`, texts];
    }),
  );
}

/** The product of a shop that a rule was written for. */
export function readShopRule(ruled: readonly Ruled[], view: View): Candidate {
  const candidate = makeCandidate('shop-rule');
  for (const [field, node, texts] of ruled) {
    const [text = ''] = texts;
    if (field === 'price' || field === 'listPrice') {
      const money = parsePrice(text, view);
      if (money && money.minor > 0) put(candidate, field, money, node, text);
    } else if (field === 'name' || field === 'description')
      put(candidate, field, oneLine(text, field === 'name' ? 500 : 2000), node, text);
    else if (field === 'image') put(candidate, field, parseWebUrl(text, view.url), node, text);
    else if (field === 'breadcrumb')
      put(
        candidate,
        field,
        texts.length > 0 ? texts.map((one) => oneLine(one, 120)) : undefined,
        node,
        texts.join(' › '),
      );
    else state(candidate, field, text, node);
  }
  candidate.offered = candidate.fields.price !== undefined;
  return candidate;
}

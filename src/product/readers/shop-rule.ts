import { type Candidate, makeCandidate, put, state } from '../candidate';
import { oneLine } from '../line';
import { type Page, textOf } from '../page';
import { parsePrice } from '../price';
import { queryAll } from '../query';
import type { ShopRule } from '../shop-rule';
import { parseWebUrl } from '../web-url';

const MOST_TRAIL = 12;

/** What a rule written for this shop finds. A selector that finds nothing any more is passed over. */
export function readShopRule(page: Page, { site, fields }: ShopRule): Candidate {
  const candidate = makeCandidate('shop-rule');
  for (const [field, selectors] of Object.entries(fields)) {
    for (const [selector, attribute] of selectors) {
      const found = [...queryAll(page.document, selector)].slice(0, MOST_TRAIL);
      const texts = found
        .map((element) => (attribute ? oneLine(element.getAttribute(attribute) ?? '', 2000) : textOf(element, 2000)))
        .filter((text) => text !== '');
      const [text = ''] = texts;
      const node = `${site}: ${selector}`;
      if (field === 'price' || field === 'listPrice') {
        const money = parsePrice(text, page);
        if (money && money.minor > 0) put(candidate, field, money, node, text);
      } else if (field === 'name' || field === 'description')
        put(candidate, field, oneLine(text, field === 'name' ? 500 : 2000), node, text);
      else if (field === 'image') put(candidate, field, parseWebUrl(text, page.url), node, text);
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
  }
  candidate.offered = candidate.fields.price !== undefined;
  return candidate;
}

// Runs on every page of the sites the person allowed: it must stay small and quick, and only look.

import { findBuyButtons } from './buy-button';
import { query, queryAll } from './query';

/** Most elements of a kind looked at for a buy button. */
const MOST_BUTTONS = 400;

/** One simple selector after the other: browsers answer each in a pass that hardly costs, but not a list of them. */
const MARKS = [
  'meta[property^="product:price"]',
  'meta[property="og:type"][content*="product" i]',
  'meta[property="og:price:amount"]',
  '[itemtype*="schema.org/Product"]',
  '[itemprop="price"]',
  '[typeof*="Product"]',
];

/** Stage A: the page declares a product in its markup. Some 25 µs on an ordinary page. */
export function promising(document: Document): boolean {
  for (const script of queryAll(document, 'script[type^="application/ld+json"]')) {
    const text = script.textContent ?? '';
    // Without its capital, because some shops write "product".
    if (text.indexOf('roduct') >= 0 || text.indexOf('"isbn"') >= 0) return true;
  }
  return MARKS.some((mark) => query(document, mark) !== undefined);
}

/** Stage B, for idle time and only after stage A said no: something offers to buy, in one of more than thirty languages. */
export function promisingVisible(document: Document): boolean {
  try {
    return findBuyButtons(document, MOST_BUTTONS).length > 0;
  } catch {
    // A page can make anything throw.
    return false;
  }
}

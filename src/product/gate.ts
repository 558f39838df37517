// Runs on every page of the sites the person allowed: it must stay small and quick, and only look.

import { findBuyButtons } from './buy-button';
import { query, queryAll } from './query';

/** Most elements looked at for a buy button. */
const MOST_BUTTONS = 400;

const MARKS = [
  'meta[property="og:type"][content*="product" i]',
  'meta[property^="product:price"]',
  'meta[property="og:price:amount"]',
  '[itemtype*="schema.org/Product"]',
  '[itemprop="price"]',
  '[typeof*="Product"]',
].join(',');

/** Stage A: the page declares a product in its markup. Some 25 µs on an ordinary page. */
export function promising(document: Document): boolean {
  const scripts = queryAll(document, 'script[type^="application/ld+json"]');
  for (const script of scripts) {
    const text = script.textContent ?? '';
    // Without its capital, because some shops write "product".
    if (text.indexOf('roduct') >= 0 || text.indexOf('"isbn"') >= 0) return true;
  }
  return query(document, MARKS) !== undefined;
}

/** Stage B, for idle time and only after stage A said no: a button or link offers to buy, in one of twenty languages. */
export function promisingVisible(document: Document): boolean {
  try {
    return findBuyButtons(document, MOST_BUTTONS).length > 0;
  } catch {
    return false;
  }
}

// Picks, from the data a page keeps for its own scripts, the few texts that may tell what it sells. Nothing is parsed
// here: `embedded/` does that, outside the page.
import type { Page } from '../page';
import { queryAll } from '../query';

/** Bounds of what is sent to the background, in UTF-16 units. */
const MOST_PIECES = 6;
const MOST_LETTERS = 40_000;
const MOST_ESCAPED = 200_000;
const MOST_READ = 2_000_000;
const MOST_ELEMENTS = 400;

/** Data on an element: WooCommerce variations, PrestaShop products, themes of Shopify. */
const ATTRIBUTES = ['data-product_variations', 'data-product', 'data-product-json'];

/** Texts that hold the heading come first; of a long one the part around it. */
export function gatherState({ document, heading }: Page): string[] {
  const pieces: string[] = [];
  const elements = queryAll(document, `script:not([src],[type*="ld+json" i]),[${ATTRIBUTES.join('],[')}]`);
  for (let at = 0; at < elements.length && at < MOST_ELEMENTS; at += 1) {
    const element = elements[at] as Element;
    const attribute = ATTRIBUTES.map((name) => element.getAttribute(name)).find(Boolean);
    const text = (attribute ?? element.textContent ?? '').slice(0, MOST_READ);
    const mark = text.search(/\b(?:sku|gtin|ean|barcode|brand|variants|ecommerce)/i);
    if (mark < 0) continue;
    const named = text.indexOf(heading.text);
    const middle = named < 0 ? mark : named;
    const start = text.length > MOST_LETTERS ? text.indexOf('{', middle - MOST_LETTERS / 2) : 0;
    pieces[named < 0 ? 'push' : 'unshift'](text.slice(start, start + MOST_LETTERS));
  }
  // What needs escapes, such as quotes and controls, weighs as much as its escapes do.
  let room = MOST_ESCAPED;
  return pieces.slice(0, MOST_PIECES).filter((piece) => {
    room -= JSON.stringify(piece).length;
    return room > 0;
  });
}

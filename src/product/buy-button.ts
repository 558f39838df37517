import { offersToBuy } from './buy-words';
import { queryAll } from './query';

/** Longer texts are not what a button says. */
const MOST_LETTERS = 60;

/** Names programmers give such a button, its address or its handler, when its words are a picture. */
const BUY_NAMES =
  /(?<!lo)(?:add|insert|put).{0,4}(?:to.?)?(?:cart|basket|bag|korb)|buy.?(?:now|button|btn)|(?:btn|button).?(?:buy|cart)/i;

/** Where a link leads that only shows the basket. */
const CART_PAGE = /(?:cart|basket|korb|panier|carrito|carrello|koszyk)(?:\.\w+)?\/?$/i;

/** Hidden fields that say which thing a form is about. */
const THING = /^(?:vw|id_?)?(?:prod|item|sku|pid|variant|artikel|article|goods|add-to-cart)/i;

/** Forms that fill a basket. */
const CART_FORM =
  'form:is([action*="cart" i],[action*="basket" i],[action*="order" i],[action*="korb" i],[action*="panier" i])';

/** Attributes that are shown or read out. */
const WORDED = ['value', 'aria-label', 'alt', 'title'];

/** Where a buy button may be found, the likeliest first; each a simple selector, as browsers are slow at lists of them. */
const KINDS: readonly [selector: string, buttonOf: (element: Element) => Element | undefined | null][] = [
  ['button', named],
  ['input', named],
  ['[role="button"]', named],
  ['[class*="buy" i]', worded],
  ['[class*="cart" i]', worded],
  ['[class*="basket" i]', worded],
  ['[onclick]', worded],
  ['form input[type="hidden"]', formed],
  ['a', worded],
];

/**
 * What a person would press to buy: at most `most` elements of each kind are looked at, buttons first, then what is made
 * to look like one, forms that fill a basket, and links.
 */
export function findBuyButtons(document: Document, most: number): Element[] {
  const found = new Set<Element>();
  for (const [at, [selector, buttonOf]] of KINDS.entries()) {
    const elements = queryAll(document, selector);
    for (let index = 0; index < elements.length && index < most; index += 1) {
      const button = buttonOf(elements[index] as Element);
      if (button) found.add(button);
    }
    // The three kinds of real buttons belong together.
    if (found.size > 0 && at >= 2) break;
  }
  return [...found];
}

function named(element: Element): Element | undefined {
  return saysBuy(element) || BUY_NAMES.test(namesOf(element)) ? element : undefined;
}

/** Anything can be called "cart": only words count, or where a link leads, or the names of a picture. */
function worded(element: Element): Element | undefined {
  const { nodeName } = element;
  const href = nodeName === 'A' ? attribute(element, 'href') : '';
  if (BUY_NAMES.test(href) || (nodeName === 'IMG' && BUY_NAMES.test(namesOf(element)))) return element;
  if (!saysBuy(element)) return undefined;
  const leadsToCart = CART_PAGE.test(href) && !element.hasAttribute('onclick') && !BUY_NAMES.test(namesOf(element));
  return leadsToCart ? undefined : element;
}

/** The button of the form that puts the thing a hidden field names into the basket. */
function formed(field: Element): Element | null | undefined {
  if (!THING.test(field.getAttribute('name') ?? '') || !field.getAttribute('value')) return undefined;
  const form = field.closest(CART_FORM);
  return form && (form.querySelector('button,[type="submit"],[type="image"]') ?? field);
}

function namesOf(element: Element): string {
  return ['id', 'name', 'class', 'onclick', 'data-action', 'data-testid']
    .map((name) => attribute(element, name))
    .join(' ');
}

function saysBuy(element: Element): boolean {
  const content = element.textContent ?? '';
  const isText = content.length <= 4 * MOST_LETTERS;
  return (isText && says(content)) || WORDED.some((name) => says(attribute(element, name)));
}

function says(text: string): boolean {
  if (text === '') return false;
  const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return words.length <= MOST_LETTERS && offersToBuy(words);
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name)?.slice(0, 300) ?? '';
}

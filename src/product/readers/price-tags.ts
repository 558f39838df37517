import { asMoney, type Money } from '@/src/quantity/money';
import { type Page, textOf } from '../page';
import { readPrices } from '../price';

/** One amount of money as the page shows it. */
export interface Tag {
  readonly element: Element;
  readonly money: Money;
  readonly node: string;
  readonly text: string;
  /** It is crossed out, or called the price of before. */
  readonly before: boolean;
  /** How much it looks like what is asked for the thing: seen, not of before, called a price, after the name, no link. */
  readonly rank: number;
}

/** A tag of at least this rank is seen, is not of before and leads nowhere else. */
export const PLAIN = 8;
/** One of at least this rank is the price where no other is shown: shops call it "old", or give it without tax. */
export const ALONE = 6;

/** Elements looked at in one place, and the longest text that is taken for a price tag. */
const MOST_ELEMENTS = 1500;
const MOST_LETTERS = 60;

/** Elements in which no price is looked for. */
const NOT_READ = /^(?:SCRIPT|STYLE|SELECT|TEMPLATE|NAV|FOOTER)$/;

/** Names programmers give prices, those of before, and amounts that are no price. */
const PRICE = /pri[cxs]|preis|prec?io|prezzo|prijs|amount|cena/i;
const OLD = /strike|(?<![bfghs])old|was(?![hs])|before|list.?price|rrp|uvp|msrp|compare|cross/i;
/** The price of before where there is a sale, else the price. */
const REGULAR = /regular/i;
const NO_PRICE =
  /loyal|points?\b|voucher|coupon|shipping|deliver|you.?save|saving|price-tax|per.?unit|unit.?price|month|instal/i;

/** Words before an amount that is not what the thing costs, words that say so after it, and tax words that do not. */
const OTHER_MONEY =
  /(?<!\p{L})(?:sav(?:e|ing)|off|discount|over|delivery|shipping|free|estimate|under|less than|versand|lieferung|spar|ersparnis|rabatt|livraison|gratuit|économi|remise|envío|ahorr|descuento|spedizione|risparmi|sconto|доставк|скидк)|[-+] ?\S? ?$/u;
/** "$119.00 You save 54%" is what it costs. */
const PERCENT = /\d ?%/;
const TAX = /zzgl|in[ck]l|inc\.|plus|ex[ck]l|tax|vat|mwst|ttc|iva/;
const BEFORE =
  /(?<!\p{L})(?:rrp|msrp|list price|recommended|was|statt|uvp|instead|retail price|start(?:ing)? (?:price|bid)|conseillé|au lieu|antes|prima|innych)(?!\p{L})|建議售價|定價|原價/u;

/** With more words beside the amount, it is the line of another thing or an offer of instalments. */
const MOST_WORDS = 3;
const WORDS = /\p{L}{2,}/gu;
const TAXES = /(?:in[ck]l|ex[ck]l|zzgl|plus|ttc|iva).*/i;

/** Where other things' and other services' prices stand. */
const ELSEWHERE = `a[href],${['deliver', 'related', 'recommend', 'upsell', 'together'].map((name) => `body [class*="${name}" i]`)}`;

/** A price that leaves out the tax, where another one holds it. */
const WITHOUT_TAX =
  /ex(?:cl)?[^ ]{0,5} ?(?:vat|tax|gst)|netto|ohne m|bez (?:dph|vat|pdv)|brez ddv|hors tax|sin iva|iva esclusa|\+ ?(?:vat|iva)/;

/** `Node.DOCUMENT_POSITION_PRECEDING`; the name is not there outside a browser. */
const PRECEDING = 2;

/**
 * The price tags of a block: the outermost short elements that hold one amount of money each. Those of one part of it,
 * `inner`, may be known.
 */
export function tagsIn(block: Element, page: Page, inner?: Element, known: readonly Tag[] = []): Tag[] {
  const tags: Tag[] = [];
  let seen = 0;
  const look = (element: Element): void => {
    if (element === inner) {
      tags.push(...known);
      return;
    }
    seen += 1;
    if (seen > MOST_ELEMENTS || NOT_READ.test(element.nodeName)) return;
    const raw = element.textContent ?? '';
    if (!/\p{Nd}/u.test(raw)) return;
    // What is around known tags is none itself.
    const isShort = raw.length <= 8 * MOST_LETTERS && (element !== block || known.length === 0);
    const text = isShort ? textOf(element, MOST_LETTERS + 1) : '';
    const [price, more] =
      text === '' || text.length > MOST_LETTERS ? [] : readPrices(text, page).filter(({ marked }) => marked);
    if (price?.currency === undefined || more || runsOn(element, text))
      for (const child of element.children) look(child);
    else if (!price.perUnit && price.amount > 0) {
      const asked = asMoney(price.amount, price.currency);
      if (asked === undefined) return;
      const before = tags.length;
      if (isLine(text)) for (const child of element.children) look(child);
      const tag = tags.length === before && tagOf(element, text, asked, page);
      if (tag) tags.push(tag);
    }
  };
  look(block);
  return tags;
}

function isLine(text: string): boolean {
  return (text.replace(TAXES, '').match(WORDS)?.length ?? 0) > MOST_WORDS;
}

/** "$200" beside "2 bids" reads as one number where no space stands between. */
function runsOn(element: Element, text: string): boolean {
  return [...element.querySelectorAll('*')].slice(0, 30).some((child) => {
    const own = child.textContent?.trim() ?? '';
    return /\d$/.test(own) && /^\d+ ?\p{L}/u.test(text.split(own)[1] ?? '');
  });
}

function tagOf(element: Element, text: string, money: Money, page: Page): Tag | undefined {
  const words = text.toLowerCase();
  const at = words.search(/\p{Nd}/u);
  const [before, after] = [words.slice(0, at), words.slice(at)];
  if (OTHER_MONEY.test(before) || (OTHER_MONEY.test(after) && !TAX.test(after) && !PERCENT.test(after)))
    return undefined;
  // From the tag inward to the digits: any of them may say what they are.
  let names = '';
  let inner = element;
  for (let next: Element | undefined = element; next; ) {
    inner = next;
    for (const { name, value } of inner.attributes)
      if (/^(?:class|id|data-.*)$/.test(name)) names += ` ${value.slice(0, 80)}`;
    next = [...inner.children].find(
      (child) => !NOT_READ.test(child.nodeName) && /\p{Nd}/u.test(child.textContent ?? ''),
    );
  }
  if (NO_PRICE.test(names)) return undefined;
  const struck = BEFORE.test(words) || inner.closest('del,s,strike,[style*="line-through"]') !== null;
  const old = struck || OLD.test(names);
  const regular = REGULAR.test(names);
  const heading = page.heading.element;
  // Only a browser knows; of two copies of a price, for small and for large screens, one is not shown.
  const shown = element.checkVisibility?.() !== false;
  const below = shown && heading && element.compareDocumentPosition(heading) & PRECEDING;
  return {
    element,
    money,
    node: `${element.nodeName.toLowerCase()} “${names.trim().split(/\s/)[0]}”`,
    text,
    before: old || regular,
    rank:
      (shown ? PLAIN : 0) +
      (PRICE.test(names) ? 4 : 0) +
      (below ? 2 : 0) -
      (regular ? 1 : 0) -
      (inner.closest(ELSEWHERE) ? 7 : 0) -
      (inner.closest('button') ? 2 : 0) -
      (isLine(words) ? 3 : 0) -
      (WITHOUT_TAX.test(words) ? 8 : 0) -
      (struck ? 20 : old ? 8 : 0),
  };
}

import type { Money } from '@/src/quantity/money';
import { type Page, textOf } from '../page';
import { parsePrice, readPrices } from '../price';

export interface ShownPrice {
  readonly money: Money;
  readonly node: string;
  readonly text: string;
}

/** The price a person would pay and the crossed-out one, as shown around the buy button. */
export interface BuyBox {
  readonly price: ShownPrice;
  readonly listPrice?: ShownPrice;
}

/** Elements looked at in one block, and the longest text that is taken for a price tag. */
const MOST_ELEMENTS = 1500;
const MOST_LETTERS = 60;
/** Blocks like this one with prices of their own, beside it under the same heading, make a list of products. */
const MOST_OTHERS = 1;

/**
 * The smallest block around a buy button that shows a price, inside the smallest block that also holds the heading.
 * Undefined on lists, where that block holds many buy buttons with prices.
 */
export function readBuyBox(page: Page, buttons: readonly Element[]): BuyBox | undefined {
  const heading = page.heading.element;
  const whole = page.document.body;
  for (const button of buttons.slice(0, 20)) {
    // What is sold stands below its name; buttons above belong to the shop's frame.
    if (heading && (button.compareDocumentPosition(heading) & PRECEDING) === 0) continue;
    for (let block = button.parentElement; block !== null; block = block.parentElement) {
      const box = pricesIn(block, page);
      if (box !== undefined) return isList(block, heading ?? whole, buttons, page) ? undefined : box;
      if (block === whole || (heading && block.contains(heading))) break;
    }
  }
  return undefined;
}

/** `Node.DOCUMENT_POSITION_PRECEDING`; the name is not there outside a browser. */
const PRECEDING = 2;

function isList(block: Element, heading: Element, buttons: readonly Element[], page: Page): boolean {
  let whole = block;
  while (!whole.contains(heading) && whole.parentElement !== null) whole = whole.parentElement;
  const others = buttons.filter((button) => whole.contains(button) && !block.contains(button));
  return others.slice(0, 10).filter((button) => hasOwnPrice(button, block, page)).length > MOST_OTHERS;
}

function hasOwnPrice(button: Element, block: Element, page: Page): boolean {
  let own = button;
  for (let up = button.parentElement; up !== null && !up.contains(block); up = up.parentElement) own = up;
  return pricesIn(own, page) !== undefined;
}

const STRUCK = [
  'strike',
  'old',
  'was',
  'before',
  'list-price',
  'listprice',
  'rrp',
  'uvp',
  'msrp',
  'compare',
  'regular',
  'crossed',
]
  .map((word) => `[class*="${word}" i]`)
  .concat('del,s,strike')
  .join(',');

/** Words beside an amount that is not what the thing costs, and beside one it no longer costs. */
const OTHER_MONEY =
  /\b(?:you save|save|saving|off|discount|over|delivery|shipping|postage|free|from only|deposit|points|versand|lieferung|sparen|ersparnis|rabatt|gutschein|ab einem|livraison|économi|remise|envío|ahorra|descuento|spedizione|risparmi|sconto|доставк|скидк|экономия)/i;
const BEFORE_WORDS =
  /\b(?:rrp|r\.r\.p|msrp|list price|recommended|was|statt|uvp|instead of|retail price|prix conseillé|au lieu de|antes|pvpr|prima|anziché)(?!\p{L})|建議售價|定價|市價|原價|старая цена/iu;

interface Tag extends ShownPrice {
  readonly struck: boolean;
  readonly named: boolean;
}

/** The price tags of a block: the outermost short elements that hold one amount of money each. */
function pricesIn(block: Element, page: Page): BuyBox | undefined {
  const tags: Tag[] = [];
  let seen = 0;
  const look = (element: Element): void => {
    seen += 1;
    if (seen > MOST_ELEMENTS || /^(?:SCRIPT|STYLE|SELECT|TEMPLATE)$/.test(element.nodeName)) return;
    const raw = element.textContent ?? '';
    if (!/\p{Nd}/u.test(raw)) return;
    const text = raw.length <= 8 * MOST_LETTERS ? textOf(element, MOST_LETTERS + 1) : '';
    const prices =
      text === '' || text.length > MOST_LETTERS ? [] : readPrices(text, page).filter(({ marked }) => marked);
    if (prices.length !== 1) {
      for (const child of element.children) look(child);
      return;
    }
    const money = parsePrice(text, page);
    if (prices[0]?.perUnit || OTHER_MONEY.test(text) || money === undefined || money.minor === 0) return;
    const name = `${element.getAttribute('class')} ${element.id}`;
    tags.push({
      money,
      node: `${element.nodeName.toLowerCase()}.${element.getAttribute('class')?.trim().split(/\s+/)[0] ?? ''} by the buy button`,
      text,
      struck:
        element.closest('del,s,strike') !== null ||
        element.matches(STRUCK) ||
        element.querySelector('del,s,strike') !== null ||
        BEFORE_WORDS.test(text),
      named: /pri[cxs]|preis|prec?io|prezzo|prijs|amount|cena/i.test(name),
    });
  };
  look(block);
  const shown = tags.filter(({ struck }) => !struck);
  const price = shown.find(({ named }) => named) ?? shown[0];
  if (price === undefined) return undefined;
  const { currency, minor } = price.money;
  const listPrice = tags.find(({ struck, money }) => struck && money.currency === currency && money.minor > minor);
  return listPrice ? { price, listPrice } : { price };
}

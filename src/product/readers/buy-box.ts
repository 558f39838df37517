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
/** A block with the heading and more buy buttons than these is a list of products. */
const MOST_BUTTONS = 2;

/**
 * The smallest block around a buy button that shows a price, inside the smallest block that also holds the heading.
 * Undefined on lists, where that block holds many buy buttons.
 */
export function readBuyBox(page: Page, buttons: readonly Element[]): BuyBox | undefined {
  const heading = [...page.document.querySelectorAll('h1')].slice(0, 20).find((h1) => textOf(h1, 500) === page.heading);
  if (heading === undefined || page.heading === '') return undefined;
  for (const button of buttons.slice(0, 20)) {
    // DOCUMENT_POSITION_PRECEDING: what is sold stands below its name; buttons above belong to the shop's frame.
    if ((button.compareDocumentPosition(heading) & 2) === 0) continue;
    let block: Element | null = button.parentElement;
    for (; block !== null && block.nodeName !== 'HTML'; block = block.parentElement) {
      const prices = pricesIn(block, page);
      if (prices !== undefined) return isList(block, heading, buttons, page) ? undefined : prices;
      if (block.contains(heading)) break;
    }
  }
  return undefined;
}

function isList(block: Element, heading: Element, buttons: readonly Element[], page: Page): boolean {
  let whole = block;
  while (!whole.contains(heading) && whole.parentElement !== null) whole = whole.parentElement;
  const others = buttons.filter((button) => whole.contains(button) && !block.contains(button));
  return (
    others.filter((button) => pricesIn(button.parentElement?.parentElement ?? button, page)).length >= MOST_BUTTONS
  );
}

const STRUCK =
  'del,s,strike,[class*="strike" i],[class*="old" i],[class*="was" i],[class*="before" i],[class*="list-price" i],[class*="rrp" i],[class*="uvp" i],[class*="compare" i],[class*="regular" i]';

interface Tag extends ShownPrice {
  readonly struck: boolean;
  readonly named: boolean;
}

/** The price tags of a block: the outermost short elements that hold one amount of money each. */
function pricesIn(block: Element, page: Page): BuyBox | undefined {
  const hint = { language: page.language, country: page.country };
  const tags: Tag[] = [];
  let seen = 0;
  const look = (element: Element): void => {
    seen += 1;
    if (seen > MOST_ELEMENTS || element.nodeName === 'SCRIPT' || element.nodeName === 'STYLE') return;
    const raw = element.textContent ?? '';
    if (!/\p{Nd}/u.test(raw)) return;
    const text = raw.length <= 4 * MOST_LETTERS ? textOf(element, MOST_LETTERS + 1) : '';
    if (text !== '' && text.length <= MOST_LETTERS) {
      const prices = readPrices(text, hint).filter(({ marked }) => marked);
      const [price] = prices;
      const money = price && prices.length === 1 ? parsePrice(text, hint) : undefined;
      if (prices.length === 1 && (price?.perUnit === true || money === undefined || money.minor === 0)) return;
      if (money) {
        const named = /pri(?:ce|x)|preis|prec?io|prezzo|prijs|amount|cena|pris/i.test(
          `${element.className} ${element.id}`,
        );
        tags.push({
          money,
          node: nameOf(element),
          text,
          struck: element.matches(STRUCK) || element.parentElement?.closest('del,s,strike') != null,
          named,
        });
        return;
      }
    }
    for (const child of element.children) look(child);
  };
  look(block);
  const shown = tags.filter(({ struck }) => !struck);
  const price = shown.find(({ named }) => named) ?? shown[0];
  if (price === undefined) return undefined;
  const listPrice = tags.find(
    ({ struck, money }) => struck && money.currency === price.money.currency && money.minor > price.money.minor,
  );
  return listPrice ? { price, listPrice } : { price };
}

function nameOf(element: Element): string {
  const name = element.getAttribute('class')?.trim().split(/\s+/)[0];
  return `${element.nodeName.toLowerCase()}${name ? `.${name}` : ''} by the buy button`;
}

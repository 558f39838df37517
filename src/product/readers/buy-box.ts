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
  /** Every amount shown in the block that holds button and heading, in minor units. */
  readonly amounts: readonly number[];
}

/** Elements looked at in one block, and the longest text that is taken for a price tag. */
const MOST_ELEMENTS = 1500;
const MOST_LETTERS = 60;

/** `Node.DOCUMENT_POSITION_PRECEDING`; the name is not there outside a browser. */
const PRECEDING = 2;

/**
 * The smallest block around a buy button that shows a price, inside the smallest block that also holds the heading.
 * Undefined without a heading, and on lists, where the block is a card that leads to a page of its own.
 */
export function readBuyBox(page: Page, buttons: readonly Element[]): BuyBox | undefined {
  const heading = page.heading.element;
  if (heading === undefined) return undefined;
  for (const button of buttons.slice(0, 20)) {
    // What is sold stands below its name; buttons above belong to the shop's frame.
    if ((button.compareDocumentPosition(heading) & PRECEDING) === 0) continue;
    for (let block = button.parentElement; block !== null; block = block.parentElement) {
      const box = boxOf(tagsIn(block, page));
      if (box !== undefined) {
        if (isCard(block, buttons, page)) return undefined;
        let whole: Element | null = block;
        while (whole !== null && !whole.contains(heading)) whole = whole.parentElement;
        return { ...box, amounts: tagsIn(whole ?? block, page).map(({ money }) => money.minor) };
      }
      if (block.contains(heading)) break;
    }
  }
  return undefined;
}

/**
 * A card in a list: beside it, or beside what holds it, several blocks have buy buttons too; or one has, and the card's
 * picture leads to another page.
 */
function isCard(block: Element, buttons: readonly Element[], page: Page): boolean {
  const heading = page.heading.element as Element;
  let card: Element | undefined;
  for (let inner = block; !inner.contains(heading) && inner.parentElement !== null; inner = inner.parentElement) {
    const outer = inner.parentElement;
    const beside = [...outer.children].filter(
      (child) => child !== inner && buttons.some((button) => child.contains(button)),
    );
    // The block that holds the heading may hold carousels of other products too.
    if (beside.length > (outer.contains(heading) ? 2 : 1)) return true;
    if (beside.length > 0) card ??= inner;
  }
  return [...(card?.querySelectorAll('a[href]') ?? [])].slice(0, 40).some((link) => {
    const path = URL.parse(link.getAttribute('href') ?? '', page.url)?.pathname ?? '';
    const leads = path !== URL.parse(page.url)?.pathname && !/\.(?:jpe?g|png|webp|gif|avif)$/i.test(path);
    return leads && link.querySelector('img,picture') !== null;
  });
}

/** Class names of prices that are crossed out, and of amounts that are no price. */
const STRUCK = /strike|old|was|before|list.?price|rrp|uvp|msrp|compare|regular/i;

/** Words before an amount that is not what the thing costs, words that say so after it, and tax words that do not. */
const OTHER_MONEY =
  /(?<!\p{L})(?:sav(?:e|ing)|off|discount|over|delivery|shipping|free|versand|lieferung|spar|ersparnis|rabatt|livraison|gratuit|économi|remise|envío|ahorr|descuento|spedizione|risparmi|sconto|доставк|скидк)|[-+] ?\S? ?$/u;
const TAX = /zzgl|in[ck]l|inc\.|plus|ex[ck]l|tax|vat|mwst|ttc|iva/;
const BEFORE =
  /(?<!\p{L})(?:rrp|msrp|list price|recommended|was|statt|uvp|instead|retail price|conseillé|au lieu|antes|prima|innych)(?!\p{L})|建議售價|定價|原價/u;

interface Tag extends ShownPrice {
  readonly struck: boolean;
  readonly named: boolean;
}

/** The price tags of a block: the outermost short elements that hold one amount of money each. */
function tagsIn(block: Element, page: Page): Tag[] {
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
    const words = text.toLowerCase();
    const at = words.search(/\p{Nd}/u);
    const [before, after] = [words.slice(0, at), words.slice(at)];
    const other = OTHER_MONEY.test(before) || (OTHER_MONEY.test(after) && !TAX.test(after));
    if (prices[0]?.perUnit || other || money === undefined || money.minor === 0) return;
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    tags.push({
      money,
      node: `${element.nodeName.toLowerCase()} “${name.trim().split(/\s/)[0]}” by the buy button`,
      text,
      struck:
        element.closest('del,s,strike') !== null ||
        // Shops leave an empty one where there is no sale.
        /\d/.test(element.querySelector('del,s,strike')?.textContent ?? '') ||
        STRUCK.test(name) ||
        BEFORE.test(words),
      named: /pri[cxs]|preis|prec?io|prezzo|prijs|amount|cena/i.test(name),
    });
  };
  look(block);
  return tags;
}

function boxOf(tags: readonly Tag[]): Omit<BuyBox, 'amounts'> | undefined {
  const shown = tags.filter(({ struck }) => !struck);
  const price = shown.find(({ named }) => named) ?? shown[0];
  if (price === undefined) return undefined;
  const { currency, minor } = price.money;
  const listPrice = tags.find(({ struck, money }) => struck && money.currency === currency && money.minor > minor);
  return listPrice ? { price, listPrice } : { price };
}

import type { Page } from '../page';
import { ALONE, PLAIN, type Tag, tagsIn } from './price-tags';

/** The price a person would pay and the crossed-out one, as shown by the name or the buy button. */
export interface BuyBox {
  readonly price: Tag;
  readonly listPrice?: Tag | undefined;
  /** Every amount that stands around name and price, those of before apart, in minor units; absent where several prices could be the one. */
  readonly amounts?: readonly number[] | undefined;
}

/** How far outward the price of a name is looked for, and all amounts around it. In blocks. */
const NEAR = 4;
const AROUND = 4;
/** How far outward a button's is. */
const FAR = 30;
const MOST_BUTTONS = 300;
const MOST_CARDS = 40;

/** `Node.DOCUMENT_POSITION_PRECEDING`; the name is not there outside a browser. */
const PRECEDING = 2;

/**
 * The price in the smallest block around the name, or, where name and price stand apart, around a buy button. Undefined
 * on lists, where such a block is a card that leads to a page of its own.
 */
export function readBuyBox(page: Page, buttons: readonly Element[]): BuyBox | undefined {
  const heading = page.heading.element;
  // What is sold stands below its name; buttons above may belong to the shop's frame.
  const isBelow = (button: Element) => !heading || (button.compareDocumentPosition(heading) & PRECEDING) !== 0;
  // To know what stands before what costs as much as stands between.
  const some = buttons.slice(0, MOST_BUTTONS);
  const inOrder = [...some.filter(isBelow), ...some.filter((button) => !isBelow(button))].slice(0, 20);
  const near = heading && boxAround(heading, page, inOrder, NEAR);
  if (near && !isCard(near.price.element, inOrder, page)) return near;
  for (const button of inOrder) {
    const found = boxAround(button, page, inOrder, FAR);
    if (found) return isCard(found.price.element, inOrder, page) ? undefined : found;
  }
  return undefined;
}

/** Goes outward until a block shows a price, and on to all amounts around name and button. */
function boxAround(start: Element, page: Page, buttons: readonly Element[], most: number): BuyBox | undefined {
  const heading = page.heading.element;
  let found: BuyBox | undefined;
  let tags: Tag[] = [];
  let inner = start;
  for (let level = 1; level <= (found ? FAR : most); level += 1) {
    const block = inner.parentElement;
    if (block === null) break;
    tags = tagsIn(block, page, inner, tags);
    inner = block;
    found ??= boxOf(tags);
    const whole =
      block.contains(heading ?? null) && (level >= AROUND || buttons.some((button) => block.contains(button)));
    if (whole && (found || start !== heading)) break;
  }
  const [only, more] = tags;
  if (!found && only && !more && only.rank >= ALONE && !isCard(only.element, buttons, page)) return { price: only };
  return found?.amounts
    ? { ...found, amounts: tags.filter(({ before }) => !before).map(({ money }) => money.minor) }
    : found;
}

/** The tag of the highest rank, the first of several, and what it cost before. */
function boxOf(tags: readonly Tag[]): BuyBox | undefined {
  const price = tags.reduce<Tag | undefined>(
    (best, tag) => (tag.rank >= PLAIN && tag.rank > (best?.rank ?? 0) ? tag : best),
    undefined,
  );
  if (price === undefined) return undefined;
  const { currency, minor } = price.money;
  const listPrice = tags.find(({ before, money }) => before && money.currency === currency && money.minor > minor);
  const rivals = tags.some(({ rank, money }) => rank === price.rank && money.minor !== minor);
  return { price, listPrice, amounts: rivals ? undefined : [] };
}

/**
 * A card in a list: beside it, or beside what holds it, several blocks of its class have buy buttons too; or one has, and
 * the pictures of the two lead to two other pages.
 */
function isCard(tag: Element, buttons: readonly Element[], page: Page): boolean {
  const heading = page.heading.element ?? null;
  let inner = tag;
  for (let level = 0; level < FAR && !inner.contains(heading); level += 1) {
    const outer = inner.parentElement;
    if (outer === null) break;
    const parts = new Set(buttons.map((button) => partOf(outer, button)));
    const beside = [...parts].filter((part) => part && part !== inner && isAlike(part, inner));
    if (beside.length > 1) return true;
    const lead = beside[0] && leadOf(inner, page);
    if (lead !== undefined && lead !== leadOf(beside[0] as Element, page)) return true;
    // Cards without buttons: their pictures lead to as many pages.
    const { children } = outer;
    const leads = Array.from(
      { length: Math.min(children.length, MOST_CARDS) },
      (_, at) => children[at] as Element,
    ).filter((child) => child.classList.length > 0 && isAlike(child, inner));
    if (leads.length > 2 && new Set(leads.map((child) => leadOf(child, page) ?? '')).size > leads.length / 2 + 1)
      return true;
    inner = outer;
  }
  return false;
}

/** Cards of one list are alike, but for "first", "last" and "odd". */
function isAlike(one: Element, other: Element): boolean {
  const kind = ({ classList, nodeName }: Element) => `${nodeName} ${classList[0]}`;
  return kind(one) === kind(other);
}

/** The child of `outer` that holds an element. */
function partOf(outer: Element, element: Element): Element | undefined {
  let part: Element | null = element;
  while (part && part.parentElement !== outer) part = part.parentElement;
  return part ?? undefined;
}

/** The other page a picture in a block leads to. */
function leadOf(block: Element, page: Page): string | undefined {
  return [block, ...block.querySelectorAll('a[href]')]
    .slice(0, 40)
    .filter((link) => link.querySelector('img,picture'))
    .map((link) => URL.parse(link.getAttribute('href') ?? '', page.url)?.pathname ?? '')
    .find((path) => path !== URL.parse(page.url)?.pathname && !/\.(?:jpe?g|png|webp|gif|avif)$/i.test(path));
}

import { type Candidate, makeCandidate, put, state } from '../candidate';
import { type Page, textOf } from '../page';
import { queryAll } from '../query';
import { readBuyBox } from './buy-box';

const MOST_BUTTONS = 1500;
const MOST_PAIRS = 1000;

/**
 * What a person sees: the heading, the price by the buy button, the specification table and the breadcrumb. Without a
 * buy box the candidate has no price and is only good to complete what the markup says.
 */
export function readVisible(
  page: Page,
  findButtons: (document: Document, most: number) => readonly Element[],
): Candidate {
  const candidate = makeCandidate('visible');
  put(candidate, 'name', page.heading.text, page.heading.node, page.heading.text);
  state(candidate, 'heading', page.heading.text, page.heading.node);
  const buttons = findButtons(page.document, MOST_BUTTONS);
  candidate.offered = buttons.length > 0;
  const box = readBuyBox(page, buttons);
  if (box !== undefined) {
    candidate.amounts = box.amounts;
    put(candidate, 'price', box.price.money, box.price.node, box.price.text);
    if (box.listPrice) put(candidate, 'listPrice', box.listPrice.money, box.listPrice.node, box.listPrice.text);
  }
  putPairs(candidate, page.document);
  putBreadcrumb(candidate, page);
  return candidate;
}

/** Rows of two cells, definition lists, and list items that read "label: value". */
function putPairs(candidate: Candidate, document: Document): void {
  for (const row of first(document, 'tr')) {
    const [label, value, more] = row.children;
    if (label && value && !more) state(candidate, textOf(label, 60), textOf(value, 300), 'table');
  }
  for (const term of first(document, 'dt')) {
    const value = term.nextElementSibling;
    if (value?.nodeName === 'DD') state(candidate, textOf(term, 60), textOf(value, 300), 'dl');
  }
  // Numbers often stand alone beside the heading ("Ref.: AB-12").
  for (const selector of ['li', 'p,span,div']) {
    for (const item of first(document, selector)) {
      // An item with lists in it is a menu.
      if (item.childElementCount > 4 || item.firstElementChild?.firstElementChild?.firstElementChild) continue;
      const raw = item.textContent ?? '';
      if (raw.length > 400 || !/[:：]/.test(raw)) continue;
      const pair = /^([^:：]{2,40})[:：]\s*(.{1,300})$/.exec(textOf(item, 360));
      if (pair) state(candidate, pair[1] as string, pair[2] as string, selector.slice(0, 2));
    }
  }
}

function first(document: Document, selector: string): Element[] {
  const elements = queryAll(document, selector);
  return Array.from({ length: Math.min(elements.length, MOST_PAIRS) }, (_, at) => elements[at] as Element);
}

const BREADCRUMB =
  '[class*="breadcrumb" i],[id*="breadcrumb" i],nav:is([aria-label*="breadcrumb" i],[aria-label*="brotkr" i],[aria-label*="ariane" i])';

function putBreadcrumb(candidate: Candidate, { document }: Page): void {
  for (const trail of [...queryAll(document, BREADCRUMB)].slice(0, 5)) {
    const links = [...trail.querySelectorAll('a')].slice(0, 20).map((link) => textOf(link, 120));
    const names = links.filter((name, at) => /[\p{L}\p{N}]/u.test(name) && links.indexOf(name) === at);
    put(candidate, 'breadcrumb', names.length > 0 ? names : undefined, 'breadcrumb', names.join(' › '));
  }
}

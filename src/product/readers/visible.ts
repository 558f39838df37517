import { findBuyButtons } from '../buy-button';
import { type Candidate, makeCandidate, put, state } from '../candidate';
import { type Page, textOf } from '../page';
import { readBuyBox } from './buy-box';

const MOST_BUTTONS = 1500;
const MOST_PAIRS = 300;

/**
 * What a person sees: the heading, the price by the buy button, the specification table and the breadcrumb. Without a
 * buy box the candidate has no price and is only good to complete what the markup says.
 */
export function readVisible(page: Page): Candidate {
  const candidate = makeCandidate('visible');
  put(candidate, 'name', page.heading.text, page.heading.node, page.heading.text);
  const buttons = findBuyButtons(page.document, MOST_BUTTONS);
  candidate.offered = buttons.length > 0;
  const box = readBuyBox(page, buttons);
  if (box !== undefined) {
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
  for (const item of first(document, 'li')) {
    // A list item with lists in it is a menu.
    if (item.childElementCount > 4 || (item.textContent ?? '').length > 400) continue;
    const pair = /^([^:：]{2,40})[:：]\s*(.{1,300})$/.exec(textOf(item, 360));
    if (pair) state(candidate, pair[1] as string, pair[2] as string, 'li');
  }
}

function first(document: Document, selector: string): Element[] {
  const elements = document.querySelectorAll(selector);
  return Array.from({ length: Math.min(elements.length, MOST_PAIRS) }, (_, at) => elements[at] as Element);
}

const BREADCRUMB =
  'nav[aria-label*="breadcrumb" i],nav[aria-label*="brotkr" i],nav[aria-label*="ariane" i],[class*="breadcrumb" i],[id*="breadcrumb" i]';

function putBreadcrumb(candidate: Candidate, { document }: Page): void {
  for (const trail of [...document.querySelectorAll(BREADCRUMB)].slice(0, 5)) {
    const links = [...trail.querySelectorAll('a')].slice(0, 20).map((link) => textOf(link, 120));
    const names = links.filter((name, at) => /[\p{L}\p{N}]/u.test(name) && links.indexOf(name) === at);
    put(candidate, 'breadcrumb', names.length > 0 ? names : undefined, 'breadcrumb', names.join(' › '));
  }
}

import { type Candidate, state } from '../candidate';
import { textOf } from '../page';
import { query, queryAll } from '../query';

const MOST_PAIRS = 1000;
const MOST_TEXTS = 10_000;
const MOST_ITEMS = 300;
const MOST_LETTERS = 400;

/** Rows of two cells, definition lists, and small elements that read "label: value". */
export function putPairs(candidate: Candidate, document: Document): void {
  for (const row of first(document, 'tr')) {
    const [label, value, more] = row.children;
    if (label && value && !more) state(candidate, textOf(label, 60), textOf(value, 300), 'table');
  }
  for (const term of first(document, 'dt')) {
    const value = term.nextElementSibling;
    if (value?.nodeName === 'DD') state(candidate, textOf(term, 60), textOf(value, 300), 'dl');
  }
  for (const item of colonItems(document)) {
    const pair = /^([^:：]{2,40})[:：]\s*(.{1,300})$/.exec(textOf(item, 360));
    if (pair) state(candidate, pair[1] as string, pair[2] as string, item.nodeName.toLowerCase());
  }
}

/** Small elements around a colon that stands between two texts, in the order of the page. */
function colonItems(document: Document): Set<Element> {
  const items = new Set<Element>();
  const root = query(document, 'body') as Element;
  // `NodeFilter.SHOW_TEXT`; the name is not there outside a browser.
  const walker: TreeWalker = Object.getPrototypeOf(document).createTreeWalker.call(document, root, 4);
  for (let left = MOST_TEXTS; left > 0 && items.size < MOST_ITEMS; left -= 1) {
    const text = walker.nextNode()?.nodeValue;
    if (text === undefined || text === null) break;
    const colon = text.slice(0, MOST_LETTERS).search(/[:：]/);
    if (colon < 0) continue;
    let item = walker.currentNode.parentElement;
    // "<b>Label:</b> value" and "<b>Label</b><i>: value</i>" are told by what holds both.
    const ends = !/\S/.test(text.slice(0, colon)) || !/\S/.test(text.slice(colon + 1));
    if (ends && item?.childElementCount === 0) item = item.parentElement;
    if (item && item.childElementCount < 5 && (item.textContent ?? '').length <= MOST_LETTERS) items.add(item);
  }
  return items;
}

function first(document: Document, selector: string): Element[] {
  const elements = queryAll(document, selector);
  return Array.from({ length: Math.min(elements.length, MOST_PAIRS) }, (_, at) => elements[at] as Element);
}

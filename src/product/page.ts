import { oneLine, wordsInCommon } from './line';
import { query, queryAll } from './query';

/** What names the page's subject: the text, where it stands, and the element when there is one. */
export interface Heading {
  readonly text: string;
  readonly node: string;
  readonly element?: Element;
}

/** A page to be read, with what several readers ask of it. Nothing in it is trusted. */
export interface Page {
  readonly document: Document;
  readonly url: string;
  /** The declared language, a BCP 47 tag. */
  readonly language?: string | undefined;
  /** ISO 3166-1 alpha-2 of the shop's country, from its domain or its declared locale. */
  readonly country?: string | undefined;
  /** The document's title. */
  readonly title: string;
  readonly heading: Heading;
}

export function openPage(document: Document, url: string): Page {
  // Not document.title: a form field named "title" would stand in for it.
  const title = oneLine(query(document, 'title')?.textContent ?? '', 500);
  const language = query(document, 'html')?.getAttribute('lang')?.trim().replaceAll('_', '-') ?? '';
  const locale = query(document, 'meta[property="og:locale"]')?.getAttribute('content') ?? '';
  return {
    document,
    url,
    language: /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(language) ? language : undefined,
    country: countryOf(url) ?? /^[a-z]{2}[-_]([A-Z]{2})$/.exec(locale)?.[1],
    title,
    heading: findHeading(document, title),
  };
}

/** Country domains sold to the whole world. */
const WORLDWIDE = /^(?:co|io|ai|me|tv|eu)$/;

function countryOf(url: string): string | undefined {
  const domain = /\.([a-z]{2})$/.exec(URL.parse(url)?.hostname ?? '')?.[1];
  if (domain === undefined || WORLDWIDE.test(domain)) return undefined;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}

const MOST_HEADINGS = 30;

/** The h1 nearest in words to the title, else an h2 that is near it, else the title without the shop's name. */
function findHeading(document: Document, title: string): Heading {
  for (const [selector, enough] of [
    ['h1', 0],
    ['h2,[itemprop="name"]', 0.5],
  ] as const) {
    let best: { heading?: Heading; fit: number } = { fit: -1 };
    const elements = queryAll(document, selector);
    for (let at = 0; at < elements.length && at < MOST_HEADINGS; at += 1) {
      const element = elements[at] as Element;
      if (element.closest('dialog,[role="dialog"],[aria-modal="true"],nav,footer')) continue;
      const text = textOf(element, 500);
      const fit = wordsInCommon(text, title);
      if (text.length > 1 && fit >= enough && fit > best.fit)
        best = { heading: { text, node: selector.slice(0, 2), element }, fit };
    }
    if (best.heading) return best.heading;
  }
  return { text: title.split(/ [|–—-] /)[0] as string, node: 'title' };
}

/** Elements whose text nobody reads. */
const UNREAD = /^(?:(?:NO)?SCRIPT|STYLE|TEMPLATE|SVG|SELECT|TEXTAREA)$/i;

/** Most text nodes gathered for one line. */
const MOST_NODES = 400;

/** The text a person reads in an element, as one clean line. Cents in their own element get their separator back. */
export function textOf(element: Element, most: number): string {
  let text = '';
  let nodes = 0;
  const gather = (parent: Node, depth: number): void => {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      nodes += 1;
      if (nodes > MOST_NODES || text.length > 4 * most) return;
      if (child.nodeType === 3) text += child.nodeValue ?? '';
      if (child.nodeType !== 1 || depth > 30 || UNREAD.test(child.nodeName)) continue;
      const block = BLOCK.test(child.nodeName) ? ' ' : '';
      text += isCents(child as Element, text) ? '.' : block;
      gather(child, depth + 1);
      text += block;
    }
  };
  gather(element, 0);
  return oneLine(text, most);
}

const BLOCK = /^(?:ARTICLE|BR|D[DLT]|DIV|FORM|H\d|LI|[OU]L|P|SECTION|T(?:ABLE|D|H|R)|DEL|S|INS)$/;

function isCents(element: Element, before: string): boolean {
  const named = element.nodeName === 'SUP' || /cent|fraction|decimal/i.test(element.getAttribute('class') ?? '');
  return named && /\d\s*$/.test(before) && /^\s*\d\d\s*$/.test(element.textContent ?? '');
}

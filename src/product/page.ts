import { plainText, wordsInCommon } from './plain-text';

/** A page to be read, with what several readers ask of it. Nothing in it is trusted. */
export interface Page {
  readonly document: Document;
  readonly url: string;
  /** The declared language, a BCP 47 tag. */
  readonly language?: string | undefined;
  /** ISO 3166-1 alpha-2 of the shop's domain, when it ends in one. */
  readonly country?: string | undefined;
  /** The document's title. */
  readonly title: string;
  /** The heading that names what the page is about; empty when there is none. */
  readonly heading: string;
}

export function openPage(document: Document, url: string): Page {
  // Not document.title: a form field named "title" would stand in for it.
  const title = plainText(document.querySelector('title')?.textContent ?? '', 500);
  const language = document.documentElement.getAttribute('lang')?.trim().replaceAll('_', '-');
  const domain = /\.([a-z]{2})$/.exec(URL.parse(url)?.hostname ?? '')?.[1];
  return {
    document,
    url,
    language: language && /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(language) ? language : undefined,
    country:
      domain === undefined || domain === 'co' || domain === 'io'
        ? undefined
        : domain === 'uk'
          ? 'GB'
          : domain.toUpperCase(),
    title,
    heading: findHeading(document, title),
  };
}

/** The h1 nearest in words to the title, passing over dialogs and cookie banners. */
function findHeading(document: Document, title: string): string {
  let best = { text: '', fit: -1 };
  for (const element of [...document.querySelectorAll('h1')].slice(0, 20)) {
    if (element.closest('dialog,[role="dialog"],[aria-modal="true"],nav,footer')) continue;
    const text = textOf(element, 500);
    const fit = wordsInCommon(text, title);
    if (text.length > 1 && fit > best.fit) best = { text, fit };
  }
  return best.text;
}

/** Elements whose text nobody reads. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'svg', 'SELECT', 'TEXTAREA']);

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
      if (child.nodeType !== 1 || depth > 30 || UNREAD.has(child.nodeName)) continue;
      text += opening(child as Element, text);
      gather(child, depth + 1);
      if (BLOCK.test(child.nodeName)) text += ' ';
    }
  };
  gather(element, 0);
  return plainText(text, most);
}

const BLOCK = /^(?:ADDRESS|ARTICLE|BR|DD|DIV|DL|DT|FIGURE|FORM|H\d|HR|LI|OL|P|SECTION|TABLE|TD|TH|TR|UL|DEL|S|INS)$/;

function opening(element: Element, before: string): string {
  const cents = element.nodeName === 'SUP' || /cent|fraction|decimal/i.test(element.getAttribute('class') ?? '');
  if (cents && /\d\s*$/.test(before) && /^\s*\d\d\s*$/.test(element.textContent ?? '')) return '.';
  return BLOCK.test(element.nodeName) ? ' ' : '';
}

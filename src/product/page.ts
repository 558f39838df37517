import { oneLine, wordsInCommon } from './line';
import { query, queryAll } from './query';

/** What names the page's subject: the text, where it stands, and the element when there is one. */
export interface Heading {
  readonly text: string;
  readonly node: string;
  readonly element?: Element;
}

/** What several readers ask of a page, as it is known outside it too. Nothing in it is trusted. */
export interface View {
  readonly url: string;
  /** The declared language, a BCP 47 tag. */
  readonly language?: string | undefined;
  /** ISO 3166-1 alpha-2 of the shop's country, from its domain or its declared locale. */
  readonly country?: string | undefined;
  /** The document's title. */
  readonly title: string;
  readonly heading: Omit<Heading, 'element'>;
  /** The address the page calls its own; empty when it names none. */
  readonly canonical: string;
  /** What the pressed and checked controls are called and would send, in small letters. */
  readonly chosen: readonly string[];
}

/** A page to be read, inside it. */
export interface Page extends View {
  readonly document: Document;
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
    language: /^(?=.{2,35}$)[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(language) ? language : undefined,
    country: countryOf(url) ?? /^[a-z]{2}[-_]([A-Z]{2})$/.exec(locale)?.[1],
    title,
    heading: findHeading(document, title, url),
    canonical: query(document, 'link[rel="canonical"]')?.getAttribute('href')?.slice(0, MOST_ADDRESS) ?? '',
    chosen: wordsChosen(document),
  };
}

const MOST_ADDRESS = 2000;
const MOST_CHOSEN = 100;
const MOST_WORDS = 200;

/** Where a page keeps what the person chose: pressed and checked controls, and the variant a basket form would send. */
const CHOSEN =
  'input:checked,option:checked,[aria-checked="true"],[aria-pressed="true"],form[action*="/cart" i] input[name="id"],input[name="variation_id"]';

function wordsChosen(document: Document): string[] {
  const controls = [...queryAll(document, CHOSEN)].slice(0, MOST_CHOSEN);
  const words = controls
    .flatMap((control) => [
      ...['value', 'aria-label', 'title', 'data-value'].map((name) => control.getAttribute(name) ?? ''),
      control.textContent ?? '',
    ])
    .map((word) => oneLine(word.toLowerCase(), 60));
  return [...new Set(words)].filter((word) => word !== '').slice(0, MOST_WORDS);
}

/** Country domains sold to the whole world. */
const WORLDWIDE = /^(?:ai|cc|co|eu|fm|gg|im|io|me|nu|tk|tv|ws)$/;

function countryOf(url: string): string | undefined {
  const domain = /\.([a-z]{2})$/.exec(URL.parse(url)?.hostname ?? '')?.[1];
  if (domain === undefined || WORLDWIDE.test(domain)) return undefined;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}

const MOST_HEADINGS = 100;

/** Where headings are looked for, and how well one must fit. Some shops keep h1 for their logo, or have none. */
const HEADINGS = [
  ['h1', 0.01],
  ['h2,.h1,[itemprop="name"],[class*="title" i]', 0.8],
  ['h1', 0],
] as const;

/** What lies over the page, leads through it or says whose it is. Shops name such things on the body too. */
const FRAME =
  'dialog,[role="dialog"],[aria-modal="true"],body [id*="cookie" i],body [class*="cookie" i],[hidden],nav,footer,body [class*="logo" i],a[href="/"]';

/** Signs between the product, its kind and the shop in a title. */
const BETWEEN = / [|–—/»·-] |[(:|»]/;

/**
 * The heading nearest in words to the title, a part of it or the last words of the address: h1 first, then others that
 * are really near, else the part of the title that is not the shop's name.
 */
function findHeading(document: Document, title: string, url: string): Heading {
  const { hostname, pathname } = new URL(url);
  const isShop = (text: string) => hostname.includes(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || ' ');
  const parts = title.split(BETWEEN).slice(0, 6);
  const slug = pathname.split('/').findLast((part) => part.length > 8) ?? '';
  const fitOf = (text: string) =>
    wordsInCommon(text, title) +
    Math.max(...[title, ...parts].map((part) => wordsInCommon(text, part)), wordsInCommon(unaccented(text), slug));
  for (const [selector, enough] of HEADINGS) {
    let best: { heading?: Heading; fit: number } = { fit: -1 };
    const elements = queryAll(document, selector);
    for (let at = 0; at < elements.length && at < MOST_HEADINGS; at += 1) {
      const element = elements[at] as Element;
      if (element.closest(FRAME)) continue;
      const text = textOf(element, 500);
      // Other than h1, what leads on names where it leads.
      const link = selector === 'h1' ? null : (element.closest('a') ?? element.querySelector('a'));
      if (link?.textContent?.includes(element.textContent?.trim() ?? '')) continue;
      const fit = fitOf(text);
      if (text.length > 1 && fit >= enough && fit > best.fit && !isShop(text))
        best = { heading: { text, node: element.nodeName.toLowerCase(), element }, fit };
    }
    if (best.heading) return best.heading;
  }
  const named = title.split(/ [|–—/-] /);
  return { text: named.find((part) => !isShop(part)) ?? title, node: 'title' };
}

function unaccented(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Elements whose text nobody reads. */
export const UNREAD = /^(?:(?:NO)?SCRIPT|STYLE|TEMPLATE|SVG|SELECT|TEXTAREA)$/i;

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
      // Indentation is no text: it must not use up the room.
      if (child.nodeType === 3) text += child.nodeValue?.slice(0, 9999).replace(/\s+/g, ' ') ?? '';
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

import { attempt } from './attempt';
import type { Asked } from './gather';
import { queryAll } from './query';

/** What tells that a page sells something else now; compared as it stands, shown to nobody. */
export interface Print {
  /** What the page is called. */
  readonly heading: string;
  /** What it declares, by the reader that reads it. */
  readonly 'json-ld': string;
  readonly 'open-graph': string;
  /** Title, address and prices. */
  readonly shown: string;
}

/**
 * For single-page shops, to know when to read again. Costs one pass over heading, title, declared prices, JSON-LD and the
 * price tag by the buy button; prices elsewhere, as in carousels that come late, do not matter.
 */
export function fingerprint(document: Document, findButtons: Asked['findButtons']): Print {
  const textOf = (selector: string) =>
    attempt(() =>
      [...queryAll(document, selector)]
        .slice(0, 60)
        .map((mark) => (mark.getAttribute('content') ?? mark.getAttribute('href') ?? mark.textContent)?.slice(0, 1e5))
        .join('\n'),
    ) ?? '';
  const title = textOf('title');
  return {
    heading: textOf('h1') || title,
    'json-ld': textOf('script[type^="application/ld+json" i]'),
    'open-graph': textOf('meta[property^="og:"],meta[property^="product:"]'),
    shown: [
      title,
      textOf('[itemprop="price"],link[rel="canonical"]'),
      attempt(() => priceTag(document, findButtons)),
    ].join('\n'),
  };
}

function priceTag(document: Document, findButtons: Asked['findButtons']): string | null | undefined {
  let block = findButtons(document, 400)[0]?.parentElement;
  let tag: Element | null | undefined;
  for (let level = 0; block && !tag && level < 8; level += 1, block = block.parentElement)
    tag = block.querySelector('[class*="pri" i],[class*="amount" i],[class*="preis" i]');
  return tag?.textContent?.slice(0, 500);
}

import { attempt } from './attempt';
import { queryAll } from './query';
import type { Asked } from './read-page';

/**
 * A short text that changes when what the page sells changes: for single-page shops, to know when to read again.
 * Costs one pass over heading, title, declared prices, JSON-LD and the price tag by the buy button; prices elsewhere, as
 * in carousels that come late, do not matter.
 */
export function fingerprint(document: Document, findButtons: Asked['findButtons']): string {
  let hash = 2166136261;
  const add = (text: string) => {
    for (let at = 0; at < text.length && at < 100_000; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
    hash = Math.imul(hash ^ text.length, 16777619);
  };
  attempt(() => {
    const marks = queryAll(
      document,
      'h1,title,meta[property*="price"],[itemprop="price"],link[rel="canonical"],script[type^="application/ld+json" i]',
    );
    for (let at = 0; at < marks.length && at < 200; at += 1) {
      const mark = marks[at] as Element;
      add(mark.getAttribute('content') ?? mark.getAttribute('href') ?? mark.textContent ?? '');
    }
    let block = findButtons(document, 400)[0]?.parentElement;
    for (let level = 0; block && level < 8; level += 1, block = block.parentElement) {
      const tag = block.querySelector('[class*="pri" i],[class*="amount" i],[class*="preis" i]');
      if (tag === null) continue;
      add(tag.textContent ?? '');
      break;
    }
  });
  return (hash >>> 0).toString(36);
}

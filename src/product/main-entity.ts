// Which of the things a page declares is the one it is about.
import { addressFit, numberInAddress } from './address-fit';
import { type Candidate, isProduct, statedBy } from './candidate';
import { wordsInCommon } from './line';
import type { Page } from './page';
import { query } from './query';
import type { Markup } from './readers/schema-org';

/** Two names that share this much of their words (Dice) name one thing. */
export const SAME_NAME = 0.5;

/** How well a candidate fits the page: by its address and numbers first, then by its name. */
export function fitOf(candidate: Candidate, page: Page): number {
  const { name = '' } = candidate.fields;
  const byName = Math.max(wordsInCommon(name, page.heading.text), wordsInCommon(name, page.title));
  const canonical = query(page.document, 'link[rel="canonical"]')?.getAttribute('href') ?? page.url;
  const byAddress =
    candidate.url === undefined
      ? 0
      : Math.max(addressFit(candidate.url, page.url), addressFit(candidate.url, canonical));
  const byNumber = statedBy(candidate, 'sku mpn').some((number) => numberInAddress(number, page.url)) ? 1 : 0;
  return byName + byNumber + Math.min(3, byAddress);
}

export function bestOf({ products }: Markup, page: Page): Candidate | undefined {
  let best: Candidate | undefined;
  let bestFit = -1;
  for (const product of products) {
    const fit = isProduct(product) ? fitOf(product, page) : 0;
    if (fit > bestFit) [best, bestFit] = [product, fit];
  }
  return best;
}

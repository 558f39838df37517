// Which of the things a page declares is the one it is about.
import { addressFit, decode, numberInAddress } from './address-fit';
import { type Candidate, isProduct, NUMBERS, statedBy } from './candidate';
import { wordsInCommon, wordsOf } from './line';
import type { View } from './page';
import type { Markup } from './readers/schema-org';

/** Two names that share this much of their words (Dice) name one thing. */
export const SAME_NAME = 0.5;

/** How well a candidate fits the page: by its address and numbers first, then by its name. */
export function fitOf(candidate: Candidate, view: View): number {
  const { name = '' } = candidate.fields;
  const byName = Math.max(wordsInCommon(name, view.heading.text), wordsInCommon(name, view.title));
  const byAddress =
    candidate.url === undefined
      ? 0
      : Math.max(addressFit(candidate.url, view.url), addressFit(candidate.url, view.canonical || view.url));
  const byNumber = statedBy(candidate, 'sku mpn').some((number) => numberInAddress(number, view.url)) ? 1 : 0;
  return byName + byNumber + Math.min(3, byAddress);
}

export function bestOf({ products }: Markup, view: View): Candidate | undefined {
  let best: Candidate | undefined;
  let bestFit = -1;
  for (const product of products) {
    const fit = isProduct(product) ? fitOf(product, view) : 0;
    if (fit > bestFit) [best, bestFit] = [product, fit];
  }
  return best;
}

/** Two texts that share less of their words than this have nothing to do with each other. */
const STRANGE = 0.15;

/**
 * Whether markup tells of another thing than the page shows, as what a single-page shop leaves standing: its name is in
 * neither heading, title nor address, and neither its own address nor its numbers are the page's.
 */
export function isElsewhere(candidate: Candidate, view: View): boolean {
  const { name } = candidate.fields;
  if (name === undefined || view.heading.node === 'title') return false;
  const { hostname = '', pathname = '' } = URL.parse(view.url) ?? {};
  // The shop's own name says nothing about the thing.
  const plain = (text: string) => [...wordsOf(text)].filter((word) => !hostname.includes(word)).join(' ');
  const views = [view.heading.text, view.title, decode(pathname)].map(plain);
  if (views.some((text) => wordsInCommon(plain(name), text) >= STRANGE)) return false;
  if (candidate.url !== undefined && addressFit(candidate.url, view.url) > 0) return false;
  return !statedBy(candidate, NUMBERS).some((number) => numberInAddress(number, view.url));
}

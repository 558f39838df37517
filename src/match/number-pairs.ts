import { once } from './once';
import type { Traits } from './traits';

/** "50-34", "11/32": two numbers that belong together, such as teeth, focal lengths or widths. */
const PAIR = /(?<![\p{L}\d.,-/])(\d{2,3}) ?[-–/] ?(\d{2,3})(?![\d.,/-])(?! ?(?:gb|go|tb|g\b))/giu;
const MAY_HAVE_PAIR = /\d ?[-–/] ?\d/;

const pairsOf = once(({ title }): readonly (readonly [number, number])[] =>
  MAY_HAVE_PAIR.test(title)
    ? [...title.matchAll(PAIR)].map(([, a, b]): [number, number] =>
        Number(a) < Number(b) ? [Number(a), Number(b)] : [Number(b), Number(a)],
      )
    : [],
);

/** The first pairs of two titles, when both have some and share none. */
export function differingPair(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const ours = pairsOf(product);
  const theirs = pairsOf(listing);
  const own = ours[0];
  const other = theirs[0];
  if (own === undefined || other === undefined) return undefined;
  if (ours.some(([a, b]) => theirs.some(([c, d]) => a === c && b === d))) return undefined;
  return [own.join('-'), other.join('-')];
}

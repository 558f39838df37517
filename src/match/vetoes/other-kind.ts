import { type Reason, reason } from '@/src/words/reason';
import { kindsIn, kindsOf } from '../kind-words';
import { once } from '../once';
import type { Traits } from '../traits';
import { headOf } from './naming';

/**
 * Kinds of which a thing is one, and which makers give one name: the table, the shelf and the chair of one series are of
 * no use for each other, nor are its kettle and its mixer.
 */
const SERIES: readonly ReadonlySet<string>[] = [
  new Set(['sofa', 'chair', 'table', 'bed', 'shelf', 'chest', 'lamp', 'rug']),
  new Set(['console', 'controller']),
  new Set(['coffee', 'mixer', 'kettle', 'fryer']),
  new Set(['washer', 'dryer', 'fridge']),
  new Set(['watch', 'headphones', 'speaker', 'tablet']),
];

/** A thing of the product's series of another kind, when both say what they are. */
export function vetoOtherKind(product: Traits, listing: Traits): Reason | undefined {
  const ours = kindsIn(product);
  const theirs = kindsIn(listing);
  for (const series of SERIES) {
    // A word may name several kinds ("bureau"), and a thing be two ("sofa bed").
    if (!isOf(series, ours) || !isOf(series, theirs) || isOf(ours, theirs)) continue;
    const others = [...headKindsOf(listing)].filter((kind) => series.has(kind));
    if (others.length > 0) return reason('matchOtherKind', nounOf(listing, others));
  }
  return undefined;
}

function isOf(series: ReadonlySet<string>, kinds: ReadonlySet<string>): boolean {
  for (const kind of kinds) if (series.has(kind)) return true;
  return false;
}

const headKindsOf = once(({ plain }): ReadonlySet<string> => new Set(wordsOf(plain).flatMap((word) => kindsOf(word))));

function wordsOf(plain: string): readonly string[] {
  return headOf(plain, () => false)
    .trim()
    .split(' ');
}

function nounOf({ plain }: Traits, kinds: readonly string[]): string {
  return wordsOf(plain).find((word) => kindsOf(word).some((kind) => kinds.includes(kind))) ?? '';
}

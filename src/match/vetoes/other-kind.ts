import { type Reason, reason } from '@/src/words/reason';
import { kindsIn, kindsOf } from '../kind-words';
import { once } from '../once';
import type { Traits } from '../traits';
import { headOf } from './naming';

/**
 * Kinds of which a thing is one, and which makers give one name: the table, the shelf and the chair of one series are of
 * no use for each other.
 */
const SERIES: readonly ReadonlySet<string>[] = [
  new Set(['sofa', 'chair', 'table', 'bed', 'shelf', 'chest', 'lamp', 'rug']),
  new Set(['console', 'controller']),
];

/** A thing of the product's series of another kind, when both say what they are. */
export function vetoOtherKind(product: Traits, listing: Traits): Reason | undefined {
  const [ours, theirs] = [kindsIn(product), headKindsOf(listing)];
  if (ours.size === 0 || theirs.size === 0) return undefined;
  for (const series of SERIES) {
    const [own, other] = [ours, theirs].map((kinds) => [...kinds].filter((kind) => series.has(kind)));
    if (own === undefined || other === undefined || own.length === 0 || other.length === 0) continue;
    // A word may name several kinds ("bureau"), and a thing be two ("sofa bed").
    if (![...kindsIn(listing)].some((kind) => ours.has(kind))) return reason('matchOtherKind', nounOf(listing, other));
  }
  return undefined;
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

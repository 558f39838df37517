import { kindsIn, kindsOf } from './kind-words';
import type { Signal } from './match';
import { once } from './once';
import { LINE } from './signals/model';
import type { Traits } from './traits';

/**
 * How much likelier a listing has to be the same thing, in log-odds, when it does not say what kind of thing it is: of what
 * this holds back about half was wrong among labelled pairs nobody had read, a part or a sister under the thing's own name.
 */
export const OF_UNSAID_KIND = 0.65;

/** Whether the product's title says what it is, and the listing names no such kind, nor that of the product's shelf. */
export function isKindUnsaid(product: Traits, listing: Traits): boolean {
  const ours = new Set([...kindsIn(product), ...ofShelf(product)]);
  const theirs = new Set([...kindsIn(listing), ...ofShelf(listing)]);
  return kindsIn(product).size > 0 && !isAny(ours, theirs) && !isAny(product.ownKinds, listing.ownKinds);
}

const ofShelf = once(
  ({ shelf }): ReadonlySet<string> =>
    new Set(
      shelf
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .flatMap((word) => kindsOf(word)),
    ),
);

function isAny(kinds: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const kind of kinds) if (others.has(kind)) return true;
  return false;
}

/** A number that both name says which thing it is, whatever it is called; of a line's short number others are sold too. */
export function shareNumber(signals: readonly Signal[]): boolean {
  return signals.some(({ kind, strength }) => OF_ONE.has(kind) || (kind === 'modelExtended' && strength > LINE));
}

const OF_ONE: ReadonlySet<Signal['kind']> = new Set<Signal['kind']>(['identifierSame', 'partNumberSame', 'modelSame']);

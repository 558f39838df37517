import { type Reason, reason } from '@/src/words/reason';
import { kindsIn } from '../kind-words';
import type { Signal } from '../match';
import { stemOf } from '../part-numbers';
import { sharedIdentifier } from '../signals/identifier';
import type { Traits } from '../traits';

/**
 * The same article number on what is said to be something else: sellers copy the number of the thing beside it. Another
 * stated brand, another stated part number or a plainly other kind is believed before the number is.
 *
 * @param brands what the brands of both say.
 */
export function vetoWrongNumber(product: Traits, listing: Traits, brands: Signal | undefined): Reason | undefined {
  const number = sharedIdentifier(product, listing);
  if (number === undefined) return undefined;
  const isOther = brands?.kind === 'brandConflict' || isOtherPart(product, listing) || isOtherKind(product, listing);
  return isOther ? reason('matchIdentifierDoubted', number) : undefined;
}

/** Makers write one number with and without its ending, and shops put their own beside it in the title. */
function isOtherPart(product: Traits, listing: Traits): boolean {
  const [own, other] = [product.partNumber, listing.partNumber];
  if (own === undefined || other === undefined || own.includes(other) || other.includes(own)) return false;
  const isNamed = ({ models, runs, mentioned }: Traits, number: string) =>
    [models, runs, mentioned].some((place) => place.has(number) || place.has(stemOf(number)));
  return stemOf(own) !== stemOf(other) && !isNamed(onlyTitle(listing), own) && !isNamed(onlyTitle(product), other);
}

/** Without the part number it states for itself. */
function onlyTitle(side: Traits): Traits {
  return { ...side, models: new Set([...side.models].filter((model) => model !== side.partNumber)) };
}

/** Both say what they are, and neither noun fits the other; another language's word for one kind is no other kind. */
function isOtherKind(product: Traits, listing: Traits): boolean {
  const [ours, theirs] = [kindsIn(product), kindsIn(listing)];
  if (ours.size === 0 || theirs.size === 0 || [...ours].some((kind) => theirs.has(kind))) return false;
  return !product.tokens.some(({ text, kind }) => kind !== 'idle' && kind !== 'color' && listing.words.has(text));
}

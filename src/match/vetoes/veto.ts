import type { Band } from '@/src/rules/band';
import { type Reason, reason } from '@/src/words/reason';
import type { Signal } from '../match';

/** The best band a fact leaves open, and that fact. Another model or capacity also weighs in the sum. */
export interface Veto {
  readonly best: Band;
  readonly signal: Signal;
}

/** How much a word such as "Pro" on one side only speaks against; sellers leave it out too. */
const VARIANT_WORD_STRENGTH = 0.2;

/** How much two plain words at one place of two names speak against: sellers also call one thing by two nouns. */
export const SWAPPED_WORD_STRENGTH = 0.7;

export function vetoed(best: Band, reason: Reason): Veto {
  return { best, signal: { kind: 'veto', strength: 1, reason } };
}

export function otherModel(own: string, other: string, strength = 1): Veto {
  return {
    best: 'similar',
    signal: { kind: 'modelConflict', strength, reason: reason('matchModelConflict', own, other) },
  };
}

export function otherVariant(word: string): Veto {
  const words = reason('matchOtherVariantName', word);
  return { best: 'similar', signal: { kind: 'modelConflict', strength: VARIANT_WORD_STRENGTH, reason: words } };
}

/** The thing in another form, by the reason that tells the two. */
export function otherForm(words: Reason): Veto {
  return { best: 'variant', signal: { kind: 'attributeConflict', strength: 1, reason: words } };
}

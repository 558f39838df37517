import { plainWords } from '@/src/listings/terms/fold';
import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';

/** A word the person's or the team's rules hide. */
export function vetoHidden(listing: Traits, hiddenWords: readonly string[]): Reason | undefined {
  const found = hiddenWords.find((word) => {
    const plain = plainWords(word);
    return plain.trim() !== '' && listing.plain.includes(plain);
  });
  return found === undefined ? undefined : reason('matchHiddenWord', found);
}

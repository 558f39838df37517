import { plainWords } from '@/src/listings/terms/fold';
import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';

interface Hidden {
  /** As the rules have it. */
  readonly word: string;
  readonly plain: string;
  /** Its place among the rules: of two in one title the first is named. */
  readonly place: number;
}

/** By the first word, so that thousands cost a title no more than a few. */
const sorted = new WeakMap<readonly string[], ReadonlyMap<string, readonly Hidden[]>>();

/** A word the person's or the team's rules hide. */
export function vetoHidden(listing: Pick<Traits, 'plain'>, hiddenWords: readonly string[]): Reason | undefined {
  if (hiddenWords.length === 0) return undefined;
  const byFirst = byFirstWord(hiddenWords);
  let found: Hidden | undefined;
  for (const first of listing.plain.trim().split(' '))
    for (const hidden of byFirst.get(first) ?? [])
      if ((found === undefined || hidden.place < found.place) && listing.plain.includes(hidden.plain)) found = hidden;
  return found === undefined ? undefined : reason('matchHiddenWord', found.word);
}

function byFirstWord(hiddenWords: readonly string[]): ReadonlyMap<string, readonly Hidden[]> {
  const before = sorted.get(hiddenWords);
  if (before !== undefined) return before;
  const byFirst = new Map<string, Hidden[]>();
  hiddenWords.forEach((word, place) => {
    const plain = plainWords(word);
    const [first = ''] = plain.trim().split(' ', 1);
    if (first !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), { word, plain, place }]);
  });
  sorted.set(hiddenWords, byFirst);
  return byFirst;
}

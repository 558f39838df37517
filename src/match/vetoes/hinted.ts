import { findPhrase, phrases } from './phrases';

/** A quick look at a text that tells whether a pattern may match there at all. */
export interface Hint {
  test(text: string): boolean;
}

/**
 * A pattern that is only tried on a text with one of the words it cannot do without. Most texts have none, which one look at
 * their words tells for all patterns; and what is never tried is never compiled, of which a fresh worker has most to do.
 *
 * @param words phrases between bars, one of which stands in whatever the pattern matches.
 */
export function hinted(words: string, pattern: RegExp): Hinted {
  return guarded(pattern, mentions(words));
}

/** Whether a text of plain words has one of the phrases between bars. */
export function mentions(words: string): Hint {
  const hints = phrases(words);
  return { test: (plain) => findPhrase(plain, hints) !== undefined };
}

/** A pattern that is only tried where both hints say that it may match; each of them holds of whatever the pattern matches. */
export function guarded(pattern: RegExp, hint: Hint, also?: Hint): Hinted {
  const isHinted = (text: string) => hint.test(text) && (also === undefined || also.test(text));
  return {
    test: (text) => isHinted(text) && pattern.test(text),
    exec: (text) => (isHinted(text) ? pattern.exec(text) : null),
    all: (text) => (isHinted(text) ? [...text.matchAll(pattern)] : []),
    removedFrom: (text) => (isHinted(text) ? text.replaceAll(pattern, ' ') : text),
  };
}

export interface Hinted extends Hint {
  exec(text: string): RegExpExecArray | null;
  /** Every match of a global pattern. */
  all(text: string): readonly RegExpMatchArray[];
  /** The text with a space for all that matches; of a global pattern. */
  removedFrom(text: string): string;
}

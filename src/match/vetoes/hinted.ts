import { findPhrase, phrases } from './phrases';

/**
 * A pattern that is only tried on a text with one of the words it cannot do without. Most texts have none, which one look at
 * their words tells for all patterns; and what is never tried is never compiled, of which a fresh worker has most to do.
 *
 * @param words phrases between bars, one of which stands in whatever the pattern matches.
 */
export function hinted(words: string, pattern: RegExp): Hinted {
  const hints = phrases(words);
  const isHinted = (plain: string) => findPhrase(plain, hints) !== undefined;
  return {
    test: (plain) => isHinted(plain) && pattern.test(plain),
    exec: (plain) => (isHinted(plain) ? pattern.exec(plain) : null),
    all: (plain) => (isHinted(plain) ? [...plain.matchAll(pattern)] : []),
    removedFrom: (plain) => (isHinted(plain) ? plain.replaceAll(pattern, ' ') : plain),
  };
}

export interface Hinted {
  test(plain: string): boolean;
  exec(plain: string): RegExpExecArray | null;
  /** Every match of a global pattern. */
  all(plain: string): readonly RegExpMatchArray[];
  /** The text with a space for all that matches; of a global pattern. */
  removedFrom(plain: string): string;
}

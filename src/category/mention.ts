import type { Category } from './category';

/** A category named in a text, with how much the place speaks for it (0 to about 1.4). */
export interface Mention {
  readonly category: Category;
  readonly weight: number;
  readonly written: string;
  /** The noun stands first in its language ("scie sauteuse"). */
  readonly headFirst: boolean;
  /** Whose rules say that the words name it, where the taxonomy does not. */
  readonly by?: string;
}

/** Weight of a noun that another noun of the same phrase outranks ("Surfboard" in "Beyonce Surfboard Sweatshirt"). */
export const NOT_HEAD = 0.35;

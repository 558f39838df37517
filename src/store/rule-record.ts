import type { Problem } from '@/src/rules/exchange';
import type { RuleKey } from '@/src/rules/rule-key';
import type { RulePack } from '@/src/rules/rule-pack';
import type { Reason } from '@/src/words/reason';

/** The personal rule pack as the person wrote it, or what they are writing and have not saved. */
export interface RuleRecord {
  readonly id: 'personal' | 'draft';
  readonly text: string;
  readonly savedAt: number;
  /** Counts the saves; a draft's is that of the text it began with. Absent before the first that was counted. */
  readonly revision?: number;
}

/** A personal rule pack as it was once saved. */
export interface RuleVersionRecord {
  readonly id: number;
  readonly text: string;
  readonly savedAt: number;
  /** Why it was saved although some of its examples fail, in the person's words. */
  readonly why?: string;
}

/** Where a pack is from. */
export type PackOrigin =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly name: string }
  /** The organisation's own, from the browser's managed settings. */
  | { readonly kind: 'policy' };

/** What a pack says of itself. */
export type PackAbout = Pick<RulePack, 'id' | 'name' | 'version' | 'author' | 'licence' | 'description' | 'homepage'>;

/** A text that was taken or waits, by what it says of itself and its hash. Moments are ms since 1970. */
export interface PackEdition {
  readonly about: PackAbout;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly at: number;
}

/** A rule pack beside the person's own. Its texts stand in `packTexts`, so that a list of packs reads none. */
export interface PackRecord {
  readonly id: string;
  /** Lower ones are laid first; later ones come over them. */
  readonly order: number;
  readonly on: boolean;
  readonly origin: PackOrigin;
  /** The organisation asks for it: it cannot be removed or switched off here. */
  readonly byPolicy?: true;
  /** Only the text with this SHA-256 is taken, hexadecimal. */
  readonly pin?: string;
  readonly addedAt: number;
  /** The last good version; absent until one has come. */
  readonly taken?: PackEdition;
  /** A newer version that would allow more than the one that was taken: it waits for the person. */
  readonly pending?: PackEdition;
  /** SHA-256 of a version the person did not want. */
  readonly dismissed?: string;
  /** Why the last try brought nothing, and in which lines of what came. */
  readonly problem?: Reason;
  readonly lines?: readonly Problem[];
  readonly etag?: string;
  readonly lastModified?: string;
  readonly checkedAt?: number;
  readonly dueAt?: number;
  /** Tries in a row that brought nothing. */
  readonly failures?: number;
}

/** The texts of a pack. */
export interface PackTextRecord {
  readonly id: string;
  readonly text?: string;
  readonly pending?: string;
}

/** How often a rule decided something. */
export interface RuleCountRecord {
  /** The rule's key. */
  readonly id: RuleKey;
  /** On how many pages. */
  readonly fired: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

import type messages from '@/public/_locales/en/messages.json';
import type { Money } from '@/src/quantity/money';

/** The categories of CLDR's plural rules a language may tell apart, besides `other`. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many';

/** Every sentence a person can read has a key in `public/_locales`. `KEY_one` and its like are forms of KEY. */
export type MessageKey = Exclude<keyof typeof messages, `${string}_${PluralCategory}`>;

/** A value inside a sentence. Numbers stay numbers until they are said, so that each language writes them its way. */
export type Said =
  | string
  | { readonly kg: number }
  | { readonly money: Money }
  | { readonly percent: number }
  | { readonly number: number }
  | { readonly year: number }
  /** ISO 3166-1 alpha-2. */
  | { readonly country: string }
  | { readonly message: MessageKey; readonly args?: readonly Said[] }
  /** A word of a long list, such as a kind of thing: catalogues may have it as `named`; `otherwise` where they do not. */
  | { readonly named: string; readonly otherwise: string }
  /** Several of them, joined as the language joins what it lists. */
  | { readonly list: readonly Said[] };

/** A sentence kept as data: stored with what it explains, worded only when someone asks "why?". */
export interface Reason {
  readonly key: MessageKey;
  readonly args: readonly Said[];
}

export function reason(key: MessageKey, ...args: Said[]): Reason {
  return { key, args };
}

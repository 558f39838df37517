import type messages from '@/public/_locales/en/messages.json';
import type { Money } from '@/src/quantity/money';

/** Every sentence a person can read has a key in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** A value inside a sentence. Numbers stay numbers until they are said, so that each language writes them its way. */
export type Said =
  | string
  | { readonly kg: number }
  | { readonly money: Money }
  | { readonly percent: number }
  | { readonly number: number }
  | { readonly year: number }
  | { readonly message: MessageKey };

/** A sentence kept as data: stored with what it explains, worded only when someone asks "why?". */
export interface Reason {
  readonly key: MessageKey;
  readonly args: readonly Said[];
}

export function reason(key: MessageKey, ...args: Said[]): Reason {
  return { key, args };
}

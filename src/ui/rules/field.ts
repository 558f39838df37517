import type { Path } from '@/src/rules/edit-text';
import type { MessageKey } from '@/src/words/reason';

/** Where a field's value stands in its rule, and what it is called. */
interface Named {
  readonly path: Path;
  readonly label: MessageKey;
  /** Said below the field. */
  readonly hint?: MessageKey;
}

/** One field of a form: what kind of value it holds and within which bounds. */
export type Field =
  | (Named & { readonly as: 'text'; readonly most: number; readonly isLong?: true })
  | (Named & { readonly as: 'number'; readonly least: number; readonly most: number; readonly isWhole?: true })
  | (Named & { readonly as: 'choice'; readonly choices: readonly (readonly [value: string, label: MessageKey])[] })
  /** Checked is true; otherwise absent. */
  | (Named & { readonly as: 'flag' })
  /** Low, likeliest and high. */
  | (Named & { readonly as: 'range'; readonly least: number; readonly most: number })
  /** A list, one entry a line; `isNumber` for a list of numbers. */
  | (Named & { readonly as: 'lines'; readonly isNumber?: true })
  /** A kind of thing, or a shelf of them, by its id. */
  | (Named & { readonly as: 'kind' })
  /** ISO 3166-1 alpha-2. */
  | (Named & { readonly as: 'country' })
  /** An amount and its currency. */
  | (Named & { readonly as: 'money' })
  | (Named & { readonly as: 'conditions' })
  /** Of a shop rule: field → selectors. */
  | (Named & { readonly as: 'selectors' });

/** A rule as a form holds it: what JSON can say. */
export type RuleValue = unknown;

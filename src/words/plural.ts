import { pluralRules } from './formats';
import type { MessageKey, PluralCategory, Said } from './reason';

/** A key as catalogues have it: a message, or the form of it for one plural category. */
export type FormKey = MessageKey | `${MessageKey}_${PluralCategory}`;

/**
 * The form of a sentence for what it counts, which is its first number, by the plural rules of the language (CLDR).
 * The message itself is the form for `other`, so nothing is looked up for that or for a sentence without a number.
 *
 * @param locale a BCP 47 tag
 */
export function pluralForm(locale: string, key: MessageKey, args: readonly Said[]): FormKey | undefined {
  const counted = args.find((arg) => typeof arg !== 'string' && 'number' in arg);
  if (counted === undefined) return undefined;
  const category = pluralRules(locale, digitsOf(counted.number)).select(counted.number);
  return category === 'other' ? undefined : `${key}_${category}`;
}

/** Counts exactly, fractions to two significant digits, as all figures here. What is seen decides the plural too. */
export function digitsOf(value: number): { maximumSignificantDigits?: number } {
  return Number.isInteger(value) ? {} : { maximumSignificantDigits: 2 };
}

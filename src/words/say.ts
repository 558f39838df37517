import { amountOf } from '@/src/quantity/money';
import { countryNames, listFormat, numberFormat } from './formats';
import { digitsOf, type FormKey, pluralForm } from './plural';
import type { Reason, Said } from './reason';

/**
 * Looks a message up and puts the arguments into $1, $2 … (the browser's i18n, or the catalogue file in Node). Empty
 * when there is no such message.
 */
export type Lookup = (key: FormKey, args: string[]) => string;

/** What words need to know: where messages come from, and how numbers are written in them (a BCP 47 tag). */
export interface Tongue {
  readonly lookup: Lookup;
  readonly locale: string;
}

/** Words a reason in the person's language, in the plural form of what it counts. An unknown key is shown as itself. */
export function say(tongue: Tongue, { key, args }: Reason): string {
  const values = args.map((arg) => sayValue(tongue, arg));
  const form = pluralForm(tongue.locale, key, args);
  return (form && tongue.lookup(form, values)) || tongue.lookup(key, values) || key;
}

/** Words a value as it would stand in a sentence. */
export function sayValue(tongue: Tongue, value: Said): string {
  if (typeof value === 'string') return value;
  if ('kg' in value) return sayKg(tongue, value.kg);
  if ('money' in value) return sayMoney(tongue, value.money);
  if ('percent' in value)
    return numberFormat(tongue.locale, { style: 'percent', maximumFractionDigits: 0 }).format(value.percent);
  if ('number' in value) return sayNumber(tongue, value.number);
  if ('year' in value) return String(value.year);
  if ('country' in value) return sayCountry(tongue, value.country);
  if ('list' in value) return sayList(tongue, value.list);
  if ('named' in value) return tongue.lookup(value.named as FormKey, []) || value.otherwise;
  return say(tongue, { key: value.message, args: value.args ?? [] });
}

/** "DE" → "Germany"; what is no code stays as it is. */
export function sayCountry({ locale }: Tongue, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countryNames(locale).of(code) ?? code) : code;
}

/** "a, b and c". */
export function sayList(tongue: Tongue, values: readonly Said[]): string {
  return listFormat(tongue.locale).format(values.map((value) => sayValue(tongue, value)));
}

function sayNumber({ locale }: Tongue, value: number): string {
  return numberFormat(locale, digitsOf(value)).format(value);
}

/**
 * Kilograms to two significant digits: an estimate that is right within a factor of two has no third one. Below zero with
 * a minus, where `Intl` writes a hyphen in most languages: screen readers pass over a hyphen, and lines break at it.
 */
export function sayKg({ locale }: Tongue, kg: number): string {
  const rounded = Math.abs(kg) < 0.05 ? 0 : kg;
  return numberFormat(locale, {
    maximumSignificantDigits: 2,
    signDisplay: 'negative',
  })
    .format(rounded)
    .replace('-', '−');
}

/** A price as the person's language writes it, without decimals when they are all zero. */
export function sayMoney({ locale }: Tongue, price: { minor: number; currency: string }): string {
  return numberFormat(locale, {
    style: 'currency',
    currency: price.currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountOf(price));
}

import { amountOf } from '@/src/quantity/money';
import { numberFormat } from './formats';
import type { MessageKey, Reason, Said } from './reason';

/** Looks a message up and puts the arguments into $1, $2 … (the browser's i18n, or the catalogue file in Node). */
export type Lookup = (key: MessageKey, args: string[]) => string;

/** What words need to know: where messages come from, and how this person writes numbers (a BCP 47 tag). */
export interface Tongue {
  readonly lookup: Lookup;
  readonly locale: string;
}

/** Words a reason in the person's language. */
export function say(tongue: Tongue, { key, args }: Reason): string {
  return tongue.lookup(
    key,
    args.map((arg) => sayValue(tongue, arg)),
  );
}

function sayValue(tongue: Tongue, value: Said): string {
  if (typeof value === 'string') return value;
  if ('kg' in value) return sayKg(tongue, value.kg);
  if ('money' in value) return sayMoney(tongue, value.money);
  if ('percent' in value)
    return numberFormat(tongue.locale, { style: 'percent', maximumFractionDigits: 0 }).format(value.percent);
  if ('number' in value) return sayNumber(tongue, value.number);
  if ('year' in value) return String(value.year);
  return tongue.lookup(value.message, []);
}

/** Counts exactly, fractions to two significant digits, as all figures here. */
function sayNumber({ locale }: Tongue, value: number): string {
  const options = Number.isInteger(value) ? {} : { maximumSignificantDigits: 2 };
  return numberFormat(locale, options).format(value);
}

/** Kilograms to two significant digits: an estimate that is right within a factor of two has no third one. */
export function sayKg({ locale }: Tongue, kg: number): string {
  const rounded = Math.abs(kg) < 0.05 ? 0 : kg;
  return numberFormat(locale, {
    maximumSignificantDigits: 2,
    signDisplay: 'negative',
  }).format(rounded);
}

/** A price as the person's language writes it, without decimals when they are all zero. */
export function sayMoney({ locale }: Tongue, price: { minor: number; currency: string }): string {
  return numberFormat(locale, {
    style: 'currency',
    currency: price.currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountOf(price));
}

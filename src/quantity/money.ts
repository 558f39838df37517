import { QuantityError, within } from './unit';

/** A price in whole minor units (cents, pence; yen have none), so that sums are exact. `currency` is ISO 4217. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Prices above this are typing errors or attacks, not prices: 10¹² minor units. */
const MOST_MINOR = 1e12;

/** More in major units is a telephone number or a mistake. */
const MOST_AMOUNT = 1e9;

/** Known from the start: asking the engine for its first currency takes it some 15 ms. */
const CENTS = 'EUR USD GBP CHF PLN CZK SEK NOK DKK RON CAD AUD NZD BRL MXN INR CNY TRY UAH RUB';
const digitsByCurrency = new Map(CENTS.split(' ').map((currency) => [currency, 2]));

/** Decimal places of a currency's minor unit (EUR 2, JPY 0, KWD 3), from the engine's own ISO 4217 table. */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  if (!isCurrencyCode(currency)) throw new QuantityError(`"${currency}" is not a three-letter currency code.`);
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/** True for three capital letters; whether a bank knows them is not asked. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/** @throws QuantityError for a negative, huge or non-finite amount or a malformed currency code. */
export function money(amount: number, currency: string): Money {
  const minor = Math.round(amount * 10 ** minorDigits(currency));
  return { minor: within(minor, 0, MOST_MINOR, 'A price in minor units'), currency };
}

/** An amount that comes from a page, a file or a rate as a price; undefined for one that can be none. */
export function asMoney(amount: number, currency: string): Money | undefined {
  const minor = Math.round(amount * 10 ** minorDigits(currency));
  return amount >= 0 && amount <= MOST_AMOUNT && minor <= MOST_MINOR ? { minor, currency } : undefined;
}

/** The amount in major units (12.5 for 1250 cents). */
export function amountOf({ minor, currency }: Money): number {
  return minor / 10 ** minorDigits(currency);
}

/** `a` ÷ `b` when both are of one currency and `b` is not zero; otherwise undefined, never a silent conversion. */
export function priceRatio(a: Money, b: Money): number | undefined {
  return a.currency === b.currency && b.minor > 0 ? a.minor / b.minor : undefined;
}

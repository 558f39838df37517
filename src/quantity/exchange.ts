import { amountOf, type Money, money } from './money';

/** How many units of a currency were one euro, by ISO 4217 code: dated reference rates that come with the build. */
export type Rates<Rate extends { readonly perEur: number } = { readonly perEur: number }> = Readonly<
  Record<string, Rate>
>;

/** More than this in the other currency is no price any more; it would not fit `Money`. */
const MOST = 1e9;

/** The rate of a currency, undefined where none is known. The code may come from a page. */
export function rateOf<Rate extends { readonly perEur: number }>(
  rates: Rates<Rate>,
  currency: string,
): Rate | undefined {
  return Object.hasOwn(rates, currency) ? rates[currency] : undefined;
}

/**
 * A price in another currency by reference rates, rounded to its minor unit: good to compare by, not what a bank would
 * give. Undefined where one of the rates is unknown.
 */
export function convert(price: Money, currency: string, rates: Rates): Money | undefined {
  if (price.currency === currency) return price;
  const from = rateOf(rates, price.currency);
  const to = rateOf(rates, currency);
  if (from === undefined || to === undefined) return undefined;
  const amount = (amountOf(price) / from.perEur) * to.perEur;
  return amount > MOST ? undefined : money(amount, currency);
}

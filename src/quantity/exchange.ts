import { amountOf, asMoney, type Money } from './money';

/** How many units of a currency were one euro, by ISO 4217 code: dated reference rates that come with the build. */
export type Rates<Rate extends { readonly perEur: number } = { readonly perEur: number }> = Readonly<
  Record<string, Rate>
>;

/** The rate of a currency, undefined where none is known. The code may come from a page. */
export function rateOf<Rate extends { readonly perEur: number }>(
  rates: Rates<Rate>,
  currency: string,
): Rate | undefined {
  return Object.hasOwn(rates, currency) ? rates[currency] : undefined;
}

/**
 * A price in another currency by reference rates, rounded to its minor unit: good to compare by, not what a bank would
 * give. Undefined where one of the rates is unknown, or where it would be more than any price.
 */
export function convert(price: Money, currency: string, rates: Rates): Money | undefined {
  if (price.currency === currency) return price;
  const from = rateOf(rates, price.currency);
  const to = rateOf(rates, currency);
  if (from === undefined || to === undefined) return undefined;
  return asMoney((amountOf(price) / from.perEur) * to.perEur, currency);
}

import { isCurrencyCode } from '@/src/quantity/money';
import { parsePrice } from '../price';
import type { Product } from '../product';
import type { Sighting } from '../sighting';
import { keyWord, saidUnder } from './described';
import { type Found, nodeOf } from './found';
import { isThing, type Thing } from './script-things';

const PRICE = /^(?:(?:sale|final|current|selling|display|product|item|offer)?price|amount|value)$/;
const CURRENCY = /^(?:price)?currency(?:code)?$/;
/** Shopify's own words; it counts in hundredths. */
const HUNDREDTHS = /^(?:compareatprice(?:min|max)?|price(?:min|max|varies))$/;
/** Words of Google's analytics, which counts in whole units. */
const UNITS = /^item(?:name|id|brand|category)$/;

/**
 * The price one of the things gives with a currency of its own, or of what holds it. A whole number could be cents: it is
 * believed only where the shop system's own words tell which.
 */
export function priceIn(
  things: readonly Thing[],
  { language }: Sighting,
): Found<NonNullable<Product['price']>> | undefined {
  for (const thing of things) {
    for (const [key, value] of thing.values) {
      if (!PRICE.test(keyWord(key))) continue;
      const inner = isThing(value) ? value : thing;
      const [said] = isThing(value) ? saidUnder(value, PRICE) : [{ value }];
      const currency = currencyAround(inner);
      if (currency === undefined || (typeof said?.value !== 'string' && typeof said?.value !== 'number')) continue;
      const text = inUnits(String(said.value), thing);
      const price = text === undefined ? undefined : parsePrice(text, { currency, language, decimal: '.' });
      if (price && price.minor > 0) return { value: price, node: nodeOf(thing, key), text: `${text} ${currency}` };
    }
  }
  return undefined;
}

function inUnits(text: string, thing: Thing): string | undefined {
  if (!/^\d{1,9}(?:\.\d{1,4})?$/.test(text)) return undefined;
  const keys = [...thing.values.keys()].map(keyWord);
  if (text.includes('.')) return text;
  if (keys.some((key) => HUNDREDTHS.test(key))) return String(Number(text) / 100);
  return keys.some((key) => UNITS.test(key)) ? text : undefined;
}

function currencyAround(thing: Thing): string | undefined {
  for (let at: Thing | undefined = thing, step = 0; at !== undefined && step < 6; at = at.parent, step += 1) {
    const code = saidUnder(at, CURRENCY)
      .map(({ value }) => String(value).toUpperCase())
      .find((said) => isCurrencyCode(said));
    if (code !== undefined) return code;
  }
  return undefined;
}

import type { CurrencyHint } from '@/src/product/currency';
import { currencyOf } from '@/src/product/currency';
import { everySign } from '@/src/product/currency-signs';
import { parsePrice } from '@/src/product/price';
import { isCurrencyCode, type Money, minorDigits, money } from '@/src/quantity/money';
import { QuantityError } from '@/src/quantity/unit';

/**
 * A price in major units as interfaces write it: a number, "1299.00", or whatever people write ("1.299,00 €"), with the
 * currency that stands beside it. Undefined when negative, absurd, or of no currency.
 */
export function priceFrom(value: unknown, currency?: unknown): Money | undefined {
  const code = codeFrom(currency);
  if (typeof value === 'number') return code === undefined ? undefined : amount(value, code);
  if (typeof value !== 'string' || /^\s*[-−]/.test(value)) return undefined;
  const [plain, decimals = ''] = /^\s*\d{1,9}(?:\.(\d{1,3}))?\s*$/.exec(value) ?? [];
  // "1.299" euros are thirteen hundred, "1.299" dinars are not.
  if (plain !== undefined && code !== undefined && decimals.length <= minorDigits(code))
    return amount(Number(plain), code);
  const hint: CurrencyHint = { currency: code, signs: everySign };
  return bounded(() => parsePrice(value, hint));
}

/**
 * A price in minor units, as a whole number or its digits, where the minor unit has `digits` decimals (the currency's own
 * when not said).
 */
export function priceFromMinor(value: unknown, currency: unknown, digits?: unknown): Money | undefined {
  const code = codeFrom(currency);
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  if (code === undefined || !/^\d{1,15}$/.test(text)) return undefined;
  const decimals =
    typeof digits === 'number' && Number.isInteger(digits) && digits >= 0 && digits <= 4 ? digits : minorDigits(code);
  return amount(Number(text) / 10 ** decimals, code);
}

function codeFrom(currency: unknown): string | undefined {
  if (typeof currency !== 'string') return undefined;
  const code = currency.trim().toUpperCase();
  return isCurrencyCode(code) ? code : currencyOf(currency, { signs: everySign });
}

function amount(value: number, currency: string): Money | undefined {
  return Number.isFinite(value) ? bounded(() => money(value, currency)) : undefined;
}

function bounded(read: () => Money | undefined): Money | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof QuantityError) return undefined;
    throw error;
  }
}

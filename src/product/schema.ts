import { z } from 'zod';
import { isCurrencyCode } from '@/src/quantity/money';
import { parseWebUrl, type WebUrl } from './web-url';

/** A line of text from outside: trimmed, never empty, bounded. */
export function line(most: number) {
  return z.string().trim().min(1).max(most);
}

/** A country, ISO 3166-1 alpha-2; whether there is one is not asked. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** What the checks below say of a value; whoever words mistakes for people knows them by these. */
export const NO_CURRENCY = 'must be a three-letter currency code such as EUR';
export const NO_WEB_URL = 'must be an http or https address';

/** Border checks shared by everything that comes from pages, feeds and messages. */
export const MoneySchema = z.object({
  minor: z.number().int().min(0).max(1e12),
  currency: z.string().refine(isCurrencyCode, NO_CURRENCY),
});

export const WebUrlSchema = z
  .string()
  .refine((text) => parseWebUrl(text) !== undefined, NO_WEB_URL)
  .transform((text) => parseWebUrl(text) as WebUrl);

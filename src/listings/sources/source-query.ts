import { z } from 'zod';
import { line } from '@/src/product/schema';
import { isCurrencyCode } from '@/src/quantity/money';

/** Longest search words; longer ones find nothing. */
const MOST_WORDS = 200;

/** An address, an e-mail address or a number too long for a product: none of them is a search word. */
const NO_WORDS = /:\/\/|www\.|\S@\S|\d{15}/i;

/**
 * All that a source is ever asked: words or an identifier, and where the person buys. Nothing else can be put in: the
 * object is strict, so a page address or anything of the person fails here before it could be sent.
 */
export const SourceQuery = z
  .strictObject({
    words: line(MOST_WORDS)
      .refine((text) => !NO_WORDS.test(text), 'must be words, not an address')
      .optional(),
    /** GTIN-14, zero-padded. */
    gtin: z
      .string()
      .regex(/^\d{14}$/)
      .optional(),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    /** ISO 4217. */
    currency: z.string().refine(isCurrencyCode),
    /** BCP 47, such as "de" or "pt-BR". */
    language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/),
  })
  .refine(({ words, gtin }) => words !== undefined || gtin !== undefined, 'must have words or an identifier');
export type SourceQuery = z.infer<typeof SourceQuery>;

/** A GTIN as shops print it, without the zeros in front: 8, 12, 13 or 14 digits. */
export function printedGtin(gtin: string): string {
  const bare = gtin.replace(/^0+/, '');
  const length = [8, 12, 13, 14].find((digits) => digits >= bare.length) ?? 14;
  return bare.padStart(length, '0');
}

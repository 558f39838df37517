import { z } from 'zod';
import { Condition } from './condition';
import { CORRECTABLE, type Correctable } from './correctable';
import { correct } from './fixture/correct';
import type { Product } from './product';
import { fieldOf } from './product-field';
import type { Sighting } from './sighting';

/** One field, and what is right as the person wrote it; empty where the thing has none. */
export const Correction = z.strictObject({ field: z.enum(CORRECTABLE), right: z.string().trim().max(500) });
export type Correction = z.infer<typeof Correction>;

/** A sighting as the page was read, without anything the person said of it. */
export function asRead({ corrected, ...seen }: Sighting): Sighting {
  return corrected === undefined ? seen : { ...seen, product: corrected.asRead };
}

/**
 * A sighting with a person's corrections, each of which replaces what was read. Those that are no value of their field
 * change nothing.
 * @param kindOf the category a few words name, in any language; undefined where they name none
 */
export function withCorrections(
  sighting: Sighting,
  corrections: readonly Correction[],
  kindOf: (words: string) => string | undefined,
): Sighting {
  const seen = asRead(sighting);
  let { product } = seen;
  let category: string | undefined;
  const fields: Correctable[] = [];
  for (const { field, right } of corrections) {
    if (field === 'category') {
      category = kindOf(right);
      if (category !== undefined) fields.push(field);
      continue;
    }
    const next = withField(product, field, right, seen.language);
    if (next === undefined) continue;
    product = next;
    fields.push(field);
  }
  if (fields.length === 0) return seen;
  return {
    ...seen,
    product,
    corrected: { asRead: seen.product, fields, ...(category !== undefined && { category }) },
  };
}

/** Undefined when the words are no value of the field. */
function withField(
  product: Product,
  field: Exclude<Correctable, 'category'>,
  right: string,
  language: string | undefined,
): Product | undefined {
  if (right === '') {
    if (field === 'name') return undefined;
    const { [field]: _, ...without } = product;
    return without;
  }
  // Of a list to choose from comes our own word for a condition; anything else is read as a page would be.
  if (field === 'condition' && Condition.safeParse(right).success) return { ...product, condition: right as Condition };
  const hint = { language, currency: product.price?.currency };
  const { expected, open } = correct(product, { wrong: [{ field, right }] }, hint);
  return expected === null || open.length > 0 || fieldOf(expected, field) === undefined ? undefined : expected;
}

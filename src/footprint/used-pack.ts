import { z } from 'zod';
import { CategoryId } from '@/src/category/category';
import type { MessageKey } from '@/src/words/reason';

const cited = { source: z.string().min(3), url: z.url({ protocol: /^https?$/ }) };

/** A figure with where it was published. */
const CitedFigure = z.object({ value: z.number().positive(), ...cited });

/** A positive uncertain figure with where it was published. */
const CitedSpread = z.object({ median: z.number().positive(), gsd: z.number().min(1), ...cited });

/** A figure between two bounds with where it was published. */
export const CitedRange = z
  .object({ low: z.number().positive(), mode: z.number().positive(), high: z.number().positive(), ...cited })
  .refine(({ low, mode, high }) => low <= mode && mode <= high, { message: 'low ≤ mode ≤ high must hold' });
export type CitedRange = z.infer<typeof CitedRange>;

/**
 * A kind of thing about which somebody who knows warns: "unsafe" to have used, or to be had used after a "check".
 * Told by kind, by words of the product's name, or by words of the listing; words are folded to small letters.
 */
export const Guard = z.object({
  id: z.string().min(1),
  effect: z.enum(['unsafe', 'check']),
  categories: z.array(CategoryId),
  words: z.array(z.string()),
  listingWords: z.array(z.string()),
  /** A message key: the sentence that says why. */
  message: z.string().transform((key) => key as MessageKey),
  organisation: z.string().min(3),
  url: cited.url,
});
export type Guard = z.infer<typeof Guard>;

/** What is known of having a thing used, and of this program itself; built by `npm run factors` from cited rows. */
export const UsedPack = z.object({
  format: z.literal(1),
  version: z.string(),
  /** A collection trip: kg CO2e per km of an own car, and its usual length there and back, km. */
  carKgPerKm: CitedSpread,
  carTripKm: CitedFigure,
  /** category id → cleaning, repair and parts of a refurbished one, as a share of the new one's footprint. */
  refurbishShare: z.record(CategoryId, CitedSpread),
  /** category id → by how much more power one takes for each year it is older than a new one, as a share. */
  kwhPerYearOfAge: z.record(CategoryId, CitedFigure),
  /** category id → share of purchases that replace nothing and run beside the old one. */
  besideShare: z.record(CategoryId, CitedFigure),
  /** Of this program: kg CO2e per GB (10⁹ bytes) moved, and per GB kept on a drive over the drive's life. */
  byteKg: CitedRange,
  diskKg: CitedRange,
  /** Only to imagine: kg CO2e per km in an average car, and per day of an average person. */
  carKm: CitedFigure,
  personDay: CitedFigure,
  guards: z.array(Guard),
  /** country → latitude and longitude of its capital, degrees: for ways that no table of distances has. */
  capitals: z.record(
    z.string().regex(/^[A-Z]{2}$/),
    z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
  ),
});
export type UsedPack = z.infer<typeof UsedPack>;

/**
 * The pack that ships (`public/data/used.json`); checked field by field when it was built and in the tests, at run time
 * only its format is looked at.
 * @throws Error when the file is of another format
 */
export function shippedUsedPack(json: unknown): UsedPack {
  const { format, guards } = (json ?? {}) as Partial<UsedPack>;
  if (format === 1 && Array.isArray(guards)) return json as UsedPack;
  throw new Error('used.json is not a pack of format 1. Build it again with `npm run factors`.');
}

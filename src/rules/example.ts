import { z } from 'zod';
import { Listing } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import { line } from '@/src/product/schema';
import { BANDS } from './band';
import { RuleId } from './rule-kinds';

/** The offer of an example: what a comparison reads, and where it stood only if somebody wants to say so. */
export const ExampleListing = Listing.partial({ offerId: true, sourceId: true, url: true, fetchedAt: true }).omit({
  image: true,
});
export type ExampleListing = z.infer<typeof ExampleListing>;

/** A pair whose answer is known: the tests of a rule pack. */
export const Example = z.strictObject({
  id: RuleId,
  product: Product.omit({ image: true }),
  listing: ExampleListing,
  band: z.enum(BANDS),
  note: line(300).optional(),
});
export type Example = z.infer<typeof Example>;

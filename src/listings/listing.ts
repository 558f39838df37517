import { z } from 'zod';
import { Condition } from '@/src/product/condition';
import { Attributes, Identity } from '@/src/product/product';
import { CountryCode, line, MoneySchema, WebUrlSchema } from '@/src/product/schema';

/**
 * Which feed or source something came from. Some ids are made of a host's name (253 characters at most, RFC 1035) with
 * the kind before it and, for a team's index, port and database behind it.
 */
export const SourceId = line(320);

/** One second-hand or refurbished offer. */
export const Listing = z.object({
  /** The source's own id of the offer. Unique within its feed. */
  offerId: line(200),
  sourceId: SourceId,
  title: line(500),
  ...Identity.shape,
  condition: Condition,
  price: MoneySchema,
  shipping: MoneySchema.optional(),
  url: WebUrlSchema,
  image: WebUrlSchema.optional(),
  /** Where the item is, an ISO 3166-1 alpha-2 country. */
  country: CountryCode.optional(),
  /** Who sells it, as the source names a shop or a seller of a marketplace; never a private person of a neighbourhood site. */
  seller: line(120).optional(),
  attributes: Attributes.default({}),
  categoryText: line(300).optional(),
  description: line(1000).optional(),
  fetchedAt: z.number().int().nonnegative(),
});
export type Listing = z.infer<typeof Listing>;

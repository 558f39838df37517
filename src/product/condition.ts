import { z } from 'zod';

/**
 * The state of a thing on one ordinal scale, best first; 'used' when a seller says no more than that.
 * Our synthesis of schema.org OfferItemCondition, Google's condition attribute and eBay's condition ids.
 */
export const CONDITIONS = [
  'new',
  'refurbished',
  'like-new',
  'very-good',
  'good',
  'used',
  'acceptable',
  'for-parts',
] as const;

export const Condition = z.enum(CONDITIONS);
export type Condition = z.infer<typeof Condition>;

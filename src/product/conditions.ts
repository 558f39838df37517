// Without a schema, for screens that must open at once.

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

// Without a schema, for screens that must open at once.

/** What a person can decide about a thing, in the order screens offer it. */
export const CHOICES = [
  'bought-used',
  'bought-new',
  'not-bought',
  'repaired',
  'borrowed',
  'waiting',
  'sold',
  'given-away',
] as const;
export type Choice = (typeof CHOICES)[number];

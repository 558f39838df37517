/** Same thing, another variant of the same model, merely comparable, or not worth showing. */
export const BANDS = ['same', 'variant', 'similar', 'no'] as const;
export type Band = (typeof BANDS)[number];

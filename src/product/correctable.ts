/** What a person can put right where it is shown, in the order it is asked for; `category` is the kind of thing. */
export const CORRECTABLE = ['name', 'brand', 'price', 'condition', 'mpn', 'category'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

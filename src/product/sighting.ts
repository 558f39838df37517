import { z } from 'zod';
import { Product } from './product';
import { line, WebUrlSchema } from './schema';

/** The ways a page can tell what it sells, in the order they are asked. */
export const READERS = ['json-ld', 'microdata', 'open-graph', 'visible'] as const;

/** Where one field of a Product came from: which reader, which place on the page, and the text as it stood there. */
export const Evidence = z.object({
  field: line(40),
  reader: z.enum(READERS),
  node: line(200),
  text: line(300),
});
export type Evidence = z.infer<typeof Evidence>;

/** A Product seen at an address at a time. */
export const Sighting = z.object({
  product: Product,
  evidence: z.array(Evidence).max(60),
  url: WebUrlSchema,
  /** The page's declared language, a BCP 47 tag. */
  language: z.string().max(35).optional(),
  seenAt: z.number().int().nonnegative(),
});
export type Sighting = z.infer<typeof Sighting>;

import { z } from 'zod';
import { Product } from './product';
import { line, WebUrlSchema } from './schema';

/** The ways a page can tell what it sells, in the order they are asked; the last one only for what is still missing. */
export const READERS = ['shop-rule', 'json-ld', 'microdata', 'rdfa', 'open-graph', 'visible', 'embedded'] as const;

/** Where one field of a Product came from: which reader, which place on the page, and the text as it stood there. */
export const Evidence = z.object({
  field: line(40),
  reader: z.enum(READERS),
  node: line(200),
  text: line(300),
});
export type Evidence = z.infer<typeof Evidence>;

/** Something a page says under a label ("Poids net": "1,2 kg"), in the order of the readers; `interpret` knows what it means. */
export const Fact = z.object({
  reader: z.enum(READERS),
  label: line(60),
  value: line(300),
  node: line(100),
});
export type Fact = z.infer<typeof Fact>;

/** A Product seen at an address at a time. */
export const Sighting = z.object({
  product: Product,
  evidence: z.array(Evidence).max(60),
  /** What the page said and nobody interpreted yet; gone afterwards. */
  facts: z.array(Fact).max(200).optional(),
  /** Data the page keeps for its own scripts, as text; `completeFromState` reads it and takes it off. */
  state: z.array(z.string().max(40_000)).max(6).optional(),
  /** What the person put right: the product above is as they say, this is how the page was read. */
  corrected: z.object({ asRead: Product, fields: z.array(line(40)).max(20), category: line(40).optional() }).optional(),
  url: WebUrlSchema,
  /** The page's declared language, a BCP 47 tag. */
  language: z.string().max(35).optional(),
  seenAt: z.number().int().nonnegative(),
});
export type Sighting = z.infer<typeof Sighting>;

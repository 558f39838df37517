import { z } from 'zod';
import type { Candidate } from './candidate';
import { Product } from './product';
import { line, WebUrlSchema } from './schema';
import { Evidence, Fact, READERS } from './sighting';

const text = (most: number) => z.string().max(most);

/** What is known of a page outside it; the interface is in `page.ts`. */
const View = z.strictObject({
  url: WebUrlSchema,
  language: text(35).optional(),
  country: text(2).optional(),
  title: text(500),
  heading: z.strictObject({ text: text(500), node: text(40) }),
  canonical: text(2000),
  chosen: z.array(text(60)).max(200).readonly(),
});

const Visible = z.strictObject({
  reader: z.enum(READERS),
  fields: Product.pick({ name: true, price: true, listPrice: true })
    .extend({
      breadcrumb: z.array(line(120)).max(20),
    })
    .partial(),
  evidence: z.array(Evidence).max(20),
  facts: z.array(Fact).max(200),
  amounts: z.array(z.number().int()).max(2000).readonly().optional(),
  offered: z.boolean(),
});

/** What the script in a page picked up. Markup is as the page has it, by reader; `decide` makes a Sighting of it. */
export const Gathered = z.strictObject({
  view: View,
  jsonLd: z.array(text(500_000)).max(60),
  /** JSON of the things in the page's microdata and RDFa. */
  microdata: text(500_000),
  rdfa: text(500_000),
  /** `og:` and `product:` tags, name and content. */
  tags: z.array(z.tuple([text(60), text(4000)]).readonly()).max(400),
  /** What the rule written for this shop finds: field, place, texts. */
  ruled: z
    .array(z.tuple([line(40), line(400), z.array(text(2000)).max(12).readonly()]).readonly())
    .max(256)
    .optional(),
  /** What a person sees, read in the page. */
  visible: Visible.transform((visible) => ({ ...visible, reader: 'visible' }) as Candidate),
  /** How many buttons offer to buy. */
  buttons: z.number().int().nonnegative(),
  /** Data the page keeps for its own scripts. */
  state: z.array(text(40_000)).max(6),
});
export type Gathered = z.infer<typeof Gathered>;

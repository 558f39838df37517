import { z } from 'zod';
import { ASIN } from './asin';
import { Condition } from './condition';
import { CountryCode, line, MoneySchema, WebUrlSchema } from './schema';

/** What tells variants of one model apart. Values are words as the page or feed gave them. */
export const Attributes = z.object({
  color: line(100).optional(),
  size: line(100).optional(),
  capacity: line(60).optional(),
  material: line(300).optional(),
  gender: line(60).optional(),
  year: z.number().int().min(1900).max(2100).optional(),
});
export type Attributes = z.infer<typeof Attributes>;

/** What tells a thing from others wherever it is offered: its maker, and the numbers it has in every shop. */
export const Identity = z.object({
  brand: line(120).optional(),
  /** GTIN-14, zero-padded, check digit verified. ISBN-10 and ISBN-13 are kept here too. */
  gtin: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  /** Amazon's own number of the thing, where it is no ISBN. */
  asin: z.string().regex(ASIN).optional(),
  mpn: line(80).optional(),
});

/** What a page sells. Every field is optional but the name: pages leave out anything. */
export const Product = z.object({
  name: line(500),
  ...Identity.shape,
  sku: line(80).optional(),
  /** What the person would pay, as shown. */
  price: MoneySchema.optional(),
  /** The crossed-out price, when the page shows one. */
  listPrice: MoneySchema.optional(),
  condition: Condition.optional(),
  availability: z.enum(['in-stock', 'out-of-stock', 'preorder', 'backorder', 'discontinued']).optional(),
  attributes: Attributes.default({}),
  /** From the outermost shelf to the innermost, without the product's own name. */
  breadcrumb: z.array(line(120)).max(12).default([]),
  /** Where the shop files it in a public taxonomy: an id of Google's ("187"), or names from the outermost inwards, parted by " > ". */
  taxonomy: line(300).optional(),
  description: line(2000).optional(),
  image: WebUrlSchema.optional(),
  /** Mass of the product itself in kg, without packaging. */
  massKg: z.number().positive().max(5000).optional(),
  /** How many alike pieces one purchase holds, when it is more than one. */
  packSize: z.number().int().min(2).max(10_000).optional(),
  /** Diagonal of the screen in inches. */
  screenInches: z.number().positive().max(300).optional(),
  /** Where it was made: ISO 3166-1 alpha-2. */
  origin: CountryCode.optional(),
  /** The worst class of the European energy label the page gives: A to G, and A+ to A+++ on old labels. */
  energyLabel: z
    .string()
    .regex(/^(?:A\+{0,3}|[B-G])$/)
    .optional(),
  /** Electricity in use, kWh a year, as on the energy label. */
  annualKwh: z.number().positive().max(20_000).optional(),
  /** A footprint the page itself declares for one piece, in kg CO2e, with the words around it (the boundary is in them). */
  declared: z.object({ kgCo2e: z.number().positive().max(1e6), text: line(300) }).optional(),
});
export type Product = z.infer<typeof Product>;

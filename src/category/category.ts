import { z } from 'zod';
import type { Reason } from '@/src/words/reason';

/** Our own id of a kind of thing (`smartphone`, `jeans`, `sofa`): footprints, displacement and rules hang on it. */
export const CategoryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);
export type CategoryId = z.infer<typeof CategoryId>;

/** Shelves of the shop: what displacement rates and service shares are known for when the kind itself is not. */
export const GROUPS = [
  'clothing',
  'footwear',
  'bags',
  'appliances',
  'small-appliances',
  'furniture',
  'garden',
  'electronics',
  'tools',
  'mobility',
  'sports',
  'books',
  'baby',
  'toys',
  'musical-instruments',
  'jewellery',
  'kitchenware',
  'home',
  'car-parts',
] as const;
export const Group = z.enum(GROUPS);
export type Group = z.infer<typeof Group>;

/** One kind of thing and the words that name it, by language; built from `categories.csv`. */
export const Category = z.object({
  id: CategoryId,
  group: Group,
  /** English name, shown when a language has none. */
  name: z.string(),
  /** language tag → names in that language, singular: small letters, no accents; `*` marks ends of German compounds. `more` holds languages without plural rules, every form written out. */
  words: z.record(z.string(), z.array(z.string())),
  /** language tag → more names, each in the singular where the language has plural rules. */
  nouns: z.record(z.string(), z.array(z.string())).optional(),
  /** Words that look like the kind but name something else ("phone case"). */
  not: z.array(z.string()),
  /** The kind of the cited data this one is counted with; `-` when the data have none; absent when it is one itself. */
  within: z.union([CategoryId, z.literal('-')]).optional(),
  /** What a thing of this kind belongs to, where it is an accessory whatever it is called (a charger). */
  accessoryOf: CategoryId.optional(),
  /** Assumed mass of one piece in kg, where no cited row has one. */
  massKg: z.number().positive().optional(),
  /** Assumed main material class, for kinds without a cited figure. */
  material: z.string().optional(),
  /** Ids of the Google product taxonomy that mean this kind. */
  google: z.array(z.number().int().positive()),
});
export type Category = z.infer<typeof Category>;

export const Taxonomy = z.object({
  version: z.string(),
  categories: z.array(Category),
  /** language tag → nouns that belong to another thing (case, cable, spare part): "iPhone case" is no iPhone. */
  accessories: z.record(z.string(), z.array(z.string())),
  /** language tag → goods we have no kind for (shampoo, wine, a voucher): naming one is a reason to answer nothing. */
  others: z.record(z.string(), z.array(z.string())),
});
export type Taxonomy = z.infer<typeof Taxonomy>;

/** What a product is: a kind, an accessory of a kind, both (a charger), or neither of them that we could tell. */
export interface KindReading {
  readonly guess?: CategoryGuess;
  /** Set when the product belongs to another thing; `of` is that thing where the page names it. */
  readonly accessory?: { readonly of?: CategoryId };
}

/** Which kind a product is, how sure we are (0..1) and which words told. */
export interface CategoryGuess {
  readonly id: CategoryId;
  readonly group: Group;
  readonly name: string;
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

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
  /** language tag → names in that language, singular: small letters, no accents; `*` marks ends of German compounds. */
  words: z.record(z.string(), z.array(z.string())),
  /** Words that look like the kind but name something else ("phone case"). */
  not: z.array(z.string()),
});
export type Category = z.infer<typeof Category>;

export const Taxonomy = z.object({
  version: z.string(),
  categories: z.array(Category),
  /** language tag → nouns that belong to another thing (case, cable, spare part): "iPhone case" is no iPhone. */
  accessories: z.record(z.string(), z.array(z.string())),
});
export type Taxonomy = z.infer<typeof Taxonomy>;

/** Which kind a product is, how sure we are (0..1) and which words told. */
export interface CategoryGuess {
  readonly id: CategoryId;
  readonly group: Group;
  readonly name: string;
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

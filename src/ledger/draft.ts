import { z } from 'zod';
import { categorise } from '@/src/category/categorise';
import { CategoryId } from '@/src/category/category';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import { line, MoneySchema } from '@/src/product/schema';
import { Choice, type Entry, type Facts, Moment } from './entry';
import { type Today, withFigures } from './figures';
import { versionsOf } from './reconsider';

/** A line as the person writes it: a purchase elsewhere, a repair, something lent. */
export const Draft = z.strictObject({
  choice: Choice,
  productName: line(500),
  /** Told by the name when it is left out; null for "none of these". */
  category: CategoryId.nullable().optional(),
  decidedAt: Moment,
  wouldBuyNew: z.enum(['yes', 'no', 'unknown']),
  pricePaid: MoneySchema.optional(),
  priceNew: MoneySchema.optional(),
  priceReceived: MoneySchema.optional(),
  remindAt: Moment.optional(),
});
export type Draft = z.infer<typeof Draft>;

/** What making a line of a draft stands on. */
export interface Desk {
  readonly today: Today;
  readonly taxonomy: TaxonomyIndex;
  readonly region?: string | undefined;
  readonly collection?: Facts['collection'];
}

interface Made extends Pick<Entry, 'id'> {
  readonly origin: NonNullable<Entry['origin']>;
  readonly orderKey?: string;
}

/** The line that a draft becomes, with figures by today's numbers. */
export function entryOfDraft(draft: Draft, { id, origin, orderKey }: Made, desk: Desk): Entry {
  const { category: _, ...written } = draft;
  const facts = factsOfDraft(draft, desk);
  const versions = versionsOf(desk.today);
  const entry: Entry = {
    ...written,
    id,
    origin,
    ...(orderKey !== undefined && { orderKey }),
    ...(facts.category !== undefined && { category: facts.category.id }),
    facts,
    versions,
  };
  return withFigures(entry, desk.today, versions);
}

/** What is known of a thing that no page described. */
export function factsOfDraft(
  draft: Pick<Draft, 'productName' | 'category' | 'choice' | 'priceNew' | 'pricePaid'>,
  { taxonomy, region, collection }: Desk,
): Facts {
  const { productName: name, choice, priceNew, pricePaid } = draft;
  const price = priceNew ?? (choice === 'bought-new' ? pricePaid : undefined);
  const product = { name, ...(price !== undefined && { price }), attributes: {}, breadcrumb: [] };
  const category = categoryOf(draft, taxonomy);
  return {
    product,
    ...(category !== undefined && { category }),
    sameModel: false,
    ...(region !== undefined && { region }),
    ...(collection !== undefined && { collection }),
  };
}

function categoryOf({ productName, category }: Pick<Draft, 'productName' | 'category'>, taxonomy: TaxonomyIndex) {
  if (category === null) return undefined;
  if (category !== undefined) {
    const chosen = taxonomy.byId.get(category);
    return chosen === undefined ? undefined : { id: chosen.id, group: chosen.group, name: chosen.name, probability: 1 };
  }
  const guess = categorise({ name: productName, breadcrumb: [] }, taxonomy);
  if (guess === undefined) return undefined;
  const { id, group, name, probability } = guess;
  return { id, group, name, probability };
}

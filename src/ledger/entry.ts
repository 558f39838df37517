import { z } from 'zod';
import { CategoryId, Group } from '@/src/category/category';
import { Listing, SourceId } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import { line, MoneySchema, WebUrlSchema } from '@/src/product/schema';
import { CHOICES } from './choice';

export const Choice = z.enum(CHOICES);
export type Choice = z.infer<typeof Choice>;

const IntervalSchema = z
  .object({ p5: z.number(), p50: z.number(), p95: z.number() })
  .refine(({ p5, p50, p95 }) => p5 <= p50 && p50 <= p95, { message: 'p5 ≤ p50 ≤ p95 must hold' });

/** A moment in ms since 1970 that a Date can hold. */
export const Moment = z.number().int().nonnegative().max(8.64e15);

/** What a figure was summed from, kept so that newer numbers can be set beside it. */
const Facts = z.object({
  product: Product,
  category: z
    .object({ id: CategoryId, group: Group, name: z.string(), probability: z.number().min(0).max(1) })
    .optional(),
  listing: Listing.optional(),
  /** Whether the listing was of the very model. */
  sameModel: z.boolean(),
  /** Where the person was, ISO 3166-1 alpha-2, and how they fetched it. */
  region: z.string().optional(),
  collection: z.object({ by: z.enum(['car', 'bike', 'foot']), km: z.number().nonnegative().optional() }).optional(),
});
export type Facts = z.infer<typeof Facts>;

/**
 * One line of the ledger: what the person decided, with a snapshot of the figures and of every version used.
 * Emitted and avoided are two columns and are never netted.
 */
export const Entry = z.object({
  /** Made by whoever records the choice, so that sending it twice cannot count it twice. */
  id: z.uuid(),
  choice: Choice,
  decidedAt: Moment,
  productName: line(500),
  productUrl: WebUrlSchema.optional(),
  category: z.string().max(80).optional(),
  wouldBuyNew: z.enum(['yes', 'no', 'unknown']),
  /** kg CO2e this decision caused: the new item's footprint, or the used one's transport and refurbishing. */
  emittedKg: IntervalSchema.optional(),
  /** kg CO2e it could have avoided against buying new; may be negative. */
  avoidedKg: IntervalSchema.optional(),
  /** P(avoided > 0). */
  chance: z.number().min(0).max(1).optional(),
  /** What was paid: for the thing, its repair or its loan. */
  pricePaid: MoneySchema.optional(),
  priceNew: MoneySchema.optional(),
  /** What a thing that was sold brought in. */
  priceReceived: MoneySchema.optional(),
  listing: z.object({ title: line(500), url: WebUrlSchema, sourceId: SourceId }).optional(),
  facts: Facts.optional(),
  versions: z.object({ method: z.string(), factors: z.string(), rules: z.string() }),
  /** Raised by one with each change; absent while there was none. A change that knows an older one is refused. */
  revision: z.number().int().nonnegative().optional(),
  /** How the line came to be; absent for a decision on a page. */
  origin: z.enum(['hand', 'orders']).optional(),
  /** The order it came from: see `orders/order-key.ts`. */
  orderKey: line(300).optional(),
  /** The thing went back: neither column counts it. */
  returnedAt: Moment.optional(),
  /** The person said that it stays, before the days were over. */
  keptAt: Moment.optional(),
  /** When a waiting person wants to be reminded. */
  remindAt: Moment.optional(),
  /** The newer figures (versions joined) that the person saw and did not take over. */
  declined: z.string().max(300).optional(),
});
export type Entry = z.infer<typeof Entry>;

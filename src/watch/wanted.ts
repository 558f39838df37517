import { z } from 'zod';
import { Condition } from '@/src/product/condition';
import { MoneySchema } from '@/src/product/schema';

/** What the person waits for. */
export const Wanted = z.strictObject({
  /** same: the very thing. variant: that, or another variant of the same model. */
  band: z.enum(['same', 'variant']),
  /** The most it may cost, with shipping where that is stated; nothing for any price. */
  highest: MoneySchema.optional(),
  /** Nothing for any condition. */
  conditions: z.array(Condition).min(1).max(8).optional(),
});
export type Wanted = z.infer<typeof Wanted>;

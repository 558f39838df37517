import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });

/** A yearly figure for goods, for one person, that somebody published or that follows from what they published. */
export const Budget = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** kg CO2e a year. */
    kg: z.number().positive(),
    /** For figures that are a share of a target for all consumption: that target, kg CO2e, and the share. */
    wholeKg: z.number().positive().optional(),
    share: z.number().min(0).max(1).optional(),
    source: z.string().min(3),
    url,
    year: z.number().int(),
    shareSource: z.string().optional(),
    shareUrl: url.optional(),
  })
  .refine(({ kg, wholeKg = kg, share = 1 }) => Math.abs(kg - wholeKg * share) < 1e-6, {
    message: 'kg must be wholeKg × share',
    path: ['kg'],
  });
export type Budget = z.infer<typeof Budget>;

/** What a unit of money emits when it is spent on something. */
export const Respending = z.object({
  id: z.enum(['mixed', 'goods', 'services', 'travel']),
  /** kg CO2e per EUR. */
  kgPerEur: z.number().positive(),
  gsd: z.number().min(1),
  source: z.string().min(3),
  url,
  year: z.number().int(),
});
export type Respending = z.infer<typeof Respending>;

/** What the ledger compares with; built by `npm run factors` from cited rows. */
export const LedgerPack = z.object({
  format: z.literal(1),
  version: z.string(),
  budgets: z.array(Budget).min(1),
  respending: z.array(Respending).length(4),
});
export type LedgerPack = z.infer<typeof LedgerPack>;

/** The pack that ships. @throws Error when the file is of another format */
export function shippedLedgerPack(json: unknown): LedgerPack {
  const { format, budgets } = (json ?? {}) as Partial<LedgerPack>;
  if (format === 1 && Array.isArray(budgets)) return json as LedgerPack;
  throw new Error('ledger.json is not a pack of format 1. Build it again with `npm run factors`.');
}

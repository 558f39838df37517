import { z } from 'zod';
import { CategoryId } from '@/src/category/category';
import { Citation, Currency, Factor } from './factor';

/** A cell that must hold a number. */
const number = z.string().transform((cell, context) => {
  const value = Number(cell);
  if (Number.isFinite(value)) return value;
  context.addIssue({ code: 'custom', message: 'must be a number' });
  return z.NEVER;
});

export const SourceRow = z.object({
  id: z.string().min(1),
  lineage: z.string().min(1),
  ...Citation.shape,
  year: number.pipe(Citation.shape.year),
  region: z.string().min(2),
});

const factor = Factor.shape;
export const FactorRow = z
  .object({
    ...factor,
    kgCo2e: number.pipe(factor.kgCo2e),
    low: number.pipe(z.number().positive()).optional(),
    high: number.pipe(z.number().positive()).optional(),
  })
  .refine(({ low, kgCo2e, high }) => (low ?? kgCo2e) <= kgCo2e && kgCo2e <= (high ?? kgCo2e), {
    message: 'low ≤ central ≤ high must hold',
    path: ['kgCo2e'],
  });

export const SpendRow = z.object({
  /** A category id or a group. */
  scope: z.string().min(1),
  code: z.string().min(1),
  sector: z.string().min(1),
  kgPerUnit: number.pipe(z.number().positive()),
  currency: z.enum(['USD', 'EUR']),
  source: z.string().min(1),
});
export type SpendRow = z.infer<typeof SpendRow>;

export const LifetimeRow = z.object({
  category: CategoryId,
  years: number.pipe(z.number().positive().max(100)),
  source: z.string().min(3),
  url: z.url({ protocol: /^https?$/ }),
  quality: z.enum(['low', 'medium', 'high']),
});
export type LifetimeRow = z.infer<typeof LifetimeRow>;

export const CurrencyRow = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  perEur: number.pipe(Currency.shape.perEur),
  taxInPrice: number.pipe(Currency.shape.taxInPrice),
  source: Currency.shape.source,
});

/** Which shape a parameter has: a judged triangle, a median with GSD, or one figure. */
export const PARAMETERS = {
  displacement: 'judged',
  displacementRefurbished: 'judged',
  remainingShare: 'judged',
  lifetimeYears: 'uncertain',
  usedTransportKg: 'uncertain',
  deliveryKg: 'uncertain',
  refurbishShare: 'uncertain',
  spendingKgPerEur: 'uncertain',
  respentShare: 'single',
  platformFee: 'single',
  betweenSourceGsd: 'single',
  withinCategoryGsd: 'single',
  wrongCategoryGsd: 'single',
  spendGsd: 'single',
  usd2022PerEur2023: 'single',
} as const;
export type Parameter = keyof typeof PARAMETERS;

const nonNegative = number.pipe(z.number().nonnegative());
export const AssumptionRow = z
  .object({
    parameter: z.enum(Object.keys(PARAMETERS) as [Parameter, ...Parameter[]]),
    scope: z.string().transform((cell) => cell.split(' ')),
    low: nonNegative.optional(),
    central: nonNegative,
    high: nonNegative.optional(),
    gsd: number.pipe(z.number().min(1)).optional(),
    unit: z.string().min(1),
    source: z.string().min(3),
  })
  .superRefine(({ parameter, low, central, high, gsd }, context) => {
    const shape = PARAMETERS[parameter];
    if (shape === 'uncertain' && gsd === undefined) {
      context.addIssue({ code: 'custom', path: ['gsd'], message: 'is missing' });
    }
    if (shape === 'judged' && (low === undefined || high === undefined || low > central || central > high)) {
      context.addIssue({ code: 'custom', path: ['central'], message: 'low ≤ central ≤ high must hold' });
    }
  });
export type AssumptionRow = z.infer<typeof AssumptionRow>;

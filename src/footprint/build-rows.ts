import { z } from 'zod';
import { CategoryId } from '@/src/category/category';
import { Citation, Currency, Factor, FactorSource, Study } from './factor';

/** A cell that must hold a number. */
const number = z.string().transform((cell, context) => {
  const value = Number(cell);
  if (Number.isFinite(value)) return value;
  context.addIssue({ code: 'custom', message: 'must be a number' });
  return z.NEVER;
});
const positive = number.pipe(z.number().positive());
const spread = number.pipe(z.number().min(1).max(10));
/** Words and phrases, small letters without accents, separated by `;` or `|`. */
const words = z
  .string()
  .default('')
  .transform((cell) => cell.split(/[;|]/).filter((word) => word !== ''));

export const SourceRow = z.object({
  id: z.string().min(1),
  lineage: z.string().min(1),
  ...Citation.shape,
  year: number.pipe(Citation.shape.year),
  region: z.string().min(2),
  gsd: number.pipe(FactorSource.shape.gsd.unwrap()).optional(),
});

const factor = Factor.shape;
export const FactorRow = z
  .object({
    ...factor,
    kgCo2e: number.pipe(factor.kgCo2e),
    low: positive.optional(),
    high: positive.optional(),
    makeKg: positive.optional(),
    freightKg: positive.optional(),
    endOfLifeKg: number.optional(),
    kwhPerYear: positive.optional(),
    inches: positive.optional(),
    when: words.transform((list) => (list.length === 0 ? undefined : list)),
  })
  .refine(({ low, kgCo2e, high }) => (low ?? kgCo2e) <= kgCo2e && kgCo2e <= (high ?? kgCo2e), {
    message: 'low ≤ central ≤ high must hold',
    path: ['kgCo2e'],
  });

/** Carbon per kg of a material, or of a broad class of goods. */
export const MaterialRow = z.object({
  material: CategoryId,
  name: z.string().min(2),
  kgCo2ePerKg: positive,
  boundary: z.string().min(3),
  source: z.string().min(1),
  row: z.string().min(1),
  words,
});
export type MaterialRow = z.infer<typeof MaterialRow>;

/** What a thing of a class is made of: "steel:0.6 plastic:0.4+2" is 60 and 40 %, and 2 kg CO2e per kg for making. */
const recipe = z.string().transform((cell, context) => {
  const [parts = '', making = '0'] = cell.split('+');
  const list = parts
    .trim()
    .split(/\s+/)
    .map((part) => {
      const [material = '', share = '1'] = part.split(':');
      return { material, share: Number(share) };
    });
  if (list.every(({ share }) => share > 0) && Number(making) >= 0) return { parts: list, making: Number(making) };
  context.addIssue({ code: 'custom', message: 'must be like "steel:0.6 plastic:0.4+2"' });
  return z.NEVER;
});

export const ClassRow = z
  .object({
    id: CategoryId,
    /** Category ids, separated by spaces; none for what no category holds. */
    serves: z
      .string()
      .default('')
      .transform((cell) => cell.split(' ').filter((id) => id !== '')),
    words,
    makers: words,
    recipe: recipe.optional(),
    gsd: spread,
    massKg: positive,
    massGsd: spread,
    like: CategoryId.optional(),
    /** A number, or "mass": own mass ÷ mass of the class that is the kind itself, to the exponent of its group. */
    scale: z.union([z.literal('mass'), positive]).optional(),
    source: z.string().min(3),
  })
  .refine(
    ({ recipe: made, like, scale }) => (like === undefined) === (scale === undefined) && (made ?? like) !== undefined,
    {
      message: 'a recipe, or like with a scale, or both must be given',
      path: ['recipe'],
    },
  );
export type ClassRow = z.infer<typeof ClassRow>;

export const FreightRow = z.object({
  id: z.string().min(1),
  name: z.string().min(2),
  value: positive,
  unit: z.enum([
    'kg CO2e per tonne-km',
    'kg CO2e per 1 kg parcel',
    'kg CO2e per 2 kg parcel',
    'kg CO2e per 15 kg parcel',
    'kg CO2e per 30 kg parcel',
    'kg CO2 per parcel',
  ]),
  boundary: z.string().min(3),
  source: z.string().min(1),
  row: z.string().min(1),
});
export type FreightRow = z.infer<typeof FreightRow>;

/** What a study measured of buying used: displacement, refurbishing, rebound. */
export const StudyRow = z
  .object({
    ...Study.shape,
    low: number.pipe(z.number().nonnegative()).optional(),
    central: number.pipe(z.number().nonnegative()).optional(),
    high: number.pipe(z.number().nonnegative()).optional(),
  })
  .refine(({ low, central, high }) => (low ?? central ?? high) !== undefined, {
    message: 'at least one of low, central and high must be given',
    path: ['central'],
  })
  .refine(
    ({ low = 0, central, high = Number.POSITIVE_INFINITY }) => low <= (central ?? low) && (central ?? low) <= high,
    { message: 'low ≤ central ≤ high must hold', path: ['central'] },
  );
export type StudyRow = z.infer<typeof StudyRow>;

const country = z.string().regex(/^[A-Z]{2}$/);
const km = number.pipe(z.number().nonnegative().max(60_000)).optional();
export const DistanceRow = z.object({ from: country, to: country, seaKm: km, roadKm: km, airKm: km });

export const SpendRow = z.object({
  /** A category id or a group. */
  scope: z.string().min(1),
  code: z.string().min(1),
  sector: z.string().min(1),
  kgPerUnit: positive,
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
  productGsd: 'single',
  massExponent: 'single',
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

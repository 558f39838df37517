import type { LogNormal } from '@/src/quantity/distribution';
import { DECLARED_GSD, type Declared } from './declared';
import type { Boundary, Stages } from './estimate';
import { sumLogNormal } from './sum-log-normal';

/** The stages of so many pieces bought at once, which come in one parcel. */
export function times(count: number, stages: Stages): Stages {
  const by = ({ median, gsd }: LogNormal): LogNormal => ({ median: median * count, gsd });
  const { make, freight, usePerYear, endOfLifeKg } = stages;
  return {
    make: by(make),
    freight: by(freight),
    delivery: stages.delivery,
    ...(usePerYear !== undefined && { usePerYear: by(usePerYear) }),
    ...(endOfLifeKg !== undefined && { endOfLifeKg: endOfLifeKg * count }),
  };
}

/** What sums of stages depend on beside them. */
interface Counting {
  /** Of use. */
  readonly years: number;
  /** Whether making and freight are parts of one published figure: what that errs in, both err in. */
  readonly together: boolean;
}

/** The sum within a boundary, kg CO2e. */
export function totalOf(
  { make, freight, delivery, usePerYear, endOfLifeKg }: Stages,
  boundary: Boundary,
  { years, together }: Counting,
): LogNormal {
  if (boundary === 'cradle-to-gate') return make;
  const toShop = together ? { median: make.median + freight.median, gsd: make.gsd } : sumLogNormal(make, freight);
  if (boundary === 'cradle-to-gate+transport') return toShop;
  if (boundary === 'cradle-to-consumer') return sumLogNormal(toShop, delivery);
  const use = usePerYear && { median: usePerYear.median * years, gsd: usePerYear.gsd };
  const sum = sumLogNormal(toShop, delivery, ...(use ? [use] : []));
  // Credits are small beside making: they shift the middle and never reach zero.
  return { median: Math.max(sum.median * 0.5, sum.median + (endOfLifeKg ?? 0)), gsd: sum.gsd };
}

/** What is left for making of a declared total that the way and the parcel would use up: judgement. */
const LEAST_MAKING = 0.5;

/**
 * Puts a declared total in place of ours, in the boundary it was declared for; stages keep their proportions.
 * @param alone whether nothing else tells of making: it is then what the other stages leave of the total
 */
export function withDeclared(
  stages: Stages,
  { kgCo2e, boundary }: Declared,
  { alone, ...counting }: Counting & { readonly alone: boolean },
): Stages {
  if (alone) {
    const others = totalOf({ ...stages, make: { median: 0, gsd: 1 } }, boundary, counting).median;
    const median = Math.max(LEAST_MAKING * kgCo2e, kgCo2e - others);
    return { ...stages, make: { median, gsd: DECLARED_GSD } };
  }
  const ours = totalOf(stages, boundary, counting).median;
  const weights = [
    1 / Math.log(DECLARED_GSD) ** 2,
    1 / Math.log(Math.max(stages.make.gsd, DECLARED_GSD)) ** 2,
  ] as const;
  const ratio = Math.exp((weights[0] * Math.log(kgCo2e / ours)) / (weights[0] + weights[1]));
  const gsd = Math.exp(Math.sqrt(1 / (weights[0] + weights[1])));
  return {
    ...stages,
    make: { median: stages.make.median * ratio, gsd },
    freight: { median: stages.freight.median * ratio, gsd: stages.freight.gsd },
  };
}

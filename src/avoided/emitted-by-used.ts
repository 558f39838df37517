import { sumLogNormal } from '@/src/footprint/sum-log-normal';
import { carbonOf, type KgCo2e } from '@/src/quantity/carbon';
import { type Interval, intervalOf } from '@/src/quantity/distribution';
import type { AvoidedInput } from './avoided-input';

/** What buying the used thing emits, kg CO2e: carrying and refurbishing it (T_u + R_u). Never netted with avoided. */
export function emittedByUsed({ transportUsed, refurbishing }: AvoidedInput): Interval<KgCo2e> {
  return intervalOf(carbonOf(sumLogNormal(transportUsed, refurbishing)));
}

import type { UsedPack } from '@/src/footprint/used-pack';
import type { Interval } from '@/src/quantity/distribution';

/** The same kg CO2e in things one can picture. */
export interface Equivalents {
  /** Kilometres in an average car. */
  readonly km: Interval;
  /** Days of an average person's emissions. */
  readonly days: Interval;
}

/** Only to imagine an amount, beside its range in kg; none for a range that reaches zero: there is nothing to picture. */
export function equivalentsOf(kg: Interval, { carKm, personDay }: UsedPack): Equivalents | undefined {
  if (!(kg.p5 > 0) || !Number.isFinite(kg.p95)) return undefined;
  const each = (one: number): Interval => ({ p5: kg.p5 / one, p50: kg.p50 / one, p95: kg.p95 / one });
  return { km: each(carKm.value), days: each(personDay.value) };
}

import { type KgCo2e, kgCo2e } from '@/src/quantity/carbon';
import type { Interval } from '@/src/quantity/distribution';

/** An interval of carbon for tests, in kg CO2e, low end first. */
export function kg(p5: number, p50: number, p95: number): Interval<KgCo2e> {
  return { p5: kgCo2e(p5), p50: kgCo2e(p50), p95: kgCo2e(p95) };
}

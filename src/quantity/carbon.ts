import type { LogNormal } from './distribution';
import { type Quantity, within } from './unit';

/** Greenhouse gases as kilograms of CO2 equivalent over 100 years (GWP100). May be negative for differences. */
export type KgCo2e = Quantity<'kg CO2e'>;

/** @throws QuantityError when `value` is not finite. */
export function kgCo2e(value: number): KgCo2e {
  return within(value, -Number.MAX_VALUE, Number.MAX_VALUE, 'An amount of carbon in kg CO2e') as KgCo2e;
}

/** An uncertain amount of carbon. @throws QuantityError when its median is not finite. */
export function carbonOf({ median, gsd }: LogNormal): LogNormal<KgCo2e> {
  return { median: kgCo2e(median), gsd };
}

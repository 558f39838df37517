import { type Quantity, within } from './unit';

/** Mass in kilograms, never negative. */
export type Kilogram = Quantity<'kg'>;

/** @throws QuantityError when `value` is negative or not finite. */
export function kilogram(value: number): Kilogram {
  return within(value, 0, Number.MAX_VALUE, 'A mass in kilograms') as Kilogram;
}

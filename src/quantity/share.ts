import { type Quantity, within } from './unit';

/** A share, probability or rate from 0 to 1. */
export type Share = Quantity<'share 0..1'>;

/** @throws QuantityError outside 0..1 and for NaN. */
export function share(value: number): Share {
  return within(value, 0, 1, 'A share') as Share;
}

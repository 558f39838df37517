import { packIn } from '@/src/product/pack-text';
import type { Weighed } from './weighed';

/** More than these is rather a count of parts ("pack of 1000 screws"), unless the price is that of so many things. */
const MOST = 50;

/** What a thing whose footprint is worth telling costs at least, in minor units. */
const LEAST_PRICE = 10;

/**
 * How many alike things are sold together, as the page states it or the name says ("pack of 3", "3er-Pack", "lot de 2"); 1
 * where neither says, and where so many of them would cost next to nothing each.
 */
export function packSize({ name, packSize: stated, price }: Pick<Weighed, 'name' | 'packSize' | 'price'>): number {
  const count = stated ?? packIn([], [], name)?.packSize ?? 1;
  return count <= MOST || (price !== undefined && price.minor >= LEAST_PRICE * count) ? count : 1;
}

import { packIn } from '@/src/product/pack-text';

/** More than these under one name alone is rather a count of parts ("pack of 1000 screws"). */
const MOST = 50;

/** How many things a name says are sold together ("pack of 3", "3er-Pack", "lot de 2"); 1 when it does not say. */
export function packSize(name: string): number {
  const count = packIn([], [], name)?.packSize ?? 1;
  return count <= MOST ? count : 1;
}

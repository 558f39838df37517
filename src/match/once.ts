import type { Traits } from './traits';

/** Stands for a reading that gave nothing. */
const NOTHING = Symbol();

let slots = 0;

/**
 * A reading of one side that is made once for that side: a product's for all the listings it is compared with, a
 * listing's for all who ask. Kept with the side itself: a WeakMap for each reading costs more than many of them.
 */
export function once<Value>(read: (side: Traits) => Value): (side: Traits) => Value {
  const slot = slots;
  slots += 1;
  return (side) => {
    const before = side.readings[slot];
    if (before !== undefined) return before === NOTHING ? (undefined as Value) : (before as Value);
    const value = read(side);
    side.readings[slot] = value === undefined ? NOTHING : value;
    return value;
  };
}

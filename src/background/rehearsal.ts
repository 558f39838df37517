import { rehearse } from '@/src/match/rehearse';
import type { Product } from '@/src/product/product';
import { ruleSetOf } from '@/src/rules/layer';
import { SHIPPED } from '@/src/store/rule-layers';

/** Anything with a maker, a number, a colour and a kind. */
const SAMPLE: Product = {
  name: 'Vorra VL-300 desk lamp, black, 40 cm',
  brand: 'Vorra',
  mpn: 'VL-300',
  attributes: { color: 'black' },
  breadcrumb: [],
};

let isHeld = false;

/**
 * Has comparing rehearsed, once in the life of a worker, while it waits for what it has asked for: a page that is being read,
 * packs, a database that is being opened. One part a turn: a database takes several answers to open, which else would each
 * wait for the whole. By the shipped rules, as others are not read yet; what is found is thrown away.
 */
export function rehearseMeanwhile(): void {
  if (isHeld) return;
  isHeld = true;
  let parts: Iterator<void> | undefined;
  const next = () => {
    parts ??= rehearse(SAMPLE, ruleSetOf([SHIPPED]));
    if (parts.next().done !== true) setTimeout(next);
  };
  // A moment later: what has just been asked for is on its way then.
  setTimeout(next);
}

import type { Asked } from '@/src/product/gather';

/** What the gate knows, and the reader need not carry again. */
type Known = Pick<Asked, 'findButtons' | 'isWorkPage' | 'isWorkHeading'>;

/**
 * What our scripts leave for each other in the isolated world, where the page cannot see it: the gate its words; the
 * background what it knows of this shop.
 */
const world = globalThis as { [key: symbol]: unknown };
const KNOWN = Symbol.for('reprise.known');
const RULE = Symbol.for('reprise.rule');

export function leaveKnown(known: Known): void {
  world[KNOWN] = known;
}

/** Without a gate, as it never is, no page has a buy button. */
export function whatWasLeft(): Asked {
  const known = (world[KNOWN] as Known | undefined) ?? NOTHING;
  return { ...known, rule: world[RULE] as Asked['rule'] };
}

const NOTHING: Known = { findButtons: () => [], isWorkPage: () => false, isWorkHeading: () => false };

import type { Asked } from '@/src/product/read-page';

/**
 * What our scripts leave for each other in the isolated world, where the page cannot see it: the gate its finder of buy
 * buttons, so that the reader need not carry the words again; the background what it knows of this shop.
 */
const world = globalThis as { [key: symbol]: unknown };
const BUTTONS = Symbol.for('reprise.buttons');
const RULE = Symbol.for('reprise.rule');

export function leaveFinder(findButtons: Asked['findButtons']): void {
  world[BUTTONS] = findButtons;
}

/** Without a gate, as it never is, no page has a buy button. */
export function whatWasLeft(): Asked {
  return {
    findButtons: (world[BUTTONS] as Asked['findButtons'] | undefined) ?? (() => []),
    rule: world[RULE] as Asked['rule'],
  };
}

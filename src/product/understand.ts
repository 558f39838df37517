import type { Moment } from '@/src/quantity/time';
import { decide } from './decide';
import { completeFromState } from './embedded/complete-from-state';
import type { Gathered } from './gathered';
import { interpret } from './interpret';
import type { Sighting } from './sighting';

/** A sighting with what its facts mean and what the page's scripts add. */
export function complete(seen: Sighting): Sighting {
  return completeFromState(interpret(seen));
}

/** All that is made of what a page said: which product, what its facts mean, what its scripts add. Undefined for no product. */
export function understand(gathered: Gathered, now: Moment): Sighting | undefined {
  const seen = decide(gathered, now);
  return seen && complete(seen);
}

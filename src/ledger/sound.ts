import {
  type Is,
  isInterval,
  isMoment,
  isMoney,
  isNumber,
  isObject,
  isText,
  listOf,
  oneOf,
  optional,
  shape,
} from '@/src/product/shape';
import { CHOICES } from './choice';
import type { Entry } from './entry';
import type { Totals } from './totals';

const isLine = shape({
  id: isText,
  choice: oneOf(CHOICES),
  decidedAt: isMoment,
  productName: isText,
  versions: isObject,
  listing: optional(isObject),
  facts: optional(isObject),
  returnedAt: optional(isMoment),
  keptAt: optional(isMoment),
  remindAt: optional(isMoment),
  emittedKg: optional(isInterval),
  avoidedKg: optional(isInterval),
  pricePaid: optional(isMoney),
  priceNew: optional(isMoney),
  priceReceived: optional(isMoney),
});

/**
 * Whether a line, as it lies in the database, can be shown and added up: false for one that was damaged there. Less than
 * its schema asks, which no screen loads before it is shown.
 */
export function isSound(line: unknown): line is Entry {
  return isLine(line);
}

/** Those that can be shown and added up. */
export function soundOf(lines: readonly unknown[]): Entry[] {
  return lines.filter(isSound);
}

const areSums = shape({
  entries: isNumber,
  byChoice: (value) => isObject(value) && CHOICES.every((choice) => optional(isNumber)(value[choice])),
  returned: isNumber,
  emittedKg: isInterval,
  avoidedKg: isInterval,
  withoutEstimate: isNumber,
  moneyKept: listOf(isMoney),
  moneyReceived: listOf(isMoney),
});

/** Whether what lies in the database as the sums of some lines can be shown and added up. */
export function isSoundTotals(totals: unknown): totals is Totals {
  return areSums(totals);
}

/** Whether a change, as it was noted, tells of every one of its lines how it is taken back. */
export const isSoundChange: Is = shape({
  lines: listOf(
    shape({ id: isText, before: optional(isSound), was: optional(isObject), afterRevision: optional(isNumber) }),
  ),
});

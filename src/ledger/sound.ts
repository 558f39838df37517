import { CHOICES } from './choice';
import type { Entry } from './entry';

/**
 * Whether a line, as it lies in the database, can be shown and added up: false for one that was damaged there. Less than
 * its schema asks, which no screen loads before it is shown.
 */
export function isSound(line: unknown): line is Entry {
  if (!isObject(line)) return false;
  const { id, choice, decidedAt, productName, versions, listing, facts } = line;
  return (
    typeof id === 'string' &&
    CHOICES.some((each) => each === choice) &&
    isMoment(decidedAt) &&
    typeof productName === 'string' &&
    isObject(versions) &&
    [listing, facts].every((part) => part === undefined || isObject(part)) &&
    [line['returnedAt'], line['keptAt'], line['remindAt']].every((at) => at === undefined || isMoment(at)) &&
    [line['emittedKg'], line['avoidedKg']].every((kg) => kg === undefined || isInterval(kg)) &&
    [line['pricePaid'], line['priceNew'], line['priceReceived']].every((sum) => sum === undefined || isMoney(sum))
  );
}

/** Those that can be shown and added up. */
export function soundOf(lines: readonly unknown[]): Entry[] {
  return lines.filter(isSound);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Ms since 1970 that a Date can hold. */
function isMoment(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}

function isInterval(value: unknown): boolean {
  return isObject(value) && [value['p5'], value['p50'], value['p95']].every(Number.isFinite);
}

function isMoney(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value['minor']) && /^[A-Z]{3}$/.test(String(value['currency']));
}

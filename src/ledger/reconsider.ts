import type { Interval } from '@/src/quantity/distribution';
import { factorsVersion, METHOD } from '@/src/verdict/sums';
import type { Entry } from './entry';
import { figuresOf, type Today } from './figures';
import { isEmitting } from './totals';

/** An entry's figures as they would be recorded today; the entry itself keeps what was recorded. */
export interface Reconsidered {
  readonly emittedKg?: Interval;
  readonly avoidedKg?: Interval;
  readonly factors: string;
  /** Whether the rules changed too. */
  readonly otherRules: boolean;
}

/** The versions of today as an entry notes them. */
export function versionsOf(today: Today): Entry['versions'] {
  return { method: METHOD, factors: factorsVersion(today), rules: today.rules.version };
}

/** Versions as one word: what a person declined is told by it. */
export function versionWord({ method, factors, rules }: Entry['versions']): string {
  return `${method} ${factors} ${rules}`.slice(0, 300);
}

/**
 * Sums an entry again with today's numbers, for the person's whereabouts and the listing's age of then. Undefined when
 * nothing it stands on has changed, when it has too little to be summed again, or when the figures look the same.
 */
export function reconsider(entry: Entry, today: Today): Reconsidered | undefined {
  const { facts, versions } = entry;
  const { method, factors, rules } = versionsOf(today);
  const otherRules = versions.rules !== rules;
  if (versions.method === method && versions.factors === factors && !otherRules) return undefined;
  if (facts === undefined || !isEmitting(entry.choice)) return undefined;
  const { emittedKg, avoidedKg } = figuresOf(entry, today);
  const changed = {
    ...(emittedKg !== undefined && looksOther(entry.emittedKg, emittedKg) && { emittedKg }),
    ...(avoidedKg !== undefined && looksOther(entry.avoidedKg, avoidedKg) && { avoidedKg }),
  };
  return Object.keys(changed).length === 0 ? undefined : { ...changed, factors, otherRules };
}

/** Two digits are shown; what looks alike has not changed. */
function looksOther(then: Interval | undefined, now: Interval): boolean {
  if (then === undefined) return false;
  return then.p5.toPrecision(2) !== now.p5.toPrecision(2) || then.p95.toPrecision(2) !== now.p95.toPrecision(2);
}

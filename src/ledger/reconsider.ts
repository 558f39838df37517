import type { Interval } from '@/src/quantity/distribution';
import { type Basis, factorsVersion, METHOD, sumNew, sumOffer } from '@/src/verdict/sums';
import type { Entry } from './entry';

/** What the numbers of today stand on, and the version of the rules. */
export type Today = Omit<Basis, 'wouldBuyNew' | 'now' | 'region' | 'rules'> & {
  readonly rules: Pick<Basis['rules'], 'displacement'> & { readonly version: string };
};

/** An entry's figures as they would be recorded today; the entry itself keeps what was recorded. */
export interface Reconsidered {
  readonly emittedKg?: Interval;
  readonly avoidedKg?: Interval;
  readonly factors: string;
  /** Whether the rules changed too. */
  readonly otherRules: boolean;
}

/**
 * Sums an entry again with today's numbers, for the person's whereabouts and the listing's age of then. Undefined when
 * nothing it stands on has changed, when it has too little to be summed again, or when the figures look the same.
 */
export function reconsider(entry: Entry, today: Today): Reconsidered | undefined {
  const { facts, versions, choice } = entry;
  const factors = factorsVersion(today);
  const otherRules = versions.rules !== today.rules.version;
  if (versions.method === METHOD && versions.factors === factors && !otherRules) return undefined;
  if (facts === undefined || choice === 'not-bought') return undefined;
  const { product, category, listing, sameModel, region, collection } = facts;
  const rules: Basis['rules'] = {
    displacement: today.rules.displacement,
    ...(collection !== undefined && { collection }),
  };
  const basis: Basis = { ...today, rules, region, wouldBuyNew: entry.wouldBuyNew, now: entry.decidedAt };
  const guess = category === undefined ? undefined : { ...category, reasons: [] };
  const estimate = sumNew(product, guess, basis);
  const sums =
    choice === 'bought-new'
      ? { ...(estimate.kind === 'estimated' && { emittedKg: estimate.interval }) }
      : listing === undefined
        ? {}
        : sumOffer({ product, category: guess }, listing, sameModel, estimate, basis);
  const emittedKg = 'emittedKg' in sums ? sums.emittedKg : undefined;
  const avoidedKg = 'avoided' in sums ? sums.avoided?.net : undefined;
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

import type { Interval } from '@/src/quantity/distribution';
import type { Money } from '@/src/quantity/money';
import type { Choice, Entry } from './entry';

/** The ledger's running picture. Emitted and avoided stand side by side and are never netted. */
export interface Totals {
  readonly entries: number;
  readonly byChoice: Readonly<Record<Choice, number>>;
  /** kg CO2e of what was bought. */
  readonly emittedKg: Interval;
  /** kg CO2e that buying used could have avoided; may be negative. */
  readonly avoidedKg: Interval;
  /** Purchases whose carbon could not be told: not in either column. */
  readonly withoutEstimate: number;
  /** New price less used price, one sum a currency; negative when used cost more. */
  readonly moneyKept: readonly Money[];
}

const NOTHING: Interval = { p5: 0, p50: 0, p95: 0 };

/**
 * Adds entries up. Percentiles are added as they stand, as if all errors went the same way: entries share factors and
 * assumptions, so their errors do not cancel, and a range that is too wide is the honest side to err on.
 */
export function totalOf(entries: readonly Entry[]): Totals {
  const byChoice: Record<Choice, number> = { 'bought-used': 0, 'bought-new': 0, 'not-bought': 0 };
  const kept = new Map<string, number>();
  let emittedKg = NOTHING;
  let avoidedKg = NOTHING;
  let withoutEstimate = 0;
  for (const entry of entries) {
    byChoice[entry.choice] += 1;
    if (entry.emittedKg !== undefined) emittedKg = plus(emittedKg, entry.emittedKg);
    else if (entry.choice !== 'not-bought') withoutEstimate += 1;
    if (entry.avoidedKg !== undefined) avoidedKg = plus(avoidedKg, entry.avoidedKg);
    const { pricePaid, priceNew } = entry;
    if (entry.choice === 'bought-used' && pricePaid !== undefined && pricePaid.currency === priceNew?.currency) {
      kept.set(pricePaid.currency, (kept.get(pricePaid.currency) ?? 0) + priceNew.minor - pricePaid.minor);
    }
  }
  const moneyKept = [...kept].map(([currency, minor]) => ({ minor, currency }));
  return { entries: entries.length, byChoice, emittedKg, avoidedKg, withoutEstimate, moneyKept };
}

function plus(a: Interval, b: Interval): Interval {
  return { p5: a.p5 + b.p5, p50: a.p50 + b.p50, p95: a.p95 + b.p95 };
}

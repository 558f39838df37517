import type { FactorPack } from '@/src/footprint/factor';
import { type Interval, intervalOf } from '@/src/quantity/distribution';
import { rateOf } from '@/src/quantity/exchange';
import { amountOf, type Money } from '@/src/quantity/money';
import type { LedgerPack } from './ledger-pack';
import type { Respent } from './settings';

/** What kept money emits when it is spent again. */
export interface Rebound {
  readonly to: Respent;
  /** kg CO2e of what is in currencies we have a rate for. */
  readonly kg: Interval;
  /** Money of currencies we have no rate for: not in it. */
  readonly unplaced: readonly Money[];
}

/**
 * What the money kept emits when it goes where the person says, kg CO2e: nothing while it is kept, and the whole of it at
 * the intensity of what it buys otherwise. Currencies in which more was paid than kept count as nothing: nobody is
 * credited for having less money.
 */
export function reboundOf(
  moneyKept: readonly Money[],
  to: Respent,
  { currencies }: Pick<FactorPack, 'currencies'>,
  { respending }: LedgerPack,
): Rebound {
  const { rates } = currencies;
  const kept = moneyKept.filter(({ minor }) => minor > 0);
  const euros = kept.flatMap((each) => {
    const rate = rateOf(rates, each.currency);
    return rate === undefined ? [] : amountOf(each) / rate.perEur;
  });
  const eur = euros.reduce((sum, amount) => sum + amount, 0);
  const unplaced = kept.filter(({ currency }) => rateOf(rates, currency) === undefined);
  const row = respending.find(({ id }) => id === to);
  const kg = row === undefined ? { p5: 0, p50: 0, p95: 0 } : intervalOf({ median: eur * row.kgPerEur, gsd: row.gsd });
  return { to, kg, unplaced };
}

import type { CategoryGuess } from '@/src/category/category';
import { kindSaid } from '@/src/category/kind-said';
import { type LogNormal, Z95 } from '@/src/quantity/distribution';
import { rateOf } from '@/src/quantity/exchange';
import { amountOf, type Money, money } from '@/src/quantity/money';
import { type Reason, reason } from '@/src/words/reason';
import type { FactorPack } from './factor';

/** Above this price per item, in EUR, money says nothing about materials any more. */
const MOST_EUR = 20_000;

export type FromPrice =
  | {
      readonly ok: true;
      readonly kgCo2e: LogNormal;
      readonly steps: readonly Reason[];
      readonly sources: readonly string[];
    }
  | { readonly ok: false; readonly why: Reason };

/** Footprint from price × carbon intensity of the sector, kg CO2e: rough (GSD ≥ 2.5), for want of anything better. */
export function kgFromPrice(
  price: Money | undefined,
  category: Pick<CategoryGuess, 'id' | 'group' | 'name'>,
  pack: FactorPack,
): FromPrice {
  if (price === undefined || price.minor <= 0) return { ok: false, why: reason('footprintUnknownPrice') };
  const rate = rateOf(pack.currencies.rates, price.currency);
  if (rate === undefined) return { ok: false, why: reason('footprintUnknownCurrency', price.currency) };
  const eur = amountOf(price) / (1 + rate.taxInPrice) / rate.perEur;
  if (eur > MOST_EUR) return { ok: false, why: reason('footprintPriceTooHigh', { money: price }) };

  const own = Object.hasOwn(pack.spend, category.id) ? pack.spend[category.id] : undefined;
  const factor = own ?? pack.spend[category.group];
  if (factor === undefined) return { ok: false, why: reason('footprintUnknownSector', kindSaid(category)) };
  return {
    ok: true,
    kgCo2e: { median: eur * factor.kgPerEur, gsd: factor.gsd },
    sources: factor.sources,
    steps: [
      rate.taxInPrice > 0
        ? reason('footprintPrice', { money: price }, { percent: rate.taxInPrice })
        : reason('footprintPriceUntaxed', { money: price }),
      ...rateSteps([price.currency], pack),
      reason('footprintSpendFactor', { number: factor.kgPerEur }, { number: factor.gsd ** Z95 }),
    ],
  };
}

/** What one euro was counted as in each of some currencies, and by whose word; nothing of the euro itself. */
export function rateSteps(currencies: readonly string[], pack: Pick<FactorPack, 'currencies'>): Reason[] {
  return currencies.flatMap((code) => {
    const rate = code === 'EUR' ? undefined : rateOf(pack.currencies.rates, code);
    return rate === undefined ? [] : [reason('footprintRate', { money: money(rate.perEur, code) }, rate.source)];
  });
}

import type { Finding } from '@/src/avoided/avoided';
import { amountOf, type Money, money as toMoney } from '@/src/quantity/money';
import { comparable } from '@/src/verdict/comparable';
import { allOffers } from '@/src/verdict/live';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import type { MessageKey } from '@/src/words/reason';
import type { Wording } from './words';

/** The closed line: how many and from what price, and what the best of them could avoid. */
export interface Summary {
  readonly offers: string;
  /** All of it; begins with `offers` in every language. */
  readonly line: string;
}

const WITHOUT_RANGE = {
  'no-clear-benefit': 'uiLineNoBenefit',
  'likely-worse': 'uiLineWorse',
  'unsafe-used': 'uiLineUnsafe',
} satisfies Record<Exclude<Finding, 'could-avoid'>, MessageKey>;

/** Undefined when nothing was found. Offers that are merely similar count only when there is nothing better. */
export function summarise(verdict: Verdict, { t, money, kg }: Wording): Summary | undefined {
  // Those that stand apart are not mixed with the others.
  const offers = verdict.offers.length > 0 ? verdict.offers : allOffers(verdict);
  const good = offers.filter(({ match }) => match.band === 'same' || match.band === 'variant');
  const counted = good.length > 0 ? good : offers;
  const [best] = counted;
  if (best === undefined) return undefined;
  const { price, converted } = cheapest(counted, best);
  const from = converted ? t('uiPriceAbout', money(roundly(price))) : money(price);
  const said = t(good.length > 0 ? 'uiLineUsed' : 'uiLineSimilar', { number: counted.length }, from);
  return { offers: said, line: t('uiClosedLine', said, avoidedWords(best)) };

  function avoidedWords({ avoided }: Offer): string {
    if (avoided === undefined) return t('uiLineUnknown');
    if (avoided.finding !== 'could-avoid') return t(WITHOUT_RANGE[avoided.finding]);
    return t('uiLineCouldAvoid', kg(avoided.net.p5), kg(avoided.net.p95));
  }
}

/** What is "about" a hundred and more has no cents. */
function roundly(price: Money): Money {
  const amount = amountOf(price);
  return amount < 100 ? price : toMoney(Math.round(amount), price.currency);
}

/** The lowest price in the best offer's currency, by reference rates where they are known: else it cannot be compared. */
function cheapest(offers: readonly Offer[], best: Offer): { readonly price: Money; readonly converted: boolean } {
  const { currency } = comparable(best).price;
  const prices = offers
    .map((offer) => ({ price: comparable(offer).price, converted: offer.converted !== undefined }))
    .filter(({ price }) => price.currency === currency);
  return prices.reduce((least, next) => (next.price.minor < least.price.minor ? next : least));
}

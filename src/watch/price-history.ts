import type { Money } from '@/src/quantity/money';

/** What something cost from a moment on. */
export interface PricePoint {
  readonly at: number;
  /** As it is offered, with shipping where that is stated. */
  readonly price: Money;
  /** The same in the currency of the watch by dated reference rates, where it is another and they are known. */
  readonly counted?: Money;
}

/** More points of one offer than this are no price history any more; the oldest go. */
const MOST_POINTS = 30;

/** Adds a point when the price is another than before. A clock set back does not put points in disorder. */
export function withPrice(points: readonly PricePoint[], point: PricePoint): readonly PricePoint[] {
  const last = points.at(-1);
  if (last !== undefined && isSamePrice(last.price, point.price)) return points;
  return [...points.filter(({ at }) => at < point.at), point].slice(-MOST_POINTS);
}

function isSamePrice(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

/** The price of a point in a currency; undefined when it was in another and could not be converted. */
export function countedIn({ price, counted }: PricePoint, currency: string | undefined): Money | undefined {
  return [price, counted].find((each) => each?.currency === currency);
}

/** What an offer cost, in the order of time. */
export interface PriceHistory {
  readonly points: readonly PricePoint[];
  /** Its source was read and no longer had it. */
  readonly goneAt?: number;
}

/** The lowest price that could be had from a moment on; without a price, nothing was on offer. */
export interface LowestPoint {
  readonly at: number;
  readonly price?: Money;
}

/** Steps of the lowest price of some offers over time, in one currency, one for each change; from oldest to newest. */
export function lowestOverTime(offers: readonly PriceHistory[], currency: string | undefined): LowestPoint[] {
  const begun = offers.flatMap(({ points }) => points.map(({ at }) => at));
  const ended = offers.flatMap(({ goneAt }) => goneAt ?? []);
  const steps: LowestPoint[] = [];
  for (const at of [...new Set([...begun, ...ended])].sort((a, b) => a - b)) {
    const prices = offers.flatMap(({ points, goneAt }) => {
      if (goneAt !== undefined && goneAt <= at) return [];
      const point = points.findLast((each) => each.at <= at);
      return (point && countedIn(point, currency)) ?? [];
    });
    const price = prices.reduce<Money | undefined>(
      (low, each) => (low && low.minor <= each.minor ? low : each),
      undefined,
    );
    const last = steps.at(-1);
    if (last === undefined ? price !== undefined : last.price?.minor !== price?.minor)
      steps.push({ at, ...(price !== undefined && { price }) });
  }
  return steps;
}

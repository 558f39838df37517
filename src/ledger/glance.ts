import type { Entry } from './entry';
import { type Month, monthOf, monthsUpTo, yearOf } from './month';
import type { AsOf } from './standing';
import { addTotals, NO_TOTALS, provisionalOf, type Totals } from './totals';

/** The calendar month and year it is, added up. */
export interface Lately {
  readonly month: Totals;
  readonly year: Totals;
}

/** The ledger's running picture in a small place. */
export interface Glance extends Lately {
  /** All lines there are, of whatever time. */
  readonly entries: number;
  /** The last twelve months, in order, also those without lines. */
  readonly months: readonly { readonly month: Month; readonly totals: Totals }[];
}

const MONTHS = 12;

/** @param sums every month that has lines, added up */
export function glanceOf(sums: readonly { readonly month: Month; readonly totals: Totals }[], now: number): Glance {
  const current = monthOf(now);
  const byMonth = new Map(sums.map(({ month, totals }) => [month, totals]));
  const ofYear = sums.filter(({ month }) => yearOf(month) === yearOf(current));
  return {
    entries: sums.reduce((count, { totals }) => count + totals.entries, 0),
    month: byMonth.get(current) ?? NO_TOTALS,
    year: addTotals(ofYear.map(({ totals }) => totals)),
    months: monthsUpTo(current, MONTHS).map((month) => ({ month, totals: byMonth.get(month) ?? NO_TOTALS })),
  };
}

/** What of this month and this year may still go back; `young` holds every line that may. */
export function provisionalLately(young: readonly Entry[], asOf: AsOf): Lately {
  const current = monthOf(asOf.now);
  const within = (isIn: (month: Month) => boolean) =>
    provisionalOf(
      young.filter(({ decidedAt }) => isIn(monthOf(decidedAt))),
      asOf,
    );
  return {
    month: within((month) => month === current),
    year: within((month) => yearOf(month) === yearOf(current)),
  };
}

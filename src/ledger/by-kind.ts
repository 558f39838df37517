import type { Entry } from './entry';
import { type Totals, totalOf } from './totals';

/** The decisions on one kind of thing added up; `kind` is a category's id, absent where it is not known. */
export interface KindSums {
  readonly kind?: string;
  readonly totals: Totals;
}

/** Entries added up by kind of thing: what emitted most first, then what could have avoided most, the unknown last. */
export function totalsByKind(entries: readonly Entry[]): KindSums[] {
  const byKind = Map.groupBy(entries, ({ category }) => category);
  return [...byKind]
    .map(([kind, within]) => ({ ...(kind !== undefined && { kind }), totals: totalOf(within) }))
    .sort(
      (a, b) =>
        Number(a.kind === undefined) - Number(b.kind === undefined) ||
        b.totals.emittedKg.p50 - a.totals.emittedKg.p50 ||
        b.totals.avoidedKg.p50 - a.totals.avoidedKg.p50 ||
        ((a.kind ?? '') < (b.kind ?? '') ? -1 : 1),
    );
}

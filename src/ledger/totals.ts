import type { Interval } from '@/src/quantity/distribution';
import type { Money } from '@/src/quantity/money';
import { CHOICES, type Choice } from './choice';
import type { Entry } from './entry';
import { type AsOf, RETURNABLE, standingOf } from './standing';

/** The ledger's running picture. Emitted and avoided stand side by side and are never netted. */
export interface Totals {
  readonly entries: number;
  /** What went back is in `returned` alone. */
  readonly byChoice: Readonly<Record<Choice, number>>;
  readonly returned: number;
  /** kg CO2e of what was bought, repaired or borrowed. */
  readonly emittedKg: Interval;
  /** kg CO2e that having it otherwise than new could have avoided; may be negative. */
  readonly avoidedKg: Interval;
  /** Purchases, repairs and loans whose carbon could not be told: not in either column. */
  readonly withoutEstimate: number;
  /** New price less what was paid, one sum a currency; negative when it cost more. */
  readonly moneyKept: readonly Money[];
  /** What sold things brought in. */
  readonly moneyReceived: readonly Money[];
}

/** All of a ledger or a stretch of it, and the part of it that may still go back. */
export interface Picture {
  readonly all: Totals;
  readonly provisional: Totals;
}

const NOTHING: Interval = { p5: 0, p50: 0, p95: 0 };
/** Decisions that emit something. */
const EMITTING: ReadonlySet<Choice> = new Set<Choice>([...RETURNABLE, 'repaired', 'borrowed']);
/** Decisions by which somebody may have paid less than the new price. */
const KEEPING: ReadonlySet<Choice> = new Set<Choice>(['bought-used', 'repaired', 'borrowed']);

export const NO_TOTALS: Totals = {
  entries: 0,
  byChoice: Object.fromEntries(CHOICES.map((choice) => [choice, 0])) as Record<Choice, number>,
  returned: 0,
  emittedKg: NOTHING,
  avoidedKg: NOTHING,
  withoutEstimate: 0,
  moneyKept: [],
  moneyReceived: [],
};

/**
 * Adds entries up. Percentiles are added as they stand, as if all errors went the same way: entries share factors and
 * assumptions, so their errors do not cancel, and a range that is too wide is the honest side to err on.
 */
export function totalOf(entries: readonly Entry[]): Totals {
  const byChoice = { ...NO_TOTALS.byChoice };
  const kept = new Map<string, number>();
  const received = new Map<string, number>();
  let emittedKg = NOTHING;
  let avoidedKg = NOTHING;
  let withoutEstimate = 0;
  let returned = 0;
  for (const entry of entries) {
    if (entry.returnedAt !== undefined && RETURNABLE.has(entry.choice)) {
      returned += 1;
      continue;
    }
    byChoice[entry.choice] += 1;
    if (entry.emittedKg !== undefined) emittedKg = plus(emittedKg, entry.emittedKg);
    else if (EMITTING.has(entry.choice)) withoutEstimate += 1;
    if (entry.avoidedKg !== undefined) avoidedKg = plus(avoidedKg, entry.avoidedKg);
    const saved = moneyKept(entry);
    if (saved !== undefined) kept.set(saved.currency, (kept.get(saved.currency) ?? 0) + saved.minor);
    const { priceReceived } = entry;
    if (entry.choice === 'sold' && priceReceived !== undefined)
      received.set(priceReceived.currency, (received.get(priceReceived.currency) ?? 0) + priceReceived.minor);
  }
  return {
    entries: entries.length,
    byChoice,
    returned,
    emittedKg,
    avoidedKg,
    withoutEstimate,
    moneyKept: sums(kept),
    moneyReceived: sums(received),
  };
}

/** New price less what was paid for having it otherwise; undefined unless both are known in one currency. */
export function moneyKept({ choice, pricePaid, priceNew, returnedAt }: Entry): Money | undefined {
  if (!KEEPING.has(choice) || (choice === 'bought-used' && returnedAt !== undefined)) return undefined;
  if (pricePaid === undefined || pricePaid.currency !== priceNew?.currency) return undefined;
  return { minor: priceNew.minor - pricePaid.minor, currency: priceNew.currency };
}

/** The whole of its parts: `addTotals` over months gives what `totalOf` gives over all their entries. */
export function addTotals(parts: readonly Totals[]): Totals {
  const byChoice = { ...NO_TOTALS.byChoice };
  for (const part of parts) for (const choice of CHOICES) byChoice[choice] += part.byChoice[choice] ?? 0;
  const sum = (read: (part: Totals) => number) => parts.reduce((total, part) => total + read(part), 0);
  return {
    entries: sum(({ entries }) => entries),
    byChoice,
    returned: sum(({ returned }) => returned),
    emittedKg: parts.reduce((total, { emittedKg }) => plus(total, emittedKg), NOTHING),
    avoidedKg: parts.reduce((total, { avoidedKg }) => plus(total, avoidedKg), NOTHING),
    withoutEstimate: sum(({ withoutEstimate }) => withoutEstimate),
    moneyKept: addMoney(parts.flatMap((part) => part.moneyKept)),
    moneyReceived: addMoney(parts.flatMap((part) => part.moneyReceived)),
  };
}

/** Whether sums are the same but for the last digits, which follow from the order in which lines were added. */
export function isSameTotals(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [ours, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return ours.length === theirs.size && ours.every(([field, part]) => isSameTotals(part, theirs.get(field)));
}

/** What may still go back, among these. */
export function provisionalOf(entries: readonly Entry[], asOf: AsOf): Totals {
  return totalOf(entries.filter((entry) => standingOf(entry, asOf) === 'provisional'));
}

/** Whether a decision belongs in the count of what emits something. */
export function isEmitting(choice: Choice): boolean {
  return EMITTING.has(choice);
}

/** One sum a currency, by its code. */
function addMoney(parts: readonly Money[]): readonly Money[] {
  const byCurrency = new Map<string, number>();
  for (const { minor, currency } of parts) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + minor);
  return sums(byCurrency);
}

function sums(byCurrency: ReadonlyMap<string, number>): readonly Money[] {
  return [...byCurrency]
    .map(([currency, minor]) => ({ minor, currency }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

export function plus(a: Interval, b: Interval): Interval {
  return { p5: a.p5 + b.p5, p50: a.p50 + b.p50, p95: a.p95 + b.p95 };
}

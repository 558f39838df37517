// How well the pages of one site are read: counts by day, without a single address. Pure; the store keeps it.
import { DAY } from '@/src/quantity/time';
import { isProductField, type ProductField } from './product-field';
import type { Evidence, Sighting } from './sighting';

export type Reader = Evidence['reader'];

/** What came of looking at one page that passed the gate. */
export interface PageOutcome {
  readonly read: boolean;
  /** A rule for this shop was at hand. */
  readonly ruled: boolean;
  /** Which reader gave each field. */
  readonly fields: Readonly<Partial<Record<ProductField, Reader>>>;
}

/** Pages of one day, UTC. */
export interface DayCount {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly pages: number;
  readonly read: number;
  readonly fields: Readonly<Partial<Record<ProductField, Readonly<Partial<Record<Reader, number>>>>>>;
}

/** How a shop rule, or one field of it, has been doing. */
export interface RuleRun {
  /** When it last gave something, in ms; absent when it never did. */
  readonly lastAt?: number;
  /** Pages since then on which it gave nothing. */
  readonly since: number;
}

/** All that is kept of a site. */
export interface SiteHealth {
  readonly host: string;
  /** When a page of it was last looked at, in ms. */
  readonly lastAt: number;
  /** Oldest first, none older than `DAYS_KEPT`. */
  readonly days: readonly DayCount[];
  /** Absent where no rule is known for the shop. */
  readonly rule?: RuleRun & { readonly fields: Readonly<Partial<Record<ProductField, RuleRun>>> };
}

export const DAYS_KEPT = 30;

export function dayOf(at: number): number {
  return Math.floor(at / DAY);
}

export function outcomeOf({ evidence }: Pick<Sighting, 'evidence'>, ruled: boolean): PageOutcome {
  const fields: Partial<Record<ProductField, Reader>> = {};
  for (const { field, reader } of evidence) if (isProductField(field)) fields[field] ??= reader;
  return { read: true, ruled, fields };
}

/** A page that passed the gate and on which no reader found a product. */
export function unreadOutcome(ruled: boolean): PageOutcome {
  return { read: false, ruled, fields: {} };
}

/** An outcome that has been counted, and when. */
export interface Counted {
  readonly at: number;
  readonly outcome: PageOutcome;
}

/**
 * Counts a page, or counts it anew: with `before`, what the same visit counted earlier is taken back first, so that a
 * page that is read again as its data arrives stays one page.
 */
export function countPage(
  host: string,
  standing: SiteHealth | undefined,
  outcome: PageOutcome,
  now: number,
  before?: Counted,
): SiteHealth {
  const day = dayOf(before?.at ?? now);
  const days = new Map((standing?.days ?? []).map((one) => [one.day, one]));
  const { pages = 0, read = 0, fields = {} } = days.get(day) ?? {};
  const again = before !== undefined && pages > 0;
  const counts = again ? addFields(fields, before.outcome, -1) : fields;
  days.set(day, {
    day,
    pages: pages + (again ? 0 : 1),
    read: read + (outcome.read ? 1 : 0) - (again && before.outcome.read ? 1 : 0),
    fields: addFields(counts, outcome, 1),
  });
  const rule = ruleAfter(standing?.rule, outcome, now, again ? before.outcome : undefined);
  return {
    host,
    // Of a clock that was ahead nothing is believed once it is set back.
    lastAt: now,
    days: [...days.values()]
      .filter(({ day: each }) => each > dayOf(now) - DAYS_KEPT && each <= Math.max(day, dayOf(now)))
      .sort((a, b) => a.day - b.day),
    ...(rule !== undefined && { rule }),
  };
}

function addFields(counts: DayCount['fields'], { fields }: PageOutcome, sign: 1 | -1): DayCount['fields'] {
  const sums: Partial<Record<ProductField, Partial<Record<Reader, number>>>> = { ...counts };
  for (const [name, reader] of Object.entries(fields)) {
    const field = name as ProductField;
    const readers = { ...sums[field], [reader]: Math.max(0, (sums[field]?.[reader] ?? 0) + sign) };
    sums[field] = readers;
  }
  return sums;
}

function ruleAfter(
  standing: SiteHealth['rule'],
  { ruled, fields }: PageOutcome,
  now: number,
  before: PageOutcome | undefined,
): SiteHealth['rule'] {
  if (!ruled && standing === undefined) return undefined;
  const given = new Set(Object.entries(fields).flatMap(([field, reader]) => (reader === 'shop-rule' ? field : [])));
  const run = (old: RuleRun | undefined, gave: boolean, gaveBefore: boolean): RuleRun => {
    if (gave) return { lastAt: now, since: 0 };
    const { since = 0, ...last } = old ?? {};
    return { ...last, since: before === undefined || gaveBefore ? since + 1 : since };
  };
  const names = new Set([...Object.keys(standing?.fields ?? {}), ...given]) as Set<ProductField>;
  const gaveBefore = (field: ProductField) => before?.fields[field] === 'shop-rule';
  const any = Object.values(before?.fields ?? {}).includes('shop-rule');
  return {
    ...run(standing, given.size > 0, any),
    fields: Object.fromEntries(
      [...names].map((field) => [field, run(standing?.fields[field], given.has(field), gaveBefore(field))]),
    ),
  };
}

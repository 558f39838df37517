// What a site's counts come to: shares, and what is failing.
import { PRODUCT_FIELDS, type ProductField } from './product-field';
import type { DayCount, Reader, RuleRun, SiteHealth } from './site-health';

/** How often a field was found, and by which readers, the most frequent first. */
export interface FieldHealth {
  readonly field: ProductField;
  readonly pages: number;
  readonly readers: readonly { readonly reader: Reader; readonly pages: number }[];
  /** Where a shop rule gave it once. */
  readonly rule?: RuleRun;
}

export interface HealthReport {
  readonly host: string;
  readonly lastAt: number;
  readonly pages: number;
  readonly read: number;
  readonly fields: readonly FieldHealth[];
  readonly rule?: RuleRun;
  /** Shares (0..1) of pages read, before and lately, when it fell by a lot. */
  readonly falling?: { readonly before: number; readonly lately: number };
  /** Fewer than half of enough pages were read. */
  readonly mostlyUnread: boolean;
  /** Fields a shop rule gave once and no longer gives. */
  readonly stopped: readonly (RuleRun & { readonly field: ProductField; readonly lastAt: number })[];
  /** The shop rule gave nothing on any of enough pages. */
  readonly ruleIdle: boolean;
}

/** Pages before anything is said of a tendency. */
const ENOUGH = 5;
/** A fall of the share of pages read that is worth a sentence. */
const FALL = 0.3;

export function reportOf({ host, lastAt, days, rule }: SiteHealth): HealthReport {
  const { pages, read } = sumOf(days);
  const falling = fallOf(days);
  const runs = Object.entries(rule?.fields ?? {}) as [ProductField, RuleRun][];
  return {
    host,
    lastAt,
    pages,
    read,
    fields: PRODUCT_FIELDS.flatMap((field) => fieldHealth(field, days, rule?.fields[field]) ?? []),
    ...(rule !== undefined && {
      rule: { since: rule.since, ...(rule.lastAt !== undefined && { lastAt: rule.lastAt }) },
    }),
    ...(falling !== undefined && { falling }),
    mostlyUnread: falling === undefined && pages >= ENOUGH && read / pages < 0.5,
    stopped: runs.flatMap(([field, { lastAt: last, since }]) =>
      last !== undefined && since >= ENOUGH ? [{ field, lastAt: last, since }] : [],
    ),
    ruleIdle: rule !== undefined && rule.lastAt === undefined && rule.since >= ENOUGH,
  };
}

function fieldHealth(
  field: ProductField,
  days: readonly DayCount[],
  rule: RuleRun | undefined,
): FieldHealth | undefined {
  const sums = new Map<Reader, number>();
  for (const { fields } of days) {
    for (const [reader, count] of Object.entries(fields[field] ?? {}) as [Reader, number][])
      sums.set(reader, (sums.get(reader) ?? 0) + count);
  }
  const readers = [...sums]
    .filter(([, pages]) => pages > 0)
    .map(([reader, pages]) => ({ reader, pages }))
    .sort((a, b) => b.pages - a.pages);
  if (readers.length === 0 && rule === undefined) return undefined;
  return { field, pages: readers.reduce((sum, { pages }) => sum + pages, 0), readers, ...(rule && { rule }) };
}

function sumOf(days: readonly DayCount[]): { pages: number; read: number } {
  return days.reduce((sum, day) => ({ pages: sum.pages + day.pages, read: sum.read + day.read }), {
    pages: 0,
    read: 0,
  });
}

/** The newest days with enough pages against all before them. */
function fallOf(days: readonly DayCount[]): HealthReport['falling'] {
  let split = days.length;
  while (split > 0 && sumOf(days.slice(split)).pages < ENOUGH) split -= 1;
  const [old, recent] = [sumOf(days.slice(0, split)), sumOf(days.slice(split))];
  if (old.pages < ENOUGH || recent.pages < ENOUGH) return undefined;
  const [before, lately] = [old.read / old.pages, recent.read / recent.pages];
  return before - lately >= FALL ? { before, lately } : undefined;
}

/** A month of the person's own calendar, "2026-11". Sorts as text. */
export type Month = string;

/** The month a moment falls in, by the machine's time zone. */
export function monthOf(ms: number): Month {
  const date = new Date(ms);
  return named(date.getFullYear(), date.getMonth() + 1);
}

/** The first moment of a month, and the first of the next: [from, to). */
export function boundsOf(month: Month): readonly [from: number, to: number] {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return [startOf(year, number - 1), startOf(year, number)];
}

export function yearOf(month: Month): number {
  return Number(month.slice(0, month.lastIndexOf('-')));
}

/** The twelve months of a year, in order. */
export function monthsOf(year: number): readonly Month[] {
  return Array.from({ length: 12 }, (_, i) => named(year, i + 1));
}

/** So many months up to and with this one, in order. */
export function monthsUpTo(month: Month, count: number): readonly Month[] {
  const last = yearOf(month) * 12 + Number(month.slice(-2)) - 1;
  return Array.from({ length: count }, (_, i) => last - count + 1 + i).map((at) =>
    named(Math.floor(at / 12), (at % 12) + 1),
  );
}

/** The day a moment falls on, "2026-11-03", by the machine's time zone. */
export function dayOf(ms: number): string {
  return `${monthOf(ms)}-${two(new Date(ms).getDate())}`;
}

/** Noon of a day, so that no change of clocks moves it; undefined for a day no calendar has ("2026-02-30"). */
export function momentOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(2000, 0, 1, 12);
  date.setFullYear(year, month - 1, day);
  const same = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return same && date.getTime() >= 0 ? date.getTime() : undefined;
}

function startOf(year: number, month: number): number {
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month, 1);
  return date.getTime();
}

function named(year: number, month: number): Month {
  return `${String(year).padStart(4, '0')}-${two(month)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

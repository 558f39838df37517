import { CsvError } from '@/src/category/csv-rows';

/** @throws CsvError naming file, line and field when `value` is not known. */
export function mustHave(
  file: string,
  at: number,
  field: string,
  value: string,
  known: ReadonlySet<string> | Record<string, unknown>,
  where: string,
): void {
  if (known instanceof Set ? known.has(value) : Object.hasOwn(known, value)) return;
  throw new CsvError(
    `${file} line ${at + 2}, ${field}: "${value}" is not listed in ${where}. Add it there or correct it.`,
  );
}

/** @param values at least one, all positive */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Four digits: the inputs have two or three, and the last bits differ between machines. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

import Papa from 'papaparse';
import type { z } from 'zod';

/** A row of a data file that breaks its schema: names file, line and field, and says what to do. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
}

/**
 * Reads a CSV file with a header and checks every row.
 * @param file name for error messages
 * @throws CsvError at the first bad row: `footprints.csv line 12, kgCo2e: must be positive, got "-3"`
 */
export function parseRows<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.output<Schema>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const [broken] = errors;
  if (broken !== undefined) throw new CsvError(`${file} line ${(broken.row ?? 0) + 2}: ${broken.message}.`);
  return data.map((row, at) => {
    // An empty cell is a missing value.
    const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value.trim() !== ''));
    const result = schema.safeParse(given);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const field = issue?.path.join('.') || 'row';
    const value = issue === undefined ? undefined : row[String(issue.path[0] ?? '')];
    const got = value === undefined || value === '' ? '' : `, got "${value}"`;
    throw new CsvError(`${file} line ${at + 2}, ${field}: ${issue?.message ?? 'is wrong'}${got}. Correct that cell.`);
  });
}

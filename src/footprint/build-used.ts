import { z } from 'zod';
import type { Taxonomy } from '@/src/category/category';
import { CsvError, parseRows } from '@/src/category/csv-rows';
import { Guard, UsedPack } from './used-pack';

const number = z.coerce.number();
const list = (separator: RegExp) =>
  z
    .string()
    .default('')
    .transform((cell) => cell.split(separator).filter((part) => part !== ''));

const UsedRow = z.object({
  /** A parameter, then the kinds it is for when it is not for all. */
  id: list(/ /),
  low: number.optional(),
  central: number,
  high: number.optional(),
  gsd: number.optional(),
  unit: z.string().min(2),
  source: z.string().min(3),
  url: z.string(),
  year: number,
});
const GuardRow = Guard.extend({
  categories: list(/ /),
  words: list(/\|/),
  listingWords: list(/\|/),
});

const CapitalRow = z.object({ country: z.string(), latitude: number, longitude: number });

/** The texts of the files, by name. */
export interface UsedFiles {
  readonly 'used.csv': string;
  readonly 'guards.csv': string;
  readonly 'capitals.csv': string;
}

/**
 * The pack of what is known of used things.
 * @throws CsvError in a sentence that names the file and what is wrong: a bad row, an unknown kind, a missing parameter
 */
export function buildUsed(files: UsedFiles, taxonomy: Taxonomy, version: string): UsedPack {
  const kinds = new Set(taxonomy.categories.map(({ id }) => id));
  const known = (file: string, category: string) => {
    if (!kinds.has(category))
      throw new CsvError(`${file}: no kind "${category}" in categories.csv. Correct that cell.`);
  };
  const guards = parseRows('guards.csv', files['guards.csv'], GuardRow);
  for (const { categories } of guards) for (const category of categories) known('guards.csv', category);
  const single: Record<string, unknown> = {};
  const byKind: Record<string, Record<string, unknown>> = { refurbishShare: {}, kwhPerYearOfAge: {}, besideShare: {} };
  for (const row of parseRows('used.csv', files['used.csv'], UsedRow)) {
    const [parameter = '', ...scope] = row.id;
    if (scope.length === 0) single[parameter] = shaped(row);
    for (const category of scope) {
      known('used.csv', category);
      byKind[parameter] = { ...byKind[parameter], [category]: shaped(row) };
    }
  }
  const capitals = Object.fromEntries(
    parseRows('capitals.csv', files['capitals.csv'], CapitalRow).map((row) => [
      row.country,
      [row.latitude, row.longitude],
    ]),
  );
  const result = UsedPack.safeParse({ format: 1, version, ...single, ...byKind, guards, capitals });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new CsvError(`used.csv: no usable row for ${issue?.path.join(' of ')}. Add one.`);
}

function shaped({ low, central, high, gsd, source, url }: z.output<typeof UsedRow>): unknown {
  if (low !== undefined && high !== undefined) return { low, mode: central, high, source, url };
  return gsd === undefined ? { value: central, source, url } : { median: central, gsd, source, url };
}

/** The part of `SOURCES.md` about used things. */
export function usedSources(files: UsedFiles): string[] {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  return [
    '## Having it used, and this program itself',
    '',
    '| parameter | low | central | high | GSD | unit | year | source |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...parseRows('used.csv', files['used.csv'], UsedRow).map(
      ({ id, low = '', central, high = '', gsd = '', unit, year, source, url }) =>
        `| ${id.join(' ')} | ${low} | ${central} | ${high} | ${gsd} | ${unit} | ${year} | [${cell(source)}](${url}) |`,
    ),
    '',
    '## Kinds about which somebody warns',
    '',
    '| kind | effect | who says so |',
    '| --- | --- | --- |',
    ...parseRows('guards.csv', files['guards.csv'], GuardRow).map(
      ({ id, effect, organisation, url }) => `| ${id} | ${effect} | [${cell(organisation)}](${url}) |`,
    ),
    '',
  ];
}

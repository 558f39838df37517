// Scoring kinds: rows in, shares out.
import { z } from 'zod';
import { readKind } from '@/src/category/categorise';
import type { KindReading } from '@/src/category/category';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import { UsageError } from './command';
import { meantBy } from './label-names';
import { share } from './score';
import { percent } from './table';

const text = z.string().nullish();
const ProductRow = z.object({
  title: z.string(),
  brand: text,
  breadcrumb: z.union([z.string(), z.array(z.string())]).nullish(),
  url: text,
  lang: text,
  category: z.string().nullable(),
  alsoAcceptable: z.array(z.string().nullable()).nullish(),
  accessory: z.boolean().nullish(),
});
export type ProductRow = z.infer<typeof ProductRow>;

export interface CategoryScores {
  readonly n: number;
  readonly acceptable: number | null;
  readonly strict: number | null;
  readonly refusedWhenNull: number | null;
  readonly accessoryRecall: number | null;
}

/** @throws UsageError naming the first line that is no row. */
export function parseProducts(content: string, path: string): ProductRow[] {
  const rows = content.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const place = `${path}, line ${at + 1}`;
    const row = ProductRow.safeParse(parsed(line, place));
    if (row.success) return [row.data];
    const [issue] = row.error.issues;
    throw new UsageError(
      `${place}, ${issue?.path.join('.') || 'row'}: ${issue?.message}. Rows need title and category.`,
    );
  });
  if (rows.length === 0) throw new UsageError(`${path} holds no row.`);
  return rows;
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UsageError(`${place} is not JSON: ${(error as Error).message}.`);
  }
}

/**
 * Shares of right answers.
 * Labels name kinds that the cited data have. An answer of a kind they lack counts as the kind it is counted with there
 * (`within` in categories.csv: "sandals" within "shoes-fabric"), or as no answer where the data have none; `strict` counts the
 * very id only, and `coarse` says how many of the refusals were such answers.
 */
export function scoreProducts(rows: readonly ProductRow[], index: TaxonomyIndex) {
  const began = performance.now();
  const answers = rows.map((row) => ({ row, reading: readKind(factsOf(row), index) }));
  const millisPerTitle = (performance.now() - began) / rows.length;
  const judged = answers.map(({ row, reading }) => ({ row, reading, ...judge(row, reading, index) }));
  const things = judged.filter(({ row }) => row.category !== null);
  const nothings = judged.filter(({ row }) => row.category === null);
  const accessories = judged.filter(({ row }) => row.accessory === true);
  const refused = nothings.filter(({ right }) => right);
  const result: CategoryScores = {
    n: rows.length,
    acceptable: share(things.filter(({ right }) => right).length, things.length),
    strict: share(things.filter(({ strict }) => strict).length, things.length),
    refusedWhenNull: share(refused.length, nothings.length),
    accessoryRecall: share(accessories.filter(({ seen }) => seen).length, accessories.length),
  };
  return {
    result,
    coarse: share(refused.filter(({ answer }) => answer !== null).length, nothings.length),
    byLanguage: languages(things),
    wrong: judged.flatMap(({ row, right, seen, answer, reading }) => {
      const probability = reading.guess === undefined ? '' : ` (${percent(reading.guess.probability)})`;
      if (!right) return [`${row.lang ?? ''} ${row.title}: ${answer}${probability}, should be ${row.category}`];
      return row.accessory === true && !seen ? [`${row.lang ?? ''} ${row.title}: accessory not seen`] : [];
    }),
    millisPerTitle,
  };
}

function judge({ category, alsoAcceptable, accessory }: ProductRow, reading: KindReading, index: TaxonomyIndex) {
  const answer = reading.guess?.id ?? null;
  const named = idsOf(category);
  const known = new Set([...named, ...(alsoAcceptable ?? []).flatMap(idsOf)]);
  const within = answer === null ? undefined : index.byId.get(answer)?.within;
  const coarser = within === '-' ? null : (within ?? answer);
  const right = known.has(answer) || (category === null ? coarser === null : known.has(coarser));
  const seen = accessory === true && (reading.accessory !== undefined || answer === null || right);
  return { answer, right, strict: named.includes(answer), seen };
}

function languages(judged: readonly { row: ProductRow; right: boolean }[]): [string, number, string][] {
  const groups = Map.groupBy(judged, ({ row }) => row.lang ?? '–');
  return [...groups]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([lang, all]) => [lang, all.length, percent(share(all.filter(({ right }) => right).length, all.length))]);
}

function idsOf(label: string | null): readonly (string | null)[] {
  return label === null ? [null] : meantBy(label);
}

/** Labels that are no kind of ours by any name: rows that have only such ones cannot be answered rightly. */
export function unknownLabels(rows: readonly ProductRow[], index: TaxonomyIndex): string[] {
  const labels = new Set(rows.flatMap(({ category }) => (category === null ? [] : [category])));
  return [...labels].filter((label) => !meantBy(label).some((id) => index.byId.has(id)));
}

function factsOf({ title, brand, breadcrumb }: ProductRow) {
  const shelves = typeof breadcrumb === 'string' ? breadcrumb.split(/ [>›»/] /) : (breadcrumb ?? []);
  return { name: title, brand: brand ?? undefined, breadcrumb: shelves, description: undefined };
}

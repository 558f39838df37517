// How near our estimates come to declared footprints: eval:footprint -- --products FILE.jsonl [--json OUT]
// With --split maker the spreads are chosen on half of the makers and scored on the other half, both ways.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { categorise } from '@/src/category/categorise';
import type { Taxonomy } from '@/src/category/category';
import { indexTaxonomy } from '@/src/category/taxonomy-index';
import { estimateNew } from '@/src/footprint/estimate-new';
import type { FactorPack } from '@/src/footprint/factor';
import { shippedFactorPack } from '@/src/footprint/pack';
import type { Weighed } from '@/src/footprint/weighed';
import { isCurrencyCode, money } from '@/src/quantity/money';
import { readOptions, requireJsonLines, runCommand, UsageError, writeResult } from './command';
import { fitSpreads, halfOf, type Spreads, withSpreads } from './fit-spreads';
import { type Answer, scoreFootprints } from './score-footprints';

const USAGE = 'npm run --silent eval:footprint -- --products FILE.jsonl [--json OUT.json] [--split maker]';

/** Rows seldom say; reports on computers often count four years, as the mean of 230 laptops in our sources does. */
const YEARS = 4;

/** A product with the footprint it should get; `group` is for the report and never told to the estimate. */
const Row = z.object({
  title: z.string().min(1),
  brand: z.string().optional(),
  description: z.string().optional(),
  massKg: z.number().positive().optional(),
  screenInches: z.number().positive().optional(),
  annualKwh: z.number().positive().optional(),
  price: z
    .union([z.number().nonnegative(), z.object({ amount: z.number().nonnegative(), currency: z.string() })])
    .optional(),
  kgCo2e: z.number().positive(),
  boundary: z.enum(['cradle-to-gate', 'cradle-to-gate+transport', 'cradle-to-consumer', 'cradle-to-grave', 'mixed']),
  group: z.string().optional(),
});
type Row = z.infer<typeof Row>;

async function main(args: readonly string[]): Promise<void> {
  const {
    products = '',
    json,
    split,
  } = readOptions<'products' | 'json' | 'split'>(USAGE, ['products'], ['json', 'split'], args);
  if (split !== undefined && split !== 'maker') throw new UsageError(`--split must be maker, not ${split}.`);
  const rows = (await requireJsonLines<unknown>(products)).map((row, at) => checked(row, products, at));
  if (rows.length === 0) throw new UsageError(`${products} holds no products.`);
  const data = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));
  const pack = shippedFactorPack(data('factors.json'), data('grid.json'));
  const taxonomy = indexTaxonomy(data('categories.json') as Taxonomy);
  const known = rows.map((row) => {
    const product = productOf(row);
    return { row, product, category: categorise({ ...product, breadcrumb: [] }, taxonomy) };
  });
  const answersOf = (of: readonly Known[], spread: FactorPack) => of.map((one) => answerOf(one, spread));
  const answers = split === undefined ? answersOf(known, pack) : crossValidated(known, pack, answersOf);
  const result = scoreFootprints(answers);
  for (const [name, score] of [['all', result] as const, ...Object.entries(result.groups)]) {
    console.log(
      `${name.padEnd(22)} n ${String(score.n).padStart(4)}  declined ${share(score.declined)}  median |log10| ${digits(score.medianAbsLog10)}  ×2 ${share(score.within2)}  ×3 ${share(score.within3)}  90 % holds ${share(score.coverage90)}  high/low ${digits(score.medianHighLow)}  bias ${digits(score.bias)}`,
    );
  }
  await writeResult(json, result);
}

interface Known {
  readonly row: Row;
  readonly product: Weighed;
  readonly category: ReturnType<typeof categorise>;
}

function answerOf({ row, product, category }: Known, pack: FactorPack): Answer {
  // Makers of clothing rarely say where they stop; at the shop is the usual place.
  const boundary = row.boundary === 'mixed' ? 'cradle-to-gate+transport' : row.boundary;
  const estimate = estimateNew({ product, category }, pack, { boundary, years: YEARS });
  return {
    group: row.group ?? 'all',
    trueKg: row.kgCo2e,
    ...(estimate.kind === 'estimated' && { interval: estimate.interval }),
  };
}

/** Answers for each half of the makers with spreads chosen on the other half. */
function crossValidated(
  known: readonly Known[],
  pack: FactorPack,
  answersOf: (of: readonly Known[], pack: FactorPack) => Answer[],
): Answer[] {
  // Where no brand is given, the first word of a name stands for it.
  const half = ({ row }: Known) => halfOf(row.brand ?? row.title.split(/[\s,]/)[0] ?? '');
  return ([0, 1] as const).flatMap((scored) => {
    const chosen: Spreads = fitSpreads((spreads) =>
      answersOf(
        known.filter((one) => half(one) !== scored),
        withSpreads(pack, spreads),
      ),
    );
    const answers = answersOf(
      known.filter((one) => half(one) === scored),
      withSpreads(pack, chosen),
    );
    console.log(`half ${scored + 1}: ${answers.length} products, spreads of the other half ${JSON.stringify(chosen)}`);
    return answers;
  });
}

function checked(row: unknown, file: string, at: number): Row {
  const result = Row.safeParse(row);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(`${file}, product ${at + 1}, ${issue?.path.join('.') || 'row'}: ${issue?.message}.`);
}

function productOf({ title, brand, description, massKg, screenInches, annualKwh, price }: Row): Weighed {
  const paid = typeof price === 'number' ? { amount: price, currency: 'USD' } : price;
  return {
    name: title.slice(0, 500),
    ...(brand !== undefined && { brand: brand.slice(0, 120) }),
    ...(description !== undefined && { description: description.slice(0, 2000) }),
    ...(massKg !== undefined && { massKg }),
    ...(screenInches !== undefined && { screenInches }),
    ...(annualKwh !== undefined && { annualKwh }),
    ...(paid !== undefined && isCurrencyCode(paid.currency) && { price: money(paid.amount, paid.currency) }),
  };
}

const share = (value: number | null): string => (value === null ? '   –' : `${(100 * value).toFixed(0).padStart(3)} %`);
const digits = (value: number | null): string => (value === null ? '    –' : value.toFixed(3));

await runCommand(main);

import { type CategoryId, GROUPS, type Taxonomy } from '@/src/category/category';
import { CsvError, parseRows } from '@/src/category/csv-rows';
import { CONDITIONS } from '@/src/product/conditions';
import { classesOf, distancesOf, freightOf, materialsOf } from './build-classes';
import {
  AssumptionRow,
  CurrencyRow,
  FactorRow,
  LifetimeRow,
  PARAMETERS,
  type Parameter,
  SourceRow,
  SpendRow,
  StudyRow,
} from './build-rows';
import { FactorPack, type FactorSource, type SpendFactor } from './factor';
import { geometricMean, mustHave, rounded } from './pack-sums';

/** The texts of the data files, by file name. */
export interface PackFiles {
  readonly 'sources.csv': string;
  readonly 'footprints.csv': string;
  readonly 'spend.csv': string;
  readonly 'lifetimes.csv': string;
  readonly 'assumptions.csv': string;
  readonly 'currencies.csv': string;
  readonly 'materials.csv': string;
  readonly 'classes.csv': string;
  readonly 'freight.csv': string;
  readonly 'distances.csv': string;
  readonly 'studies.csv': string;
}

const CURRENCY_DATE = '2026-05-08';
const CURRENCY_SOURCE =
  'European Central Bank, euro foreign exchange reference rates, https://www.ecb.europa.eu/stats/eurofxref/';
/** GSD of a life published for a kind of thing: sources differ by about a quarter. */
const LIFETIME_GSD = 1.25;

/**
 * The factor pack from its cited rows.
 * @throws CsvError in one sentence that names file, line and field: a row out of range, a source or a category that
 * is not listed, an assumption that is missing.
 */
export function buildPack(files: PackFiles, taxonomy: Taxonomy, grid: FactorPack['grid'], version: string): FactorPack {
  const sourceRows = parseRows('sources.csv', files['sources.csv'], SourceRow);
  const sources = Object.fromEntries(sourceRows.map(({ id, ...source }): [string, FactorSource] => [id, source]));
  const kinds = new Set(taxonomy.categories.map(({ id }) => id));
  const groups = new Set<string>(GROUPS);

  const factors = parseRows('footprints.csv', files['footprints.csv'], FactorRow);
  factors.forEach(({ category, source }, at) => {
    mustHave('footprints.csv', at, 'category', category, kinds, 'categories.csv');
    mustHave('footprints.csv', at, 'source', source, sources, 'sources.csv');
  });
  const spendRows = parseRows('spend.csv', files['spend.csv'], SpendRow);
  spendRows.forEach(({ scope, source }, at) => {
    mustHave('spend.csv', at, 'scope', scope, new Set([...kinds, ...groups]), 'categories.csv');
    mustHave('spend.csv', at, 'source', source, sources, 'sources.csv');
  });
  const lifetimes = parseRows('lifetimes.csv', files['lifetimes.csv'], LifetimeRow);
  lifetimes.forEach(({ category }, at) => {
    mustHave('lifetimes.csv', at, 'category', category, kinds, 'categories.csv');
  });
  const assumptions = parseRows('assumptions.csv', files['assumptions.csv'], AssumptionRow);
  const scopes = new Set<string>([...kinds, ...groups, ...CONDITIONS, 'all']);
  assumptions.forEach(({ scope }, at) => {
    for (const one of scope) mustHave('assumptions.csv', at, 'scope', one, scopes, 'categories.csv or as a group');
  });
  const currencies = parseRows('currencies.csv', files['currencies.csv'], CurrencyRow);

  const materials = materialsOf(files['materials.csv'], sources);
  const withFigure = new Set(factors.filter(({ basis }) => basis === 'item').map(({ category }) => category));
  const byGroup = (parameter: Parameter) => Object.fromEntries(GROUPS.map((group) => [group, of(parameter, group)]));

  const of = (parameter: Parameter, scope = 'all'): unknown => {
    const row = assumptions.find((each) => each.parameter === parameter && each.scope.includes(scope));
    return row === undefined ? undefined : shaped(row);
  };
  const single = (parameter: Parameter): number =>
    (of(parameter) as { value: number } | undefined)?.value ?? Number.NaN;
  const groupOf = new Map<string, string>(taxonomy.categories.map(({ id, group }) => [id, group]));
  const massExponentOf = (kind: string): number =>
    (of('massExponent', groupOf.get(kind)) as { value: number } | undefined)?.value ?? Number.NaN;
  const result = FactorPack.safeParse({
    format: 2,
    version,
    sources,
    factors,
    groups: Object.fromEntries(GROUPS.map((group) => [group, groupParameters(group, of)])),
    overrides: overrides(taxonomy, lifetimes, of),
    groupsOf: Object.fromEntries(taxonomy.categories.map(({ id, group }) => [id, group])),
    classes: classesOf(files['classes.csv'], materials, kinds, withFigure, massExponentOf),
    materials,
    freight: freightOf(files['freight.csv'], sources),
    distances: distancesOf(files['distances.csv']),
    studies: parseRows('studies.csv', files['studies.csv'], StudyRow),
    grid,
    productGsd: byGroup('productGsd'),
    massExponent: byGroup('massExponent'),
    remainingShare: Object.fromEntries(CONDITIONS.map((condition) => [condition, of('remainingShare', condition)])),
    spend: spendFactors(spendRows, single('usd2022PerEur2023'), single('spendGsd'), single('betweenSourceGsd')),
    currencies: {
      date: CURRENCY_DATE,
      source: CURRENCY_SOURCE,
      rates: Object.fromEntries(currencies.map(({ currency, ...rate }) => [currency, rate])),
    },
    spendingKgPerEur: of('spendingKgPerEur'),
    respentShare: of('respentShare'),
    platformFee: of('platformFee'),
    spread: {
      betweenSource: of('betweenSourceGsd'),
      withinCategory: of('withinCategoryGsd'),
      wrongCategory: of('wrongCategoryGsd'),
    },
  });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new CsvError(`assumptions.csv: no usable row for ${issue?.path.join(' of ')}. Add one.`);
}

const OF_GROUP = [
  'displacement',
  'displacementRefurbished',
  'lifetimeYears',
  'usedTransportKg',
  'deliveryKg',
  'refurbishShare',
] as const;

function groupParameters(scope: string, of: (parameter: Parameter, scope: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    OF_GROUP.map((parameter) => [parameter, of(parameter, scope)]).filter(([, value]) => value !== undefined),
  );
}

function overrides(
  taxonomy: Taxonomy,
  lifetimes: readonly LifetimeRow[],
  of: (parameter: Parameter, scope: string) => unknown,
): Record<CategoryId, unknown> {
  const byKind = Map.groupBy(lifetimes, ({ category }) => category);
  return Object.fromEntries(
    taxonomy.categories.flatMap(({ id }) => {
      const rows = byKind.get(id);
      const own = {
        ...groupParameters(id, of),
        ...(rows !== undefined && {
          lifetimeYears: {
            median: rounded(geometricMean(rows.map(({ years }) => years))),
            gsd: LIFETIME_GSD,
            source: rows.map(({ source }) => source).join('; '),
          },
        }),
      };
      return Object.keys(own).length === 0 ? [] : [[id, own]];
    }),
  );
}

function shaped({ parameter, low, central, high, gsd, source }: AssumptionRow): unknown {
  switch (PARAMETERS[parameter]) {
    case 'judged':
      return { low, mode: central, high, source };
    case 'uncertain':
      return { median: central, gsd, source };
    case 'single':
      return { value: central, source };
  }
}

/** One vote per source: geometric mean within a source, then over sources; their disagreement widens the GSD. */
function spendFactors(
  rows: readonly SpendRow[],
  usdPerEur: number,
  leastGsd: number,
  lonelyGsd: number,
): Record<string, SpendFactor> {
  const result: Record<string, SpendFactor> = {};
  for (const [scope, ofScope] of Map.groupBy(rows, (row) => row.scope)) {
    const bySource = Map.groupBy(ofScope, ({ source }) => source);
    const votes = [...bySource.values()].map((of) =>
      geometricMean(of.map(({ kgPerUnit, currency }) => kgPerUnit * (currency === 'USD' ? usdPerEur : 1))),
    );
    const spread = votes.length > 1 ? Math.log(Math.max(...votes) / Math.min(...votes)) / 2 : Math.log(lonelyGsd);
    result[scope] = {
      kgPerEur: rounded(geometricMean(votes)),
      gsd: rounded(Math.exp(Math.hypot(Math.log(leastGsd), spread))),
      sources: [...bySource.keys()],
    };
  }
  return result;
}

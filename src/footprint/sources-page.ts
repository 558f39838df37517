import type { Taxonomy } from '@/src/category/category';
import { parseRows } from '@/src/category/csv-rows';
import type { PackFiles } from './build-pack';
import { AssumptionRow, LifetimeRow, SpendRow } from './build-rows';
import type { FactorPack } from './factor';

/** `SOURCES.md`: every figure that ships with its source, licence, year, boundary and region, to be audited. */
export function sourcesPage(pack: FactorPack, taxonomy: Taxonomy, files: PackFiles): string {
  const withFigure = new Set(pack.factors.map(({ category }) => category));
  const source = (id: string) => pack.sources[id];
  return [
    '# Where the numbers come from',
    '',
    `Made by \`npm run factors\` from the CSV files in \`src/footprint/data\` and \`src/category/data\`. Version ${pack.version}.`,
    `${withFigure.size} kinds of things have a published figure; the other ${taxonomy.categories.length - withFigure.size} are estimated from price.`,
    'Sources of one lineage share data or authors and have one vote together.',
    '',
    '## Publications',
    '',
    ...table(
      ['key', 'publication', 'licence', 'year', 'region', 'lineage'],
      Object.entries(pack.sources).map(([id, s]) => [
        id,
        `[${s.source}](${s.url})`,
        s.licence,
        s.year,
        s.region,
        s.lineage,
      ]),
    ),
    '',
    'Contains information licensed under the Licence Ouverte / Open Licence 2.0 (ADEME: Base Carbone, Impact CO2) and',
    'public sector information licensed under the Open Government Licence v3.0 (UK DESNZ).',
    '',
    '## Footprints of new things',
    '',
    'kg CO2e per item or per kg; low and high as published.',
    '',
    ...table(
      ['row', 'kind', 'what', 'kg CO2e', 'low', 'high', 'per', 'boundary', 'source', 'year', 'region', 'remark'],
      pack.factors.map((f) => [
        f.id,
        f.category,
        f.name,
        f.kgCo2e,
        f.low ?? '',
        f.high ?? '',
        f.basis,
        f.boundary,
        f.source,
        source(f.source)?.year ?? '',
        source(f.source)?.region ?? '',
        f.flag ?? '',
      ]),
    ),
    '',
    '## Carbon per unit of money',
    '',
    'kg CO2e per USD of 2022 (purchaser price) or EUR of 2023 (before tax), for things without a figure of their own.',
    '',
    ...table(
      ['for', 'sector code', 'sector', 'kg CO2e', 'per', 'source'],
      parseRows('spend.csv', files['spend.csv'], SpendRow).map((r) => [
        r.scope,
        r.code,
        r.sector,
        r.kgPerUnit,
        r.currency,
        r.source,
      ]),
    ),
    '',
    '## Lifetimes',
    '',
    ...table(
      ['kind', 'years', 'source', 'quality'],
      parseRows('lifetimes.csv', files['lifetimes.csv'], LifetimeRow).map((r) => [
        r.category,
        r.years,
        `[${r.source}](${r.url})`,
        r.quality,
      ]),
    ),
    '',
    '## Assumptions',
    '',
    'Where the source says "judgement", nobody has measured it: it is our choice, and its range says how unsure it is.',
    '',
    ...table(
      ['parameter', 'for', 'low', 'central', 'high', 'GSD', 'unit', 'source'],
      parseRows('assumptions.csv', files['assumptions.csv'], AssumptionRow).map((r) => [
        r.parameter,
        r.scope.join(', '),
        r.low ?? '',
        r.central,
        r.high ?? '',
        r.gsd ?? '',
        r.unit,
        r.source,
      ]),
    ),
    '',
    '## Currencies',
    '',
    `Only to place a price on the scale above. ${pack.currencies.source}, ${pack.currencies.date}. Usual sales tax in shown prices: judgement.`,
    '',
    ...table(
      ['currency', 'per EUR', 'tax in price', 'source of the rate'],
      Object.entries(pack.currencies.rates).map(([code, { perEur, taxInPrice, source: of }]) => [
        code,
        perEur,
        taxInPrice,
        of ?? 'approximate, unchecked',
      ]),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

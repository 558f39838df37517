import type { Taxonomy } from '@/src/category/category';
import { parseRows } from '@/src/category/csv-rows';
import type { PackFiles } from './build-pack';
import { AssumptionRow, ClassRow, DistanceRow, FreightRow, LifetimeRow, MaterialRow, SpendRow } from './build-rows';
import type { FactorPack } from './factor';

/** `SOURCES.md`: every figure that ships with its source, licence, year, boundary and region, to be audited. */
export function sourcesPage(pack: FactorPack, taxonomy: Taxonomy, files: PackFiles): string {
  const withFigure = new Set(pack.factors.map(({ category }) => category));
  const source = (id: string) => pack.sources[id];
  return [
    '# Where the numbers come from',
    '',
    `Made by \`npm run factors\` from the CSV files in \`src/footprint/data\` and \`src/category/data\`. Version ${pack.version}.`,
    `${withFigure.size} kinds of things have a published figure; the other ${taxonomy.categories.length - withFigure.size} are estimated from mass and materials, or from price.`,
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
    '## Carbon per kg of materials and broad classes of goods',
    '',
    'kg CO2e per kg; several sources of one material are pooled by geometric mean, one vote per lineage.',
    '',
    ...table(
      ['material', 'what', 'kg CO2e', 'boundary', 'source', 'year', 'region', 'row'],
      parseRows('materials.csv', files['materials.csv'], MaterialRow).map((r) => [
        r.material,
        r.name,
        r.kgCo2ePerKg,
        r.boundary,
        r.source,
        source(r.source)?.year ?? '',
        source(r.source)?.region ?? '',
        r.row,
      ]),
    ),
    '',
    '## Broad classes',
    '',
    'For things no kind fits, or kinds without a figure: usual mass × what such things are made of, plus making (kg CO2e',
    'per kg after the +), or "like" a kind that has figures, times a scale. Boundary: cradle-to-gate. Masses, recipes,',
    'making and scales are our judgement, and the GSDs say how unsure it is.',
    '',
    ...table(
      ['class', 'serves', 'kg CO2e per kg', 'GSD', 'usual mass, kg', 'GSD of mass', 'like', 'scale'],
      parseRows('classes.csv', files['classes.csv'], ClassRow).map((r) => [
        r.id,
        r.serves.join(', '),
        pack.classes.find(({ id }) => id === r.id)?.kgPerKg ?? '',
        r.gsd,
        r.massKg,
        r.massGsd,
        r.like ?? '',
        r.scale ?? '',
      ]),
    ),
    '',
    '## Freight, parcels and trips to a shop',
    '',
    ...table(
      ['id', 'what', 'value', 'unit', 'boundary', 'source', 'row'],
      parseRows('freight.csv', files['freight.csv'], FreightRow).map((r) => [
        r.id,
        r.name,
        r.value,
        r.unit,
        r.boundary,
        r.source,
        r.row,
      ]),
    ),
    '',
    `Distances by sea, road and air between ${pack.distances.countries.length} countries (${parseRows('distances.csv', files['distances.csv'], DistanceRow).length} pairs):`,
    '[Ecobalyse](https://github.com/MTES-MCT/ecobalyse), © Ministère de la Transition Écologique, MIT licence.',
    '',
    '## Electricity',
    '',
    `Yearly average kg CO2e per kWh for ${Object.keys(pack.grid.kgPerKwh).length} places. ${pack.grid.source}.`,
    'This table (`grid` in `factors.json`) stays under CC BY-SA 4.0; nothing else here is derived from it.',
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

import { CsvError, parseRows } from '@/src/category/csv-rows';
import { ClassRow, DistanceRow, FreightRow, MaterialRow } from './build-rows';
import type { Distances, FactorPack, FactorSource, Material, ProductClass } from './factor';
import { geometricMean, mustHave, rounded } from './pack-sums';

/** GSD of carbon per kg of one material from one source: grades, countries and shares of recycled stock differ. */
const LONELY_GSD = 1.4;

/** Materials by id: geometric mean over lineages. @throws CsvError for a source that is not listed. */
export function materialsOf(text: string, sources: Readonly<Record<string, FactorSource>>): Record<string, Material> {
  const rows = parseRows('materials.csv', text, MaterialRow);
  rows.forEach(({ source }, at) => {
    mustHave('materials.csv', at, 'source', source, sources, 'sources.csv');
  });
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ material }) => material)].map(([material, of]): [string, Material] => {
      const byLineage = Map.groupBy(of, ({ source }) => sources[source]?.lineage ?? source);
      const votes = [...byLineage.values()].map((each) => geometricMean(each.map((row) => row.kgCo2ePerKg)));
      const spread = votes.length > 1 ? Math.log(Math.max(...votes) / Math.min(...votes)) / 2 : 0;
      return [
        material,
        {
          kgPerKg: rounded(geometricMean(votes)),
          gsd: rounded(Math.exp(Math.hypot(Math.log(LONELY_GSD), spread))),
          words: of.flatMap(({ words }) => words),
          sources: [...new Set(of.map(({ source }) => source))],
        },
      ];
    }),
  );
}

/**
 * The broad classes with carbon per kg worked out from their recipes, and scales from their masses.
 * @param massExponentOf how the footprint of a kind grows with mass
 * @throws CsvError for an unknown material or kind, or a scale by mass without a class to compare with.
 */
export function classesOf(
  text: string,
  materials: Readonly<Record<string, Material>>,
  kinds: ReadonlySet<string>,
  withFigure: ReadonlySet<string>,
  massExponentOf: (kind: string) => number,
): ProductClass[] {
  const rows = parseRows('classes.csv', text, ClassRow);
  return rows.map(({ recipe, source: _, scale: said, ...row }, at) => {
    for (const kind of row.serves) mustHave('classes.csv', at, 'serves', kind, kinds, 'categories.csv');
    if (row.like !== undefined) mustHave('classes.csv', at, 'like', row.like, withFigure, 'footprints.csv');
    const scale = said === 'mass' ? scaleByMass(row, rows, at, massExponentOf) : said;
    const scaled = { ...row, ...(scale !== undefined && { scale }) };
    if (recipe === undefined) return { ...scaled, sources: [] };
    let kgPerKg = recipe.making;
    const sources = new Set<string>();
    for (const { material, share } of recipe.parts) {
      mustHave('classes.csv', at, 'recipe', material, materials, 'materials.csv');
      kgPerKg += share * (materials[material]?.kgPerKg ?? Number.NaN);
      for (const source of materials[material]?.sources ?? []) sources.add(source);
    }
    return { ...scaled, kgPerKg: rounded(kgPerKg), sources: [...sources] };
  });
}

function scaleByMass(
  { massKg, like = '' }: Pick<ClassRow, 'massKg' | 'like'>,
  rows: readonly ClassRow[],
  at: number,
  massExponentOf: (kind: string) => number,
): number {
  const itself = rows.find((row) => row.like === like && row.scale === 1);
  if (itself !== undefined) return rounded((massKg / itself.massKg) ** massExponentOf(like));
  throw new CsvError(`classes.csv line ${at + 2}, scale: no class is like "${like}" with scale 1. Add it.`);
}

/**
 * Freight and parcel factors, as kg CO2e per tonne-km by mode and per parcel by scenario: geometric mean over rows of
 * one id, one vote per lineage.
 */
export function freightOf(text: string, sources: Readonly<Record<string, FactorSource>>): FactorPack['freight'] {
  const rows = parseRows('freight.csv', text, FreightRow);
  rows.forEach(({ source }, at) => {
    mustHave('freight.csv', at, 'source', source, sources, 'sources.csv');
  });
  const of = (perParcel: boolean) =>
    Object.fromEntries(
      [
        ...Map.groupBy(
          rows.filter(({ unit }) => unit.endsWith('parcel') === perParcel),
          ({ id }) => id,
        ),
      ].map(([id, of]): [string, number] => [id, votedMean(of)]),
    );
  const votedMean = (of: readonly FreightRow[]) =>
    rounded(
      geometricMean(
        [...Map.groupBy(of, ({ source }) => sources[source]?.lineage ?? source).values()].map((votes) =>
          geometricMean(votes.map(({ value }) => value)),
        ),
      ),
    );
  return { perTonneKm: of(false), perParcel: of(true) };
}

/** Distances as three triangles. @throws CsvError when a pair of countries is missing. */
export function distancesOf(text: string): Distances {
  const rows = parseRows('distances.csv', text, DistanceRow);
  const countries = [...new Set(rows.flatMap(({ from, to }) => [from, to]))].sort();
  const byPair = new Map(rows.map((row) => [`${row.from} ${row.to}`, row]));
  const pairs = countries.flatMap((from, at) =>
    countries.slice(at + 1).map((to) => {
      const row = byPair.get(`${from} ${to}`);
      if (row === undefined) throw new CsvError(`distances.csv: no row from ${from} to ${to}. Add it.`);
      return row;
    }),
  );
  return {
    countries,
    sea: pairs.map(({ seaKm }) => seaKm ?? null),
    road: pairs.map(({ roadKm }) => roadKm ?? null),
    air: pairs.map(({ airKm }) => airKm ?? null),
  };
}

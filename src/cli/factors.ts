import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { averageIntensity } from '@tgwf/co2';
import { buildTaxonomy } from '@/src/category/build-taxonomy';
import { CsvError } from '@/src/category/csv-rows';
import { buildPack, type PackFiles } from '@/src/footprint/build-pack';
import { buildUsed, usedSources } from '@/src/footprint/build-used';
import type { FactorPack } from '@/src/footprint/factor';
import { sourcesPage } from '@/src/footprint/sources-page';
import { buildLedgerPack, ledgerSources } from '@/src/ledger/build-ledger-pack';
import { buildLinks } from '@/src/listings/links/build-links';
import { linksPage } from '@/src/listings/links/links-page';

const ROOT = new URL('../../', import.meta.url);
const PACK_FILES = [
  ...['sources.csv', 'footprints.csv', 'spend.csv', 'lifetimes.csv', 'assumptions.csv', 'currencies.csv'],
  ...['materials.csv', 'classes.csv', 'freight.csv', 'distances.csv', 'studies.csv'],
];
const GRID = {
  source: 'Ember, yearly averages (CC BY-SA 4.0), as published in CO2.js (@tgwf/co2, The Green Web Foundation)',
  url: 'https://ember-climate.org/data/data-explorer/',
  licence: 'CC BY-SA 4.0',
} as const;
/** When the rows were last gathered; with the hash of their content it makes the version, so that a build repeats. */
const GATHERED = '2026-11';

/** File name → content of everything in `public/data` that is made from the cited rows. */
export function makeFactorFiles(read: (path: string) => string = readProjectFile): Record<string, string> {
  const categories = read('src/category/data/categories.csv');
  const words = read('src/category/data/words.csv');
  const accessories = read('src/category/data/accessory-words.csv');
  const files = Object.fromEntries(
    PACK_FILES.map((name) => [name, read(`src/footprint/data/${name}`)]),
  ) as unknown as PackFiles;
  const hash = createHash('sha256')
    .update([categories, words, accessories, ...Object.values(files), JSON.stringify(averageIntensity.data)].join('\0'))
    .digest('hex');
  const version = `${GATHERED}-${hash.slice(0, 8)}`;
  const taxonomy = buildTaxonomy({ categories, words, accessories }, version);
  const pack = buildPack(files, taxonomy, gridOf(averageIntensity), version);
  const used = {
    'used.csv': read('src/footprint/data/used.csv'),
    'guards.csv': read('src/footprint/data/guards.csv'),
    'capitals.csv': read('src/footprint/data/capitals.csv'),
  };
  const ledger = {
    'budgets.csv': read('src/ledger/data/budgets.csv'),
    'respending.csv': read('src/ledger/data/respending.csv'),
  };
  const ledgerHash = createHash('sha256').update(Object.values(ledger).join('\0')).digest('hex');
  const links = read('src/listings/links/data/links.csv');
  const linksHash = createHash('sha256').update(links).digest('hex');
  const usedHash = createHash('sha256').update(Object.values(used).join('\0')).digest('hex');
  const { grid, ...factors } = pack;
  return {
    'factors.json': `${JSON.stringify(factors)}\n`,
    'grid.json': `${JSON.stringify({ version, ...grid })}\n`,
    'categories.json': `${JSON.stringify(taxonomy)}\n`,
    'used.json': `${JSON.stringify(buildUsed(used, taxonomy, usedHash.slice(0, 8)))}\n`,
    'ledger.json': `${JSON.stringify(buildLedgerPack(ledger, usdPerEur(files), ledgerHash.slice(0, 8)))}\n`,
    'links.json': `${JSON.stringify(buildLinks(links, taxonomy, linksHash.slice(0, 8)))}\n`,
    'SOURCES.md': [
      sourcesPage(pack, taxonomy, files).trimEnd(),
      '',
      ...usedSources(used),
      ...linksPage(links),
      ...ledgerSources(ledger),
    ].join('\n'),
  };
}

/** Grid intensities in kg CO2e per kWh; the package gives grams. */
function gridOf({ data }: { data: Readonly<Record<string, number>> }): FactorPack['grid'] {
  const kgPerKwh = Object.entries(data)
    .filter(([place]) => place === 'WORLD' || /^[A-Z]{3}$/.test(place))
    .map(([place, grams]): [string, number] => [place, Number((grams / 1000).toPrecision(3))]);
  return { ...GRID, kgPerKwh: Object.fromEntries(kgPerKwh) };
}

/** Dollars of 2022 for a euro, as the pack's own spend factors are placed. */
function usdPerEur(files: PackFiles): number {
  const cell = /^usd2022PerEur2023,all,,([\d.]+),/m.exec(files['assumptions.csv'])?.[1];
  if (cell === undefined) throw new CsvError('assumptions.csv: there is no row usd2022PerEur2023. Add it.');
  return Number(cell);
}

function readProjectFile(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    mkdirSync(new URL('public/data/', ROOT), { recursive: true });
    for (const [name, content] of Object.entries(makeFactorFiles())) {
      writeFileSync(new URL(`public/data/${name}`, ROOT), content);
      console.log(`public/data/${name}  ${(Buffer.byteLength(content) / 1000).toFixed(0)} kB`);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

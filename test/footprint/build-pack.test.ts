import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CsvError } from '@/src/category/csv-rows';
import { buildPack, type PackFiles } from '@/src/footprint/build-pack';
import { pack, taxonomy } from './example-pack';

const NAMES = [
  'sources.csv',
  'footprints.csv',
  'spend.csv',
  'lifetimes.csv',
  'assumptions.csv',
  'currencies.csv',
  'materials.csv',
  'classes.csv',
  'freight.csv',
  'distances.csv',
  'studies.csv',
] as const;
const good = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(new URL(`../../src/footprint/data/${name}`, import.meta.url), 'utf8')]),
) as unknown as PackFiles;

/** The shipped files with one row put first, so that it stands on line 2. */
function withRow(file: keyof PackFiles, row: string): PackFiles {
  return { ...good, [file]: good[file].replace('\n', `\n${row}\n`) };
}

describe('a wrong row fails the build with a sentence that names file, line and field', () => {
  test.each<[string, keyof PackFiles, string, string]>([
    [
      'a negative footprint',
      'footprints.csv',
      'x-1,jeans,Jeans,-3,,,item,cradle-to-gate,,,,,,,fira-2011,',
      'footprints.csv line 2, kgCo2e',
    ],
    [
      'a word for a number',
      'footprints.csv',
      'x-1,jeans,Jeans,much,,,item,cradle-to-gate,,,,,,,fira-2011,',
      'footprints.csv line 2, kgCo2e: must be a number, got "much"',
    ],
    [
      'low above central',
      'footprints.csv',
      'x-1,jeans,Jeans,3,4,5,item,cradle-to-gate,,,,,,,fira-2011,',
      'footprints.csv line 2, kgCo2e: low ≤ central ≤ high must hold',
    ],
    ['no source', 'footprints.csv', 'x-1,jeans,Jeans,3,,,item,cradle-to-gate,,,,,,,,', 'footprints.csv line 2, source'],
    [
      'a source nobody listed',
      'footprints.csv',
      'x-1,jeans,Jeans,3,,,item,cradle-to-gate,,,,,,,hearsay,',
      'footprints.csv line 2, source: "hearsay" is not listed in sources.csv',
    ],
    ['no boundary', 'footprints.csv', 'x-1,jeans,Jeans,3,,,item,,,,,,,,fira-2011,', 'footprints.csv line 2, boundary'],
    [
      'an unknown unit',
      'footprints.csv',
      'x-1,jeans,Jeans,3,,,stone,cradle-to-gate,,,,,,,fira-2011,',
      'footprints.csv line 2, basis',
    ],
    [
      'an unknown kind',
      'footprints.csv',
      'x-1,spaceship,Ship,3,,,item,cradle-to-gate,,,,,,,fira-2011,',
      'footprints.csv line 2, category: "spaceship" is not listed',
    ],
    [
      'a source without licence',
      'sources.csv',
      'x,x,A study,https://example.org,,2020,EU,',
      'sources.csv line 2, licence',
    ],
    [
      'a source with a script for an address',
      'sources.csv',
      'x,x,A study,javascript:alert(1),CC0,2020,EU,',
      'sources.csv line 2, url',
    ],
    [
      'a displacement out of order',
      'assumptions.csv',
      'displacement,toys,0.9,0.4,0.7,,share,guess',
      'assumptions.csv line 2, central',
    ],
    [
      'a spread without GSD',
      'assumptions.csv',
      'deliveryKg,toys,,1,,,kg CO2e,guess',
      'assumptions.csv line 2, gsd: is missing',
    ],
    [
      'an assumption for nothing',
      'assumptions.csv',
      'deliveryKg,spaceships,,1,,2,kg CO2e,guess',
      'assumptions.csv line 2, scope',
    ],
    [
      'a life of zero years',
      'lifetimes.csv',
      'jeans,0,,,A study,https://example.org,low',
      'lifetimes.csv line 2, years',
    ],
    ['a free currency', 'currencies.csv', 'ABC,0,0.2,A bank,', 'currencies.csv line 2, perEur'],
    ['a rate nobody published', 'currencies.csv', 'ABC,2,0.2,,', 'currencies.csv line 2, source'],
    [
      'a material without a source',
      'materials.csv',
      'gum,Gum,3,cradle-to-gate,,row-1,',
      'materials.csv line 2, source',
    ],
    [
      'a material that weighs nothing',
      'materials.csv',
      'gum,Gum,0,cradle-to-gate,desnz-2025,row-1,',
      'materials.csv line 2, kgCo2ePerKg',
    ],
    [
      'a class made of an unknown material',
      'classes.csv',
      'ghost,,ghost,,ectoplasm,1.5,1,1.3,,,guess',
      'classes.csv line 2, recipe: "ectoplasm" is not listed in materials.csv',
    ],
    [
      'a class that serves a kind nobody listed',
      'classes.csv',
      'ghost,spaceship,ghost,,steel,1.5,1,1.3,,,guess',
      'classes.csv line 2, serves: "spaceship" is not listed',
    ],
    [
      'a class without recipe or like',
      'classes.csv',
      'ghost,,ghost,,,1.5,1,1.3,,,guess',
      'classes.csv line 2, recipe: a recipe, or like',
    ],
    [
      'a scale by mass without anything to compare with',
      'classes.csv',
      'ghost,,ghost,,,1.5,1,1.3,skis,mass,assumption',
      'classes.csv line 2, scale: no class is like "skis" with scale 1',
    ],
    [
      'a class whose masses come from nowhere',
      'classes.csv',
      'ghost,,ghost,,steel,1.5,1,1.3,,,',
      'classes.csv line 2, source',
    ],
    [
      'a study without an address',
      'studies.csv',
      'displacement,books,displacement rate,,0.4,,share,Somebody 2026,,',
      'studies.csv line 2, url',
    ],
    [
      'a study that measured nothing',
      'studies.csv',
      'displacement,books,displacement rate,,,,share,Somebody 2026,https://example.org,',
      'studies.csv line 2, central',
    ],
    [
      'a study whose middle lies outside',
      'studies.csv',
      'rebound,books,rebound,0.5,0.4,0.6,share,Somebody 2026,https://example.org,',
      'studies.csv line 2, central: low ≤ central ≤ high must hold',
    ],
    [
      'freight per mile',
      'freight.csv',
      'donkey,Donkey,1,kg CO2e per mile,well-to-wheel,desnz-2025,x',
      'freight.csv line 2, unit',
    ],
    ['a negative distance', 'distances.csv', 'AA,BB,-5,,', 'distances.csv line 2, seaKm'],
    ['a distance without its pair', 'distances.csv', 'AA,AL,5,5,5', 'distances.csv: no row from AA to AU'],
    ['money in another unit', 'spend.csv', 'toys,1,Toys,0.2,GBP,epa-v1.3', 'spend.csv line 2, currency'],
  ])('%s', (_title, file, row, message) => {
    const build = () => buildPack(withRow(file, row), taxonomy, pack.grid, 'test');
    expect(build).toThrow(CsvError);
    expect(build).toThrow(message);
  });

  test('a group without its assumptions', () => {
    const files = { ...good, 'assumptions.csv': good['assumptions.csv'].replaceAll(/^refurbishShare,.*\n/gm, '') };
    expect(() => buildPack(files, taxonomy, pack.grid, 'test')).toThrow(
      /assumptions\.csv: no usable row for .*refurbishShare/,
    );
  });
});

test('the outliers of the review are not in the pack', () => {
  expect(pack.factors.filter(({ category, kgCo2e }) => category === 'wardrobe' && kgCo2e > 500)).toEqual([]);
  expect(pack.factors.map(({ category }) => category)).not.toContain('basketball-hoop');
  expect(pack.factors.filter(({ kgCo2e, category }) => category === 't-shirt' && kgCo2e === 7.5)).toEqual([]);
});

test('a scale by mass is the mass ratio to the exponent of the group', () => {
  const one = (id: string) => pack.classes.find((each) => each.id === id);
  const [mini, desktop] = [one('mini-pc'), one('desktop')];
  expect(mini?.scale).toBeCloseTo(((mini?.massKg ?? 0) / (desktop?.massKg ?? 1)) ** 0.5, 3);
});

test('modes of carriage with two sources take their geometric mean', () => {
  expect(pack.freight.perTonneKm['sea']).toBeCloseTo(Math.sqrt(0.01977 * 0.00847), 4);
});

test('what is assumed of displacement lies within what studies measured', () => {
  const measured = pack.studies.flatMap(({ about, low, central, high }) =>
    about === 'displacement' ? [low, central, high].filter((rate) => rate !== undefined) : [],
  );
  for (const { displacement } of Object.values(pack.groups)) {
    expect(displacement.low).toBeGreaterThanOrEqual(Math.min(...measured));
    expect(displacement.high).toBeLessThanOrEqual(Math.max(...measured));
  }
});

test('price factors pool US and French ratios on one scale and never claim more than a GSD of 2.5', () => {
  for (const [scope, { kgPerEur, gsd }] of Object.entries(pack.spend)) {
    expect(gsd, scope).toBeGreaterThanOrEqual(2.5);
    expect(kgPerEur, scope).toBeGreaterThan(0.05);
    expect(kgPerEur, scope).toBeLessThan(1);
  }
  // √(0.12 USD ratio on the euro scale × 0.271)
  expect(pack.spend['clothing']?.kgPerEur).toBeCloseTo(Math.sqrt(0.12 * 1.0385 * 0.271), 3);
});

test('a kind with lives from several sources takes their geometric mean', () => {
  expect(pack.overrides['smartphone']?.lifetimeYears?.median).toBeCloseTo(Math.sqrt(2.5 * 3), 2);
});

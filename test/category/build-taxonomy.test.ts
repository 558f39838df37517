import { describe, expect, test } from 'vitest';
import { buildTaxonomy } from '@/src/category/build-taxonomy';
import { CsvError } from '@/src/category/csv-rows';
import { taxonomy } from './taxonomy';

const HEAD = 'id,group,name,en,de,fr,es,it,zh,not';
const ACCESSORIES = 'lang,words\nen,case|cover';

test('words are folded, and umlauts are also spelled out', () => {
  const rows = `${HEAD}\nrefrigerator,appliances,Fridge,Fridge | Mini-Fridge,Kühlschrank|*schränke,,,,冰箱,fridge magnet`;
  const { categories, accessories } = buildTaxonomy({ categories: rows, accessories: ACCESSORIES }, '1');
  expect(categories[0]).toEqual({
    id: 'refrigerator',
    group: 'appliances',
    name: 'Fridge',
    words: {
      en: ['fridge', 'mini fridge'],
      de: ['kuhlschrank', 'kuehlschrank', '*schranke', '*schraenke'],
      zh: ['冰箱'],
    },
    not: ['fridge magnet'],
    google: [],
  });
  expect(accessories).toEqual({ en: ['case', 'cover'] });
});

test.each([
  ['couch', '', 'categories.csv line 2, within: no row has the id "couch"'],
  ['', 'couch', 'categories.csv line 2, accessory_of: no row has the id "couch"'],
])('a kind within "%s" or belonging to "%s" is named', (within, accessoryOf, message) => {
  const rows = `id,group,name,en,within,accessory_of\nsofa,furniture,Sofa,sofa,${within},${accessoryOf}`;
  expect(() => buildTaxonomy({ categories: rows, accessories: ACCESSORIES }, '1')).toThrow(message);
});

test('a kind that the cited data lack says what it is counted with, and a mass and material to assume', () => {
  const lacking = taxonomy.categories.filter(({ within }) => within !== undefined);
  expect(lacking.length).toBeGreaterThan(20);
  expect(lacking.filter(({ massKg, material }) => massKg === undefined || material === undefined)).toEqual([]);
  const coarser = lacking.map(({ within }) => taxonomy.categories.find(({ id }) => id === within));
  expect(coarser.filter((kind) => kind?.within !== undefined)).toEqual([]);
});

describe('a bad row is named', () => {
  test.each([
    ['Sofa,furniture,Sofa,sofa,,,,,,', 'categories.csv line 2, id'],
    ['sofa,seating,Sofa,sofa,,,,,,', 'categories.csv line 2, group'],
    ['sofa,furniture,Sofa,,,,,,,', 'categories.csv line 2, en: needs at least one English word'],
    [
      'sofa,furniture,Sofa,sofa,,,,,,\nsofa,furniture,Couch,couch,,,,,,',
      'categories.csv line 3, id: "sofa" stands twice',
    ],
  ])('%s', (row, message) => {
    const build = () => buildTaxonomy({ categories: `${HEAD}\n${row}`, accessories: ACCESSORIES }, '1');
    expect(build).toThrow(CsvError);
    expect(build).toThrow(message);
  });
});

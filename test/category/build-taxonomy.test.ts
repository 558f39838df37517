import { describe, expect, test } from 'vitest';
import { buildTaxonomy } from '@/src/category/build-taxonomy';
import { CsvError } from '@/src/category/csv-rows';

const HEAD = 'id,group,name,en,de,fr,es,it,zh,not';
const ACCESSORIES = 'lang,words\nen,case|cover';

test('words are folded, and umlauts are also spelled out', () => {
  const { categories, accessories } = buildTaxonomy(
    `${HEAD}\nrefrigerator,appliances,Fridge,Fridge | Mini-Fridge,Kühlschrank|*schränke,,,,冰箱,fridge magnet`,
    ACCESSORIES,
    '1',
  );
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
    const build = () => buildTaxonomy(`${HEAD}\n${row}`, ACCESSORIES, '1');
    expect(build).toThrow(CsvError);
    expect(build).toThrow(message);
  });
});

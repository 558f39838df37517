import { readFileSync } from 'node:fs';
import { buildTaxonomy } from '@/src/category/build-taxonomy';
import { indexTaxonomy } from '@/src/category/taxonomy-index';

const read = (file: string) => readFileSync(new URL(`../../src/category/data/${file}`, import.meta.url), 'utf8');

/** The taxonomy as the build makes it from its rows. */
export const taxonomy = buildTaxonomy(
  { categories: read('categories.csv'), words: read('words.csv'), accessories: read('accessory-words.csv') },
  'test',
);
export const index = indexTaxonomy(taxonomy);

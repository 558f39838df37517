// Words the catalogues have for rows of the data packs: their keys are made of ids, and stand in no file of the code.
import { readFileSync } from 'node:fs';
import { GROUPS, Taxonomy } from '@/src/category/category';
import { wordKey } from '@/src/category/kind-said';
import { shippedFactorPack } from '@/src/footprint/pack';

const pack = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}.json`, import.meta.url), 'utf8'));

export const { categories } = Taxonomy.parse(pack('categories'));

const { classes, materials } = shippedFactorPack(pack('factors'), pack('grid'));

/** Broader things than kinds that figures are known for. */
export const classIds: readonly string[] = [...new Set(classes.map(({ id }) => id))];

/** Those a page can state; the others serve sums alone. */
export const materialIds: readonly string[] = Object.keys(materials).filter(
  (id) => (materials[id]?.words.length ?? 0) > 0,
);

/** Every key of such a word. */
export const listedKeys: ReadonlySet<string> = new Set([
  ...categories.map(({ id }) => wordKey('kind', id)),
  ...classIds.map((id) => wordKey('kind', id)),
  ...GROUPS.map((shelf) => wordKey('shelf', shelf)),
  ...materialIds.map((id) => wordKey('material', id)),
]);

import type { CategoryGuess } from '@/src/category/category';
import { Taxonomy } from '@/src/category/category';
import { makeFactorFiles } from '@/src/cli/factors';
import { FactorPack } from '@/src/footprint/factor';

const made = makeFactorFiles();

/** The pack that ships. */
export const pack: FactorPack = FactorPack.parse({
  ...JSON.parse(made['factors.json'] ?? ''),
  grid: JSON.parse(made['grid.json'] ?? ''),
});
export const taxonomy: Taxonomy = Taxonomy.parse(JSON.parse(made['categories.json'] ?? ''));

/** A guess of this kind, as categorise would give it. */
export function kind(id: string, probability = 0.95): CategoryGuess {
  const category = taxonomy.categories.find((each) => each.id === id);
  if (category === undefined) throw new Error(`The taxonomy has no "${id}".`);
  return { id, group: category.group, name: category.name, probability, reasons: [] };
}

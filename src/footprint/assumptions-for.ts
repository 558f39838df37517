import type { CategoryId, Group } from '@/src/category/category';
import type { GroupAssumptions } from './assumptions';
import type { FactorPack } from './factor';

/** What is assumed of one kind of thing: its own figures where there are some, its group's for the rest. */
export function assumptionsFor(category: { id: CategoryId; group: Group }, pack: FactorPack): GroupAssumptions {
  // An id from outside may be "constructor": only what the pack itself holds counts.
  const own = Object.hasOwn(pack.overrides, category.id) ? pack.overrides[category.id] : undefined;
  return { ...pack.groups[category.group], ...(own as Partial<GroupAssumptions> | undefined) };
}

import type { Category } from './category';

/** Shelves as wide as a department: "Toys" tells nothing against "board game". */
const WIDE: ReadonlySet<string> = new Set(['toy-plastic', 'hifi-system', 'hand-tools', 'saw', 'shirt', 'cookware']);

/** True for a kind that only gathers what has no kind of its own. */
export function isGeneric({ id }: Category): boolean {
  return id.endsWith('-generic');
}

/**
 * How far a shelf of one kind speaks for a name of another, 0 to 1: all of it where the name is one of the things on
 * the shelf (jeans under "Clothing", a blanket under "Bed linen"), half where both are of one department, since shelves
 * are named for most of what lies there.
 */
export function agreeing(named: Category, shelf: Category): number {
  if (named === shelf || isGeneric(named)) return 0;
  if (named.within === shelf.id || shelf.within === named.id) return 1;
  if (named.within !== undefined && named.within !== '-' && named.within === shelf.within) return 1;
  const department = (group: string): string => (group === 'small-appliances' ? 'appliances' : group);
  if (department(named.group) !== department(shelf.group)) return 0;
  return isGeneric(shelf) || WIDE.has(shelf.id) ? 1 : 0.5;
}

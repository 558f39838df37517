import type { Category } from './category';

/** Shelves as wide as a department: "Toys" tells nothing against "board game". */
const WIDE: ReadonlySet<string> = new Set(['toy-plastic', 'hand-tools', 'saw', 'shirt', 'cookware']);
/** Departments whose shelves are named for most of what lies there. */
const DEPARTMENTS: ReadonlySet<string> = new Set([
  ...['clothing', 'footwear', 'bags', 'furniture', 'toys', 'kitchenware', 'jewellery', 'tools', 'home', 'books'],
]);
const SPEAKERS: ReadonlySet<string> = new Set([
  'hifi-system',
  'bluetooth-speaker',
  'smart-speaker',
  'soundbar',
  'home-cinema',
]);

/** Things of another group that lie among furniture. */
const FURNITURE: ReadonlySet<string> = new Set(['crib', 'high-chair', 'garden-furniture-set']);

function departmentOf({ id, group }: Category): string {
  if (FURNITURE.has(id)) return 'furniture';
  return group === 'small-appliances' ? 'appliances' : group;
}

/** True for a kind that only gathers what has no kind of its own. */
function isGeneric({ id }: Category): boolean {
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
  if (departmentOf(named) !== departmentOf(shelf)) return 0;
  if (isGeneric(shelf) || WIDE.has(shelf.id)) return 1;
  if (SPEAKERS.has(named.id) && SPEAKERS.has(shelf.id)) return 1;
  return DEPARTMENTS.has(named.group) ? 0.5 : 0;
}

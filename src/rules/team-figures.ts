import type { TeamFigures } from '@/src/avoided/team-figures';
import type { TeamFigure } from '@/src/footprint/team-figure';
import { alpha3Of } from '@/src/quantity/country-codes';
import { byScope, scopesOf } from './by-scope';
import type { AssumptionRule } from './rule-kinds';
import type { Ruled, RuleSet } from './rule-pack';

const FIGURES = ['displacement', 'lifetimeYears', 'shippingKg', 'refurbishShare'] as const;

/** What the rules say of one kind of thing, each figure for itself: of the kind before its shelf, the later layer before the earlier. */
export function figuresFor(
  { assumptions }: Pick<RuleSet, 'assumptions'>,
  kind: { readonly id: string; readonly group: string },
): TeamFigures {
  if (assumptions.length === 0) return {};
  const scoped = byScope(assumptions);
  const said = scopesOf(kind).flatMap((scope) => scoped.get(scope)?.toReversed() ?? []);
  return Object.fromEntries(
    FIGURES.flatMap((name) => {
      const found = said.find(({ rule }) => rule[name] !== undefined);
      return found === undefined ? [] : [[name, figureOf(found, name)]];
    }),
  );
}

function figureOf({ rule, by }: Ruled<AssumptionRule>, name: (typeof FIGURES)[number]): TeamFigure | undefined {
  const { source, url } = rule;
  const range = rule[name];
  return range && { ...range, source, ...(url !== undefined && { url }), by: by.name };
}

const grids = new WeakMap<RuleSet['grid'], ReadonlyMap<string, TeamFigure>>();

/** What the rules say of electricity, by ISO 3166-1 alpha-3; undefined when they say nothing. Of two for one country the later counts. */
export function teamGridOf({ grid }: Pick<RuleSet, 'grid'>): ReadonlyMap<string, TeamFigure> | undefined {
  if (grid.length === 0) return undefined;
  const before = grids.get(grid);
  if (before !== undefined) return before;
  const figures = new Map<string, TeamFigure>();
  for (const { rule, by } of grid) {
    const { country, kgPerKwh, source, url } = rule;
    const place = alpha3Of(country);
    if (place !== undefined)
      figures.set(place, { ...kgPerKwh, source, ...(url !== undefined && { url }), by: by.name });
  }
  grids.set(grid, figures);
  return figures;
}

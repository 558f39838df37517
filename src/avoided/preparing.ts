import type { CategoryGuess, Group } from '@/src/category/category';
import type { GroupAssumptions } from '@/src/footprint/assumptions';
import { sourceOf, spreadOf, type TeamFigure } from '@/src/footprint/team-figure';
import type { UsedPack } from '@/src/footprint/used-pack';
import type { Condition } from '@/src/product/condition';
import type { LogNormal } from '@/src/quantity/distribution';
import { type Reason, reason } from '@/src/words/reason';

/** Goods that are washed before someone else uses them. */
const WASHED: ReadonlySet<Group> = new Set<Group>(['clothing', 'footwear', 'bags']);

/** R_u with how it came about. */
export type Preparing = LogNormal & { readonly steps: readonly Reason[] };

/**
 * R_u, kg CO2e: repair, parts and cleaning of what is refurbished, by kind where it was studied; a cleaning of used
 * clothing; a repair of what is sold for parts. Nothing for the rest.
 *
 * @param team the share that a team's rules say instead
 */
export function preparingOf(
  category: CategoryGuess,
  condition: Condition,
  newKg: LogNormal,
  assumed: GroupAssumptions,
  { refurbishShare }: UsedPack,
  team?: TeamFigure,
): Preparing {
  const own = Object.hasOwn(refurbishShare, category.id) ? refurbishShare[category.id] : undefined;
  const { median, gsd, source } = own ?? assumed.refurbishShare;
  const repaired = condition === 'refurbished' || condition === 'for-parts';
  const cleaned = WASHED.has(category.group) && condition !== 'new';
  if (!repaired && !cleaned) return { median: 0, gsd: 1, steps: [] };
  if (team !== undefined) return ofTeam(team, newKg.median);
  const kg = median * newKg.median;
  const key = repaired ? 'avoidedRefurbishing' : 'avoidedCleaning';
  return { median: kg, gsd, steps: [reason(key, { kg }, source)] };
}

function ofTeam(team: TeamFigure, newKg: number): Preparing {
  const { median, gsd } = spreadOf(team);
  const kg = median * newKg;
  const said = [{ percent: team.mode }, { percent: team.low }, { percent: team.high }] as const;
  return { median: kg, gsd, steps: [reason('avoidedRefurbishingTeam', ...said, { kg }, team.by, sourceOf(team))] };
}

import type { FactorPack } from '@/src/footprint/factor';
import type { Condition } from '@/src/product/condition';
import type { Triangular } from '@/src/quantity/distribution';

/** What has outlived the usual life still serves a while: the least share of a life that is left. */
const LEAST_AHEAD = 0.1;
/** Years may be the model's, not the thing's: the upper end stays this much above what age leaves. */
const AGE_SLACK = 1.5;

/**
 * L_u, years: the share of a usual life its condition leaves, and no more than its age leaves. Age only ever shortens:
 * what a young thing has ahead shows in its condition. Never more than a whole life; a life of nothing leaves nothing.
 */
export function remainingYears(
  condition: Condition,
  ageYears: number | undefined,
  lifeYears: number,
  { remainingShare }: Pick<FactorPack, 'remainingShare'>,
): Triangular {
  const life = lifeYears > 0 && Number.isFinite(lifeYears) ? lifeYears : 0;
  const { low, mode, high } = remainingShare[condition];
  const ahead = ageYears === undefined || life === 0 ? 1 : Math.max(LEAST_AHEAD, 1 - ageYears / life);
  const middle = Math.min(mode, ahead);
  const upper = Math.max(middle, Math.min(1, high, ahead * AGE_SLACK));
  return { low: Math.min(low, middle) * life, mode: middle * life, high: upper * life };
}

/** Age in whole years by the year a listing names; undefined when it names none, or one that is not past. */
export function ageOf(year: number | undefined, now: number): number | undefined {
  if (year === undefined || !Number.isFinite(now)) return undefined;
  const age = new Date(now).getUTCFullYear() - year;
  return age >= 0 && age <= 100 ? age : undefined;
}

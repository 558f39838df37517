import type { FactorPack } from './factor';

const WORLD = 'WORLD';
/**
 * GSD between the grids of places, where nobody says which: 2.3 between ten large countries, 2.5 between all of Ember's.
 * With it the world's average has a middle of 0.7 times itself, as the middle of all places is.
 */
const PLACES_GSD = 2.3;

/** What electricity emits at a place, or at any place. */
export interface GridAt {
  /** ISO 3166-1 alpha-3, or WORLD where the place is not known or has no figure. */
  readonly place: string;
  /** kg CO2e per kWh: of the place, or the mean of all. */
  readonly mean: number;
  /** Logarithm of the GSD between the places it may be; 0 at a known place. */
  readonly logSpread: number;
}

/** @param region ISO 3166-1 alpha-3 */
export function gridAt(region: string | undefined, { grid }: Pick<FactorPack, 'grid'>): GridAt {
  const known = region !== undefined && region !== WORLD && Object.hasOwn(grid.kgPerKwh, region);
  const place = known ? region : WORLD;
  return { place, mean: grid.kgPerKwh[place] ?? 0, logSpread: known ? 0 : Math.log(PLACES_GSD) };
}

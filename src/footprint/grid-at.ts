import { alpha2Of } from '@/src/quantity/country-codes';
import { type Reason, reason, type Said } from '@/src/words/reason';
import type { FactorPack } from './factor';
import { sourceOf, spreadOf, type TeamFigure } from './team-figure';

/** Stands for any place: the mean of all. */
export const WORLD = 'WORLD';
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
  /** Logarithm of the GSD: between the places it may be, or of a team's figure; 0 for the shipped one of a known place. */
  readonly logSpread: number;
  readonly source: string;
  /** Says whose figure it is, when it is a team's. */
  readonly team?: Reason;
}

/** @param region ISO 3166-1 alpha-3 */
export function gridAt(region: string | undefined, { grid, teamGrid }: Pick<FactorPack, 'grid' | 'teamGrid'>): GridAt {
  const own = region === undefined ? undefined : teamGrid?.get(region);
  if (own !== undefined && region !== undefined) return ofTeam(region, own);
  const known = region !== undefined && region !== WORLD && Object.hasOwn(grid.kgPerKwh, region);
  const place = known ? region : WORLD;
  const logSpread = known ? 0 : Math.log(PLACES_GSD);
  return { place, mean: grid.kgPerKwh[place] ?? 0, logSpread, source: grid.source };
}

function ofTeam(place: string, own: TeamFigure): GridAt {
  const { median, gsd } = spreadOf(own);
  const logSpread = Math.log(gsd);
  const source = sourceOf(own);
  const { low, mode, high, by } = own;
  const said = [{ number: mode }, { number: low }, { number: high }] as const;
  return {
    place,
    mean: median * Math.exp(logSpread ** 2 / 2),
    logSpread,
    source,
    team: reason('teamGrid', countrySaid(place), ...said, by, source),
  };
}

/** A country by its alpha-3 code, to be said by its name; a code nobody knows stays one. */
export function countrySaid(place: string): Said {
  const country = alpha2Of(place);
  return country === undefined ? place : { country };
}

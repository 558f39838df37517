import type { FactorPack } from '@/src/footprint/factor';
import { kilometres, MOST_ROAD_KM } from '@/src/footprint/freight';
import { sourceOf, spreadOf, type TeamFigure } from '@/src/footprint/team-figure';
import type { UsedPack } from '@/src/footprint/used-pack';
import type { LogNormal } from '@/src/quantity/distribution';
import { type Reason, reason } from '@/src/words/reason';
import { greatCircleKm } from './great-circle';

/** How a person usually gets what is bought used, when it is not sent: there and back, km. */
export interface Collection {
  readonly by: 'car' | 'bike' | 'foot';
  readonly km?: number | undefined;
}

/** T_u with how it came about. */
export type Carriage = LogNormal & { readonly steps: readonly Reason[] };

/** The way of a parcel between two countries. */
export interface Way {
  readonly km: number;
  readonly mode: 'road' | 'air';
}

/** Roads are longer than the crow flies: usual ratio between European cities. */
const DETOUR = 1.3;
/** What is heavier is no consumer good: its mass is taken for a mistake. */
const MOST_KG = 5000;
/** GSD of what a parcel inside one country emits, as for the kinds it is assumed of (`assumptions.csv`). */
const INSIDE_GSD = 1.5;
/** GSD of what a parcel from another country emits: judgement; routes and loads differ. */
const FAR_GSD = 1.8;
/** ADEME's parcels to the door: mass in kg and scenario. */
const PARCELS = [
  [1, 'livraisondomicile'],
  [2, 'livraisondomicile2kg'],
  [15, 'livraisondomicile15kg'],
  [30, 'livraisondomicile30kg'],
] as const;

/** What is carried, from where to where, and who knows better than the assumption. */
export interface Carried {
  /** Of the thing, where it is known. */
  readonly massKg?: number | undefined;
  /** What is assumed for its kind inside one country. */
  readonly assumed: LogNormal & { readonly source: string };
  /** What a team's rules say of it instead, whatever its mass. */
  readonly team?: TeamFigure | undefined;
  /** Where it is and where it goes, ISO 3166-1 alpha-2. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly collection?: Collection | undefined;
}

/**
 * T_u, kg CO2e: a parcel inside one country by its mass, with the way from another country on top; or the person's own
 * trip to collect it, when it is not abroad. Where no country is known a parcel inside one country is assumed.
 */
export function carriageOf(
  { massKg, assumed, team, from, to, collection }: Carried,
  pack: FactorPack,
  used: UsedPack,
): Carriage {
  const abroad = from !== undefined && to !== undefined && from !== to;
  if (collection !== undefined && !abroad) return collected(collection, used);
  const known = massKg !== undefined && massKg > 0 && massKg <= MOST_KG;
  const inside = team !== undefined ? ofTeam(team) : known ? parcelOf(massKg, pack) : assumedOf(assumed);
  if (!abroad) return inside;
  const way = wayBetween(from, to, pack, used);
  if (way === undefined) return { ...inside, steps: [...inside.steps, reason('avoidedFarUnknown', { country: from })] };
  const far = farKg(known ? massKg : massOf(assumed.median, pack), way, pack);
  const said = [{ country: from }, { number: Math.round(way.km) }, { kg: far }] as const;
  return {
    median: inside.median + far,
    gsd: Math.max(inside.gsd, FAR_GSD),
    steps: [
      ...inside.steps,
      way.mode === 'road' ? reason('avoidedFarRoad', ...said) : reason('avoidedFarAir', ...said),
    ],
  };
}

/** A parcel of that mass inside one country. */
function parcelOf(massKg: number, pack: FactorPack): Carriage {
  const median = parcelKg(massKg, pack);
  return { median, gsd: INSIDE_GSD, steps: [reason('avoidedParcel', { kg: massKg }, { kg: median })] };
}

function assumedOf({ median, gsd, source }: Carried['assumed']): Carriage {
  return { median, gsd, steps: [reason('avoidedTransport', { kg: median }, source)] };
}

function ofTeam(team: TeamFigure): Carriage {
  const said = [{ kg: team.mode }, { kg: team.low }, { kg: team.high }] as const;
  return { ...spreadOf(team), steps: [reason('avoidedTransportTeam', ...said, team.by, sourceOf(team))] };
}

/** Own trip: only a car emits. A trip shorter than nothing is none. */
function collected({ by, km }: Collection, { carKgPerKm, carTripKm }: UsedPack): Carriage {
  if (by !== 'car') return { median: 0, gsd: 1, steps: [reason('avoidedCollectedFree')] };
  const length = km === undefined || !Number.isFinite(km) ? carTripKm.value : Math.max(0, km);
  const median = length * carKgPerKm.median;
  const said = [{ number: length }, { kg: median }, carKgPerKm.source] as const;
  return { median, gsd: carKgPerKm.gsd, steps: [reason('avoidedCollectedCar', ...said)] };
}

/** A parcel to the door inside one country, kg CO2e: straight lines between ADEME's; the heaviest from 30 kg on. */
export function parcelKg(massKg: number, pack: FactorPack): number {
  return along(pointsOf(pack), massKg);
}

/** The mass of the parcel that an assumed figure stands for. */
function massOf(kgCo2e: number, pack: FactorPack): number {
  return along(
    pointsOf(pack).map(([mass, kg]): [number, number] => [kg, mass]),
    kgCo2e,
  );
}

function pointsOf({ freight: { perParcel } }: FactorPack): [number, number][] {
  return PARCELS.map(([mass, id]): [number, number] => [mass, perParcel[id] ?? 0]);
}

/** Straight lines between points in rising order, level before the first and after the last. */
function along(points: readonly (readonly [number, number])[], x: number): number {
  const after = points.findIndex(([at]) => at >= x);
  const [high, low] = [points[after], points[after - 1]];
  if (high === undefined) return points.at(-1)?.[1] ?? 0;
  if (low === undefined) return high[1];
  return low[1] + ((high[1] - low[1]) * (x - low[0])) / (high[0] - low[0]);
}

/** By the table of distances, else between the capitals; undefined for a country in neither. */
export function wayBetween(
  from: string,
  to: string,
  { distances }: FactorPack,
  { capitals }: UsedPack,
): Way | undefined {
  const road = kilometres(distances, 'road', from, to);
  if (road !== undefined && road <= MOST_ROAD_KM) return { km: road, mode: 'road' };
  const air = kilometres(distances, 'air', from, to);
  if (air !== undefined) return { km: air, mode: 'air' };
  const [a, b] = [from, to].map((place) => (Object.hasOwn(capitals, place) ? capitals[place] : undefined));
  if (a === undefined || b === undefined) return undefined;
  const km = greatCircleKm(a, b);
  return km * DETOUR <= MOST_ROAD_KM ? { km: km * DETOUR, mode: 'road' } : { km, mode: 'air' };
}

/** kg CO2e of carrying so much so far; a way shorter than nothing is none. */
export function farKg(massKg: number, { km, mode }: Way, { freight }: FactorPack): number {
  return (massKg / 1000) * Math.max(0, km) * (freight.perTonneKm[mode] ?? 0);
}

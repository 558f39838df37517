import type { LogNormal } from '@/src/quantity/distribution';
import { type Reason, reason } from '@/src/words/reason';
import type { Distances, FactorPack } from './factor';

/** Most consumer goods are made there; stated whenever it is assumed. */
const USUAL_ORIGIN = 'CN';
/** Where a thing is carried to when nobody says. */
const USUAL_DESTINATION = 'FR';
/** From factory to port and from port to shop, km by lorry: judgement. */
const LAND_KM = 1000;
/** Beyond some days' drive nothing goes by lorry, km: judgement. */
export const MOST_ROAD_KM = 3000;
/** GSD: ways and loads differ, and some goods fly. */
const FREIGHT_GSD = 2;

/** Carriage of one piece from factory to shop. */
export interface Freight {
  readonly kgCo2e: LogNormal;
  readonly steps: readonly Reason[];
}

/** Carriage from the country of origin, by ship where seas lie between, else by lorry; kg CO2e per piece. */
export function freightFrom(
  massKg: number,
  origin: string | undefined,
  destination: string | undefined,
  { distances, freight }: FactorPack,
): Freight {
  const to = destination !== undefined && distances.countries.includes(destination) ? destination : USUAL_DESTINATION;
  const known = origin !== undefined && distances.countries.includes(origin);
  const from = known ? origin : USUAL_ORIGIN;
  const road = kilometres(distances, 'road', from, to);
  const sea = kilometres(distances, 'sea', from, to) ?? 0;
  const byLorry = from === to ? LAND_KM / 2 : road !== undefined && road <= MOST_ROAD_KM ? road : undefined;
  const { sea: seaKg = 0, road: roadKg = 0 } = freight.perTonneKm;
  const perTonne = byLorry === undefined ? sea * seaKg + LAND_KM * roadKg : byLorry * roadKg;
  const median = (massKg / 1000) * perTonne;
  const said = [{ country: from }, { country: to }, { number: byLorry ?? sea }, { kg: median }] as const;
  return {
    kgCo2e: { median, gsd: FREIGHT_GSD },
    steps: [known ? reason('footprintFreight', ...said) : reason('footprintFreightAssumed', ...said)],
  };
}

/** Kilometres between two countries by one mode; undefined when there is no way or a country is not listed. */
export function kilometres(
  { countries, ...by }: Distances,
  mode: 'sea' | 'road' | 'air',
  from: string,
  to: string,
): number | undefined {
  const [a, b] = [countries.indexOf(from), countries.indexOf(to)].sort((x, y) => x - y);
  if (a === undefined || b === undefined || a < 0) return undefined;
  if (a === b) return 0;
  const row = a * countries.length - (a * (a + 1)) / 2;
  return by[mode][row + b - a - 1] ?? undefined;
}

import { drawLogNormal, drawTriangular, type Triangular } from '@/src/quantity/distribution';
import type { Random } from '@/src/quantity/random';
import type { AvoidedInput } from './avoided-input';

/** Draws of the three results, kg CO2e, in the order drawn. */
export interface Draws {
  readonly direct: Float64Array;
  readonly net: Float64Array;
  readonly wholeSystem: Float64Array;
}

/**
 * Draws every term and sums them: A_direct = d·r·F_n − T_u − R_u − U, A_net = A_direct − B, with B for the buyer's
 * kept money (headline) and with the seller's proceeds too (whole system).
 * Every draw takes the same number of random numbers whatever the input, so that with one seed two inputs meet the
 * same luck and can be compared term by term.
 */
export function simulate(input: AvoidedInput, random: Random, draws: number): Draws {
  const { footprint, displacement, remainingYears, lifetimeNew, transportUsed, refurbishing, rebound, energy } = input;
  const direct = new Float64Array(draws);
  const net = new Float64Array(draws);
  const wholeSystem = new Float64Array(draws);
  const intensity = rebound?.intensity ?? CERTAIN_ZERO;
  const grid = energy?.gridKgPerKwh ?? CERTAIN_ZERO;
  for (let i = 0; i < draws; i += 1) {
    const fN = drawLogNormal(footprint, random);
    const d = drawSteady(displacement, random);
    const lU = drawSteady(remainingYears, random);
    const lN = drawLogNormal(lifetimeNew, random);
    const tU = drawLogNormal(transportUsed, random);
    const rU = drawLogNormal(refurbishing, random);
    const kgPerMoney = drawLogNormal(intensity, random);
    const kgPerKwh = drawLogNormal(grid, random);

    const r = lN > 0 ? Math.min(1, lU / lN) : 0;
    const kwhPerYear =
      energy === undefined ? 0 : d * energy.extraKwhPerYear + (1 - d) * (energy.runningBesideKwhPerYear ?? 0);
    const used = kgPerKwh * (energy?.overYears ?? lU) * kwhPerYear;
    const a = d * r * fN - tU - rU - used;
    let buyer = 0;
    let seller = 0;
    if (rebound !== undefined) {
      const kgPerKept = kgPerMoney * rebound.respent;
      // Nobody is credited for a buyer who has less money afterwards.
      buyer = kgPerKept * Math.max(0, d * r * rebound.priceNew - rebound.priceUsed);
      seller = kgPerKept * (1 - rebound.platformFee) * rebound.priceUsed;
    }
    direct[i] = a;
    net[i] = a - buyer;
    wholeSystem[i] = a - buyer - seller;
  }
  return { direct, net, wholeSystem };
}

const CERTAIN_ZERO = { median: 0, gsd: 1 } as const;

/** A triangle's draw that uses up one random number even when the triangle is a point. */
function drawSteady(triangle: Triangular, random: Random): number {
  if (triangle.high <= triangle.low) random();
  return drawTriangular(triangle, random);
}

import { drawTriangular, type LogNormal, type Triangular } from '@/src/quantity/distribution';
import type { Random } from '@/src/quantity/random';
import type { AvoidedInput } from './avoided-input';
import { normalQuantile } from './normal-quantile';

/** Draws of the three results, kg CO2e, in the order drawn. */
export interface Draws {
  readonly direct: Float64Array;
  readonly net: Float64Array;
  readonly wholeSystem: Float64Array;
}

/**
 * Draws every term and sums them: A_direct = d·r·F_n − T_u − R_u − U and A_net = A_direct − B, where
 * B = i·s·max(0, d·r·p_n − p_u + k·(1 − f)·p_u): k = 0 counts the money the buyer keeps (headline), k = 1 the money
 * buyer and seller have more between them (whole system). What the buyer pays is what the seller gets, so the two are
 * summed before nobody is credited for less money.
 * Every draw takes the same number of random numbers whatever the input, so that with one seed two inputs meet the
 * same luck and can be compared term by term.
 */
export function simulate(input: AvoidedInput, random: Random, draws: number): Draws {
  const { footprint, displacement, remainingYears, lifetimeNew, transportUsed, refurbishing, rebound, energy } = input;
  const direct = new Float64Array(draws);
  const net = new Float64Array(draws);
  const wholeSystem = new Float64Array(draws);
  const nextFootprint = logNormal(footprint, random);
  const nextLifetime = logNormal(lifetimeNew, random);
  const nextTransport = logNormal(transportUsed, random);
  const nextRefurbishing = logNormal(refurbishing, random);
  const nextIntensity = logNormal(rebound?.intensity ?? CERTAIN_ZERO, random);
  const nextGrid = logNormal(energy?.gridKgPerKwh ?? CERTAIN_ZERO, random);
  for (let i = 0; i < draws; i += 1) {
    const fN = nextFootprint();
    const d = drawSteady(displacement, random);
    const lU = drawSteady(remainingYears, random);
    const lN = nextLifetime();
    const tU = nextTransport();
    const rU = nextRefurbishing();
    const kgPerMoney = nextIntensity();
    const kgPerKwh = nextGrid();

    const r = lN > 0 ? Math.min(1, lU / lN) : 0;
    const kwhPerYear =
      energy === undefined ? 0 : d * energy.extraKwhPerYear + (1 - d) * (energy.runningBesideKwhPerYear ?? 0);
    const used = kgPerKwh * (energy?.overYears ?? lU) * kwhPerYear;
    const a = d * r * fN - tU - rU - used;
    let buyer = 0;
    let both = 0;
    if (rebound !== undefined) {
      const { priceNew, priceUsed, respent, platformFee } = rebound;
      const kept = d * r * priceNew - priceUsed;
      buyer = kgPerMoney * respent * Math.max(0, kept);
      both = kgPerMoney * respent * Math.max(0, kept + (1 - platformFee) * priceUsed);
    }
    direct[i] = a;
    net[i] = a - buyer;
    wholeSystem[i] = a - both;
  }
  return { direct, net, wholeSystem };
}

const CERTAIN_ZERO = { median: 0, gsd: 1 } as const;

/** Draws of one log-normal, its logarithm taken once. One random number a draw, also when it is certain. */
function logNormal({ median, gsd }: LogNormal, random: Random): () => number {
  const sigma = Math.log(gsd);
  if (median === 0 || sigma === 0) {
    return () => {
      random();
      return median;
    };
  }
  return () => median * Math.exp(sigma * normalQuantile(random()));
}

/** A triangle's draw that uses up one random number even when the triangle is a point. */
function drawSteady(triangle: Triangular, random: Random): number {
  if (triangle.high <= triangle.low) random();
  return drawTriangular(triangle, random);
}

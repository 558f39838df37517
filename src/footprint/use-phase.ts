import type { LogNormal } from '@/src/quantity/distribution';
import { type Reason, reason } from '@/src/words/reason';
import type { Factor, FactorPack } from './factor';
import { countrySaid, gridAt, WORLD } from './grid-at';
import type { Weighed } from './weighed';

/** From one class of the energy label to the next a thing uses about this much more. */
const LABEL_STEP = 1.18;
/** The class a usual figure stands for, on the label of 2021. */
const USUAL_CLASS = 'E';
const CLASSES = 'ABCDEFG';
/** GSD of the stated and of the usual electricity of one thing: people and settings differ. */
const STATED_GSD = 1.4;
const USUAL_GSD = 1.8;

export interface UsePhase {
  /** kg CO2e per year of use. */
  readonly perYear: LogNormal;
  readonly kwhPerYear: number;
  readonly steps: readonly Reason[];
}

/** Electricity in use: as the label says, else as published for the kind, shifted by the label's class. */
export function usePhase(
  product: Weighed,
  factors: readonly Factor[],
  { region, scale = 1 }: { region?: string | undefined; scale?: number | undefined },
  pack: FactorPack,
): UsePhase | undefined {
  const usual = factors.flatMap(({ kwhPerYear }) => kwhPerYear ?? []);
  const stated = product.annualKwh;
  const known = stated !== undefined && stated >= 0.1 && stated <= 20_000;
  const [first = Number.NaN] = usual;
  const kwh = known ? stated : first * scale * labelFactor(product.energyLabel);
  if (!(kwh > 0)) return undefined;
  const { place, mean: perKwh, logSpread, source, team } = gridAt(region, pack);
  const where = place === WORLD ? ({ message: 'avoidedWorld' } as const) : countrySaid(place);
  const said = [{ number: kwh }, { number: perKwh }, where, source] as const;
  // What is published as usual, of users or of places, is a mean: the middle of what differs so much lies lower.
  const ofMeans = Math.hypot(known ? 0 : Math.log(USUAL_GSD), logSpread);
  const mean = kwh * perKwh;
  const median = mean / Math.exp(ofMeans ** 2 / 2);
  return {
    perYear: { median, gsd: Math.exp(Math.hypot(Math.log(known ? STATED_GSD : USUAL_GSD), logSpread)) },
    kwhPerYear: kwh,
    steps: [
      known ? reason('footprintUse', ...said) : reason('footprintUseUsual', ...said),
      ...(team === undefined ? [] : [team]),
      ...(median < mean ? [reason('footprintUseMiddle', { kg: mean }, { kg: median })] : []),
    ],
  };
}

function labelFactor(label: string | undefined): number {
  if (label === undefined) return 1;
  // Old labels went on above A: each plus is one step better.
  const steps = CLASSES.indexOf(label.charAt(0)) - CLASSES.indexOf(USUAL_CLASS) - (label.length - 1);
  return LABEL_STEP ** steps;
}

import type { CategoryGuess } from '@/src/category/category';
import type { Product } from '@/src/product/product';
import { carbonOf } from '@/src/quantity/carbon';
import { intervalOf, type LogNormal, Z95 } from '@/src/quantity/distribution';
import { type Reason, reason } from '@/src/words/reason';
import { assumptionsFor } from './assumptions-for';
import type { Estimate, Tier } from './estimate';
import type { Citation, Factor, FactorPack } from './factor';
import { packSize } from './pack-size';
import { pool } from './pool';
import { kgFromPrice } from './spend';
import { sumLogNormal } from './sum-log-normal';

/** What of a product the estimate reads. */
export type Weighed = Pick<Product, 'name' | 'price' | 'massKg'>;

/** A tier's answer before delivery is added. */
interface Made {
  readonly tier: Tier;
  readonly kgCo2e: LogNormal;
  readonly steps: readonly Reason[];
  readonly sources: readonly string[];
}

const BOUNDARY = 'cradle-to-gate with transport and delivery';
/** Masses outside are slips of the decimal point, in kg. */
const PLAUSIBLE_MASS = { least: 0.005, most: 500 } as const;
/** GSD of "mass × carbon per kg of this kind": one kind holds light and heavy designs. */
const PER_KG_GSD = 2;

/**
 * Footprint of one new item, cradle-to-gate with transport and delivery to the buyer, as a log-normal in kg CO2e.
 * Published figures for its kind come first, then price × sector; "we can't tell" with reasons when neither fits.
 */
export function estimateNew(
  { product, category }: { product: Weighed; category: CategoryGuess | undefined },
  pack: FactorPack,
): Estimate {
  if (category === undefined) return { kind: 'unknown', reasons: [reason('footprintUnknownKind')] };
  const kind = reason('footprintKind', category.name, { percent: category.probability });
  const fromKind = kgFromKind(product, category, pack);
  if (fromKind !== undefined) return finish(fromKind, kind, category, pack);
  const fromPrice = kgFromPrice(product.price, category, pack);
  if (!fromPrice.ok) {
    return { kind: 'unknown', reasons: [reason('footprintNoFigure', category.name), fromPrice.why] };
  }
  const steps = [reason('footprintNoFigure', category.name), ...fromPrice.steps];
  return finish({ ...fromPrice, tier: 'spend', steps }, kind, category, pack);
}

/** From published figures for the kind: per item, or per kg when the page tells the mass. */
function kgFromKind(product: Weighed, category: CategoryGuess, pack: FactorPack): Made | undefined {
  const factors = pack.factors.filter((factor) => factor.category === category.id);
  const perKg = factors.filter(({ basis }) => basis === 'kg');
  const perItem = factors.filter(({ basis }) => basis === 'item');
  const { massKg } = product;
  const plausible = massKg !== undefined && massKg >= PLAUSIBLE_MASS.least && massKg <= PLAUSIBLE_MASS.most;
  if (perKg.length > 0 && plausible) {
    const pooled = pool(perKg, pack);
    const median = pooled.kgCo2e.median * massKg;
    return {
      tier: 'category',
      kgCo2e: { median, gsd: Math.max(PER_KG_GSD, pooled.kgCo2e.gsd) },
      steps: [
        ...sourceSteps(pooled.votes, pack, 'footprintSourcePerKg'),
        reason('footprintPerKg', { number: pooled.kgCo2e.median }, { number: massKg }, { kg: median }),
      ],
      sources: perKg.map(({ source }) => source),
    };
  }
  if (perItem.length === 0) return undefined;
  const { kgCo2e, votes } = pool(perItem, pack);
  const count = packSize(product.name);
  return {
    tier: 'category',
    kgCo2e: { median: kgCo2e.median * count, gsd: kgCo2e.gsd },
    steps: [
      ...sourceSteps(votes, pack, 'footprintSource'),
      ...(votes.length > 1 ? [reason('footprintPooled', { number: votes.length }, { kg: kgCo2e.median })] : []),
      ...(count > 1 ? [reason('footprintPack', { number: count }, { kg: kgCo2e.median * count })] : []),
    ],
    sources: perItem.map(({ source }) => source),
  };
}

/** One step a lineage: what it says, of how many figures. */
function sourceSteps(
  votes: readonly { factors: readonly Factor[]; kgCo2e: number }[],
  { sources }: FactorPack,
  key: 'footprintSource' | 'footprintSourcePerKg',
): Reason[] {
  return votes.map(({ factors, kgCo2e }) => {
    const newest = factors
      .map(({ source }) => sources[source])
      .reduce((a, b) => ((b?.year ?? 0) > (a?.year ?? 0) ? b : a));
    const said = [newest?.source ?? '', { kg: kgCo2e }] as const;
    return factors.length === 1 ? reason(`${key}One`, ...said) : reason(key, ...said, { number: factors.length });
  });
}

/** Widens for doubt about the kind, adds delivery, and collects the citations. */
function finish(
  { tier, kgCo2e, steps, sources }: Made,
  kind: Reason,
  category: CategoryGuess,
  pack: FactorPack,
): Estimate {
  const { deliveryKg } = assumptionsFor(category, pack);
  const p = Math.min(1, Math.max(0, category.probability));
  // A mixture: with probability p the spread of the kind, else that of its neighbours.
  const variance =
    p * Math.log(kgCo2e.gsd) ** 2 + (1 - p) * Math.log(Math.max(kgCo2e.gsd, pack.spread.wrongCategory.value)) ** 2;
  const widened = { median: kgCo2e.median, gsd: Math.exp(Math.sqrt(variance)) };
  const total = carbonOf(sumLogNormal(widened, deliveryKg));
  return {
    kind: 'estimated',
    tier,
    kgCo2e: total,
    interval: intervalOf(total),
    boundary: BOUNDARY,
    steps: [
      kind,
      ...steps,
      reason('footprintSpread', { number: widened.gsd ** Z95 }),
      reason('footprintDelivery', { kg: deliveryKg.median }, deliveryKg.source),
    ],
    citations: citationsOf(sources, pack),
  };
}

function citationsOf(ids: readonly string[], { sources }: FactorPack): Citation[] {
  return [...new Set(ids)].flatMap((id) => {
    const found = sources[id];
    return found === undefined
      ? []
      : [{ source: found.source, url: found.url, licence: found.licence, year: found.year }];
  });
}

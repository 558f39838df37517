import type { LogNormal } from '@/src/quantity/distribution';
import { type Reason, reason } from '@/src/words/reason';
import type { Evidence } from './evidence';
import type { Factor, FactorPack, ProductClass } from './factor';
import { statedMass } from './from-mass';
import { gigabytesOf } from './gigabytes';
import { classSaid } from './kind';
import { type LineageVote, pool } from './pool';
import type { Weighed } from './weighed';
import { wordsOf } from './words-of';

/** Exponent of screen diagonal: between a frame (1) and an area (2), towards the frame, as boards do not grow. */
const SCREEN_EXPONENT = 1.1;
/** Exponent of storage capacity, from 128 GB for phones and tablets and 512 GB for computers: memory is a part of all. */
const CAPACITY_EXPONENT = 0.15;
const USUAL_GIGABYTES: Readonly<Record<string, number>> = {
  smartphone: 128,
  tablet: 128,
  laptop: 512,
  'desktop-pc': 512,
};
/** A page that says the product is this many times lighter or heavier than usual means something else by mass. */
const MOST_TIMES = 8;
/** Share of a figure "to the shop" that is the way to the shop, where the source does not split it: judgement. */
const FREIGHT_SHARE = 0.1;
const FREIGHT_GSD = 1.6;
/** Variants of one kind differ by about this. */
const OTHER_VARIANT_GSD = 1.8;
/** Words of boundaries that reach the shop. */
const TO_SHOP = /transport|distribution|consumer|point of sale|grave|embedded|product carbon/;

/** A kind to look up figures for, at a scale (of the class that is "like" it). */
export interface Looked {
  readonly kind: string;
  readonly like?: ProductClass | undefined;
  /** What a thing of this kind usually weighs, kg. */
  readonly usualMassKg?: number | undefined;
  readonly massExponent: number;
}

/** From published figures for one piece of a kind, scaled by screen, capacity or mass when the page tells them. */
export function fromKind(
  product: Weighed,
  { kind, like, usualMassKg, massExponent }: Looked,
  pack: FactorPack,
): Evidence | undefined {
  const all = pack.factors.filter(({ category, basis }) => category === kind && basis === 'item');
  if (all.length === 0) return undefined;
  const rows = variantsOf(product, all, pack);
  const inches = plausible(product.screenInches, 1, 120);
  const scaled = (row: Factor): number => {
    if (inches === undefined || row.inches === undefined) return 1;
    return (clamped(inches / row.inches, 4) ?? 1) ** SCREEN_EXPONENT;
  };
  const bySize = inches !== undefined && rows.some((row) => row.inches !== undefined);
  const pooled = pool(rows, pack, (row) => toShopOf(row) * scaled(row));
  const share = shareOfMaking(pooled.votes);
  const massKg = statedMass(product);
  const times =
    bySize || massKg === undefined || usualMassKg === undefined ? undefined : clamped(massKg / usualMassKg, MOST_TIMES);
  const gigabytes = gigabytesOf(`${product.name} ${product.attributes?.capacity ?? ''}`);
  const usual = USUAL_GIGABYTES[kind];
  const memory =
    gigabytes === undefined || usual === undefined ? 1 : (clamped(gigabytes / usual, 16) ?? 1) ** CAPACITY_EXPONENT;
  // A class that is "like" a kind is scaled by its own usual mass, so the scale itself is left out then.
  const scale = (times === undefined ? 1 : times ** massExponent) * (like?.scale ?? 1) * memory;
  // A class that is the kind itself adds no doubt of its own.
  const ofScale = like === undefined || like.scale === 1 ? 1 : like.gsd;
  const gsd = widened(Math.max(pooled.kgCo2e.gsd, ofScale), isOtherVariant(product, rows));
  const makeKg: LogNormal = { median: pooled.kgCo2e.median * share * scale, gsd };
  return {
    tier: 'category',
    makeKg,
    freightKg: { median: pooled.kgCo2e.median * (1 - share) * scale, gsd: FREIGHT_GSD },
    lineages: pooled.votes.map(({ lineage }) => lineage),
    sources: rows.map(({ source }) => source),
    steps: [
      ...sourceSteps(pooled.votes, pack),
      ...(pooled.votes.length > 1
        ? [reason('footprintPooled', { number: pooled.votes.length }, { kg: pooled.kgCo2e.median })]
        : []),
      ...(bySize && inches !== undefined ? [reason('footprintScreen', { number: inches })] : []),
      ...(like?.scale !== undefined && like.scale !== 1
        ? [reason('footprintLike', classSaid(like), classSaid({ id: kind }), { number: like.scale })]
        : []),
      ...(times !== undefined && massKg !== undefined && usualMassKg !== undefined
        ? [
            reason(
              'footprintMassScaled',
              { number: massKg },
              { number: usualMassKg },
              { number: times ** massExponent },
            ),
          ]
        : []),
      ...(memory === 1 || gigabytes === undefined
        ? []
        : [reason('footprintCapacity', { number: gigabytes }, { number: memory })]),
    ],
  };
}

/** Of each lineage, the rows whose variant the product names; all without a variant, or all, when it names none. */
function variantsOf(product: Weighed, rows: readonly Factor[], { sources }: FactorPack): Factor[] {
  return [...Map.groupBy(rows, ({ source }) => sources[source]?.lineage ?? source).values()].flatMap((ofLineage) => {
    const fitting = ofLineage.filter((row) => namesVariant(product, row));
    return fitting.length > 0 ? fitting : ofLineage;
  });
}

/** True when all there is are figures for one variant ("imitation leather") that the product does not name. */
function isOtherVariant(product: Weighed, rows: readonly Factor[]): boolean {
  return rows.length === 1 && rows.every((row) => row.when !== undefined && !namesVariant(product, row));
}

function widened(gsd: number, otherVariant: boolean): number {
  return otherVariant ? Math.exp(Math.hypot(Math.log(gsd), Math.log(OTHER_VARIANT_GSD))) : gsd;
}

function namesVariant({ name, attributes, description = '' }: Weighed, { when }: Factor): boolean {
  const said = ` ${wordsOf(`${name} ${attributes?.material ?? ''} ${description.slice(0, 200)}`).join(' ')} `;
  return when?.some((word) => said.includes(` ${wordsOf(word).join(' ')} `)) ?? false;
}

/** Of a row: from the cradle to the shop. A figure that ends at the gate lacks the way. */
function toShopOf({ boundary, kgCo2e }: Factor): number {
  return TO_SHOP.test(boundary) ? kgCo2e : kgCo2e / (1 - FREIGHT_SHARE);
}

/** Share of a figure "to the shop" that is materials and manufacture: middle of the lineages that split it. */
function shareOfMaking(votes: readonly LineageVote[]): number {
  const shares = votes.flatMap(({ factors }) => {
    const split = factors.flatMap(({ makeKg, kgCo2e }) => (makeKg === undefined ? [] : [makeKg / kgCo2e]));
    return split.length === 0 ? [] : [split.reduce((sum, one) => sum + one, 0) / split.length];
  });
  if (shares.length === 0) return 1 - FREIGHT_SHARE;
  return Math.min(0.99, shares.reduce((sum, one) => sum + one, 0) / shares.length);
}

/** One step a lineage: what it says, of how many figures. */
function sourceSteps(
  votes: readonly { factors: readonly Factor[]; kgCo2e: number }[],
  { sources }: FactorPack,
): Reason[] {
  return votes.map(({ factors, kgCo2e }) => {
    const newest = factors
      .map(({ source }) => sources[source])
      .reduce((a, b) => ((b?.year ?? 0) > (a?.year ?? 0) ? b : a));
    const said = [newest?.source ?? '', { kg: kgCo2e }] as const;
    return reason('footprintSource', ...said, { number: factors.length });
  });
}

function plausible(value: number | undefined, least: number, most: number): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/** A ratio no farther from 1 than `most` times, so that a slip of the decimal point stays bounded. */
function clamped(ratio: number, most: number): number | undefined {
  return Number.isFinite(ratio) && ratio > 0 ? Math.min(most, Math.max(1 / most, ratio)) : undefined;
}

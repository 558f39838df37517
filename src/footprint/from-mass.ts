import { reason } from '@/src/words/reason';
import type { Evidence } from './evidence';
import type { FactorPack, ProductClass } from './factor';
import { classSaid } from './kind';
import { pool } from './pool';
import type { Weighed } from './weighed';

/** Masses outside are slips of the decimal point, in kg. */
const PLAUSIBLE_MASS = { least: 0.002, most: 2000 } as const;
/** GSD of "mass × carbon per kg of this kind": one kind holds light and heavy designs. */
const PER_KG_GSD = 2;

/** The mass a page states, when it can be one. */
export function statedMass({ massKg }: Weighed): number | undefined {
  return massKg !== undefined && massKg >= PLAUSIBLE_MASS.least && massKg <= PLAUSIBLE_MASS.most ? massKg : undefined;
}

/** Mass, stated or usual, × carbon per kg of a broad class. */
export function fromClass(product: Weighed, one: ProductClass, pack: FactorPack): Evidence | undefined {
  if (one.kgPerKg === undefined) return undefined;
  const stated = statedMass(product);
  const massKg = stated ?? one.massKg;
  const spread = stated === undefined ? Math.hypot(Math.log(one.gsd), Math.log(one.massGsd)) : Math.log(one.gsd);
  const median = massKg * one.kgPerKg;
  return {
    tier: 'mass',
    makeKg: { median, gsd: Math.exp(spread) },
    lineages: one.sources.map((source) => pack.sources[source]?.lineage ?? source),
    sources: one.sources,
    steps: [
      reason(
        stated === undefined ? 'footprintUsualMass' : 'footprintClassMass',
        classSaid(one),
        { number: one.kgPerKg },
        { number: massKg },
        { kg: median },
      ),
    ],
  };
}

/** Stated mass × published figures per kg for the kind itself. */
export function fromFiguresPerKg(product: Weighed, kind: string, pack: FactorPack): Evidence | undefined {
  const rows = pack.factors.filter(({ category, basis }) => category === kind && basis === 'kg');
  const massKg = statedMass(product);
  if (rows.length === 0 || massKg === undefined) return undefined;
  const { kgCo2e, votes } = pool(rows, pack);
  const median = kgCo2e.median * massKg;
  return {
    tier: 'mass',
    makeKg: { median, gsd: Math.max(PER_KG_GSD, kgCo2e.gsd) },
    lineages: votes.map(({ lineage }) => lineage),
    sources: rows.map(({ source }) => source),
    steps: [
      ...votes.map(({ factors, kgCo2e: each }) => {
        const said = [pack.sources[factors[0]?.source ?? '']?.source ?? '', { kg: each }] as const;
        return reason('footprintSourcePerKg', ...said, { number: factors.length });
      }),
      reason('footprintPerKg', { number: kgCo2e.median }, { number: massKg }, { kg: median }),
    ],
  };
}

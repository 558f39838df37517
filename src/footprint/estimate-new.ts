import type { CategoryGuess, Group } from '@/src/category/category';
import { kindSaid } from '@/src/category/kind-said';
import { carbonOf } from '@/src/quantity/carbon';
import { intervalOf, type LogNormal, Z95 } from '@/src/quantity/distribution';
import { type Reason, reason } from '@/src/words/reason';
import { assumptionsFor } from './assumptions-for';
import { citationsOf } from './citations';
import { DECLARED_GSD, declaredOf, declaredStep } from './declared';
import { type Boundary, type Estimate, type Stages, TIERS } from './estimate';
import { type Combined, combine, type Evidence } from './evidence';
import type { FactorPack } from './factor';
import { freightFrom } from './freight';
import { fromKind } from './from-kind';
import { fromClass, fromFiguresPerKg, statedMass } from './from-mass';
import { fromMaterials } from './from-materials';
import { type Kind, kindOf } from './kind';
import { packSize } from './pack-size';
import { kgFromPrice } from './spend';
import { times, totalOf, withDeclared } from './stages';
import { type UsePhase, usePhase } from './use-phase';
import type { Weighed } from './weighed';

/** What the estimate is asked for; by default the footprint at the buyer's door. */
export interface Asked {
  readonly boundary?: Boundary;
  /** Years of use for cradle-to-grave; the usual life of the kind when left out or not above zero. */
  readonly years?: number;
  /** Where it is used, ISO 3166-1 alpha-3, for the grid; the world's average otherwise. */
  readonly region?: string;
  /** Where it is sold, ISO 3166-1 alpha-2, for the freight. */
  readonly destination?: string;
}

/** Least spread between products of one kind and mass. */
const STATED_MASS_GSD = 1.6;
/** What a thing is carried as whose mass nobody tells, kg: judgement. */
const UNKNOWN_MASS_KG = 1;
/** Above this the answer would be "anything": a range of more than a factor 40 either way is none. */
const MOST_GSD = 9.5;

/**
 * Footprint of one new purchase, kg CO2e, as a log-normal with its stages. Every tier that has something to say is
 * heard (declared, published for the kind, mass, materials, price) and combined; "we can't tell" with reasons when
 * none has.
 */
export function estimateNew(
  { product, category }: { product: Weighed; category: CategoryGuess | undefined },
  pack: FactorPack,
  asked: Asked = {},
): Estimate {
  const kind = kindOf(product, category, pack);
  const declared = declaredOf(product);
  if (kind === undefined && declared === undefined)
    return { kind: 'unknown', reasons: [reason('footprintUnknownKind')] };
  const { evidence, refusal } =
    kind === undefined ? { evidence: [], refusal: undefined } : evidenceOn(product, kind, category, pack);
  if (evidence.length === 0 && declared === undefined) {
    return {
      kind: 'unknown',
      reasons: [reason('footprintNoFigure', kind === undefined ? '' : kindSaid(kind)), ...(refusal ? [refusal] : [])],
    };
  }
  const count = packSize(product);
  const group = kind?.group ?? 'home';
  const combined =
    evidence.length === 0 ? undefined : combine(evidence, leastGsd(product, pack.productGsd[group].value));
  const own = combined && doubted(combined.makeKg, kind, pack);
  const massKg = statedMass(product) ?? kind?.class?.massKg ?? UNKNOWN_MASS_KG;
  const assumed = assumptionsFor({ id: kind?.id ?? '', group }, pack);
  const published = product.origin === undefined ? publishedFreight(combined) : undefined;
  const carried = freightFrom(massKg, product.origin, asked.destination, pack);
  const use = usePhase(
    product,
    kind === undefined ? [] : pack.factors.filter((row) => row.category === kind.figures),
    { region: asked.region, scale: kind?.class?.like === undefined ? 1 : kind.class.scale },
    pack,
  );
  const endOfLifeKg = pack.factors.find(
    (row) => row.category === kind?.figures && row.endOfLifeKg !== undefined,
  )?.endOfLifeKg;
  const life =
    asked.years !== undefined && asked.years > 0 && asked.years <= 100 ? asked.years : assumed.lifetimeYears.median;
  const stages: Stages = times(count, {
    make: own ?? { median: declared?.kgCo2e ?? 0, gsd: DECLARED_GSD },
    freight: published ?? carried.kgCo2e,
    delivery: assumed.deliveryKg,
    ...(use !== undefined && { usePerYear: use.perYear }),
    ...(endOfLifeKg !== undefined && { endOfLifeKg }),
  });
  const boundary = asked.boundary ?? 'cradle-to-consumer';
  const counting = { years: life, together: published !== undefined };
  const settled =
    declared === undefined
      ? stages
      : withDeclared(
          stages,
          { ...declared, kgCo2e: declared.kgCo2e * count },
          { ...counting, alone: own === undefined },
        );
  const total = carbonOf(totalOf(settled, boundary, counting));
  if (!(total.gsd <= MOST_GSD) || !(total.median > 0))
    return { kind: 'unknown', reasons: [reason('footprintTooUnsure')] };
  const tiers = [
    ...(declared === undefined ? [] : ['declared' as const]),
    ...(combined?.used ?? []).map(({ tier }) => tier),
  ];
  return {
    kind: 'estimated',
    tier: TIERS.find((tier) => tiers.includes(tier)) ?? 'declared',
    tiers: [...new Set(tiers)],
    kgCo2e: total,
    interval: intervalOf(total),
    boundary,
    stages: settled,
    steps: [
      ...(kind?.steps ?? []),
      ...(declared === undefined ? [] : [declaredStep(declared)]),
      ...stepsOf(combined),
      ...(count > 1 ? [reason('footprintPack', { number: count }, { kg: settled.make.median })] : []),
      reason('footprintSpread', { number: total.gsd ** Z95 }),
      ...(boundary === 'cradle-to-gate'
        ? []
        : published
          ? [reason('footprintFreightPublished', { kg: settled.freight.median })]
          : carried.steps),
      ...(boundary === 'cradle-to-consumer' || boundary === 'cradle-to-grave'
        ? [reason('footprintDelivery', { kg: settled.delivery.median }, assumed.deliveryKg.source)]
        : []),
      ...(boundary === 'cradle-to-grave' ? graveSteps(use, life, settled) : []),
    ],
    narrows: narrowsOf(product, kind, use),
    citations: citationsOf(
      (combined?.used ?? []).flatMap(({ sources }) => sources),
      pack,
    ),
  };
}

/** What every tier says, and why price has nothing to say. */
function evidenceOn(
  product: Weighed,
  kind: Kind,
  category: CategoryGuess | undefined,
  pack: FactorPack,
): { evidence: Evidence[]; refusal?: Reason } {
  const fromPrice = kgFromPrice(
    product.price,
    { id: category?.id ?? kind.id, group: kind.group, name: kind.name },
    pack,
  );
  const looked = {
    kind: kind.figures,
    like: kind.class?.like === undefined ? undefined : kind.class,
    usualMassKg: kind.class?.massKg,
    massExponent: pack.massExponent[kind.group].value,
  };
  const perKg = fromFiguresPerKg(product, kind.figures, pack);
  const materials = fromMaterials(product, kind.group, kind.class?.massKg, pack);
  // What a class is usually made of says nothing beside figures per kg of the kind, or the composition itself.
  const usual = perKg === undefined && materials === undefined ? kind.class : undefined;
  const evidence = [
    fromKind(product, looked, pack),
    perKg,
    materials,
    usual === undefined ? undefined : fromClass(product, usual, pack),
    fromPrice.ok
      ? {
          tier: 'spend' as const,
          makeKg: fromPrice.kgCo2e,
          lineages: ['economic'],
          sources: fromPrice.sources,
          steps: fromPrice.steps,
        }
      : undefined,
  ].filter((one) => one !== undefined);
  // Price is for want of anything better: beside a surer tier it would only add taxes and brands.
  const surer = evidence.filter(({ tier }) => tier !== 'spend');
  return { evidence: surer.length > 0 ? surer : evidence, ...(!fromPrice.ok && { refusal: fromPrice.why }) };
}

/** Products of one kind differ mostly by mass: less is left when it is stated. */
function leastGsd(product: Weighed, ofKind: number): number {
  return statedMass(product) === undefined ? ofKind : Math.min(ofKind, STATED_MASS_GSD);
}

function stepsOf(combined: Combined | undefined): Reason[] {
  if (combined === undefined) return [];
  const steps = combined.used.flatMap(({ steps: each }) => each);
  return combined.used.length > 1
    ? [...steps, reason('footprintCombined', { number: combined.used.length }, { kg: combined.makeKg.median })]
    : steps;
}

/** The way to the shop that a figure of the kind holds, in proportion to what all that count say of making. */
function publishedFreight(combined: Combined | undefined): LogNormal | undefined {
  const of = combined?.used.find(({ freightKg }) => freightKg);
  if (combined === undefined || of?.freightKg === undefined) return undefined;
  return { ...of.freightKg, median: (of.freightKg.median * combined.makeKg.median) / of.makeKg.median };
}

/** Widens for doubt about the kind: with probability p the spread of the kind, else that of its neighbours. */
function doubted({ median, gsd }: LogNormal, kind: Kind | undefined, { spread }: FactorPack): LogNormal {
  const p = Math.min(1, Math.max(0, kind?.probability ?? 0)) || 0;
  const variance = p * Math.log(gsd) ** 2 + (1 - p) * Math.log(Math.max(gsd, spread.wrongCategory.value)) ** 2;
  return { median, gsd: Math.exp(Math.sqrt(variance)) };
}

function graveSteps(use: UsePhase | undefined, years: number, { endOfLifeKg }: Stages): Reason[] {
  return [
    ...(use === undefined
      ? [reason('footprintUseUnknown')]
      : [...use.steps, reason('footprintYears', { number: years })]),
    endOfLifeKg === undefined ? reason('footprintEndUnknown') : reason('footprintEnd', { kg: endOfLifeKg }),
  ];
}

const WITH_SCREEN: ReadonlySet<string> = new Set(['tv', 'monitor', 'laptop', 'tablet']);

function narrowsOf(product: Weighed, kind: Kind | undefined, use: UsePhase | undefined): Reason[] {
  const group: Group | undefined = kind?.group;
  return [
    ...(product.declared === undefined ? [reason('footprintNarrowDeclared')] : []),
    ...(statedMass(product) === undefined ? [reason('footprintNarrowMass')] : []),
    ...(product.screenInches === undefined && WITH_SCREEN.has(kind?.figures ?? '')
      ? [reason('footprintNarrowScreen')]
      : []),
    ...(product.attributes?.material === undefined && (group === 'clothing' || group === 'furniture')
      ? [reason('footprintNarrowMaterial')]
      : []),
    ...(use !== undefined && product.annualKwh === undefined ? [reason('footprintNarrowEnergy')] : []),
  ];
}

import { type AvoidedInput, avoidedInput } from '@/src/avoided/avoided-input';
import { emittedByUsed } from '@/src/avoided/emitted-by-used';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import type { Estimated } from '@/src/footprint/estimate';
import { statedMass } from '@/src/footprint/from-mass';
import { kindOf } from '@/src/footprint/kind';
import type { Interval } from '@/src/quantity/distribution';
import { type Money, money } from '@/src/quantity/money';
import { seededRandom } from '@/src/quantity/random';
import { figuresFor } from '@/src/rules/team-figures';
import { type Basis, factorsOf, type OfferSums, sumNew, sumOffer, whereaboutsOf } from '@/src/verdict/sums';
import type { Entry, Facts } from './entry';

/** What the numbers of today stand on, and the version of the rules. */
export type Today = Omit<Basis, 'wouldBuyNew' | 'now' | 'region' | 'rules'> & {
  readonly rules: Pick<Basis['rules'], 'assumptions' | 'grid'> & { readonly version: string };
};

/** An entry's two columns and P(avoided > 0); each absent where it cannot be told. */
export interface Figures {
  readonly emittedKg?: Interval;
  readonly avoidedKg?: Interval;
  readonly chance?: number;
}

const ZERO: Interval = { p5: 0, p50: 0, p95: 0 };
const NONE = { median: 0, gsd: 1, steps: [] } as const;

/** What figures are summed from: all that stands in an entry but the figures themselves. */
export type Decided = Pick<Entry, 'choice' | 'decidedAt' | 'wouldBuyNew' | 'pricePaid' | 'facts'>;

/**
 * What a decision emits and could avoid, by today's numbers, for the person's whereabouts and the age of the thing then.
 *
 * - bought new: the whole new item is emitted, nothing avoided.
 * - bought used: the used item's way and preparation are emitted; avoided is the sum for its listing, or for a used one at
 *   the price paid when there is none.
 * - repaired: parts and work are emitted; avoided as for a refurbished one that nobody had to carry.
 * - borrowed: the way there is emitted; avoided is the whole new one, as often as it would have been bought.
 * - not bought, sold, given away: nothing, and nothing avoided. What was done instead is not known; whoever takes a thing
 *   over counts what that avoids, and two people must not.
 * - waiting: no figures until it is decided.
 */
export function figuresOf(entry: Decided, today: Today): Figures {
  const { choice, facts } = entry;
  switch (choice) {
    case 'waiting':
      return {};
    case 'not-bought':
    case 'sold':
    case 'given-away':
      return { emittedKg: ZERO };
    case 'bought-new':
    case 'bought-used':
    case 'repaired':
    case 'borrowed':
      return facts === undefined ? {} : summed({ ...entry, choice }, facts, basisOf(entry, facts, today));
    default:
      return choice satisfies never;
  }
}

/** The entry with its figures and versions of today in place of those it had. */
export function withFigures(entry: Entry, today: Today, versions: Entry['versions']): Entry {
  const { emittedKg: _, avoidedKg: __, chance: ___, ...rest } = entry;
  return { ...rest, ...figuresOf(entry, today), versions };
}

function basisOf(entry: Decided, { region, collection }: Facts, today: Today): Basis {
  return {
    ...today,
    rules: {
      assumptions: today.rules.assumptions,
      grid: today.rules.grid,
      ...(collection !== undefined && { collection }),
    },
    region,
    wouldBuyNew: entry.wouldBuyNew,
    now: entry.decidedAt,
  };
}

function summed(
  { choice, pricePaid }: Decided & { choice: 'bought-new' | 'bought-used' | 'repaired' | 'borrowed' },
  facts: Facts,
  basis: Basis,
): Figures {
  const { product, listing, sameModel } = facts;
  const category = facts.category === undefined ? undefined : { ...facts.category, reasons: [] };
  const estimate = sumNew(product, category, basis);
  if (choice === 'bought-new') return estimate.kind === 'estimated' ? { emittedKg: estimate.interval } : {};
  if (choice === 'bought-used' && listing !== undefined)
    return said(sumOffer({ product, category }, listing, sameModel, estimate, basis));
  if (estimate.kind !== 'estimated' || category === undefined) return {};
  const input = inputOf(choice, facts, pricePaid, estimate, basis);
  const avoided = estimateAvoided(input, seededRandom('avoided'));
  return said({ avoided, emittedKg: emittedByUsed(input) });
}

/** The terms of the sum when there is no listing: a thing like it, at the price paid, from the person's own country. */
function inputOf(
  choice: 'bought-used' | 'repaired' | 'borrowed',
  { product, category: stored, sameModel }: Facts,
  paid: Money | undefined,
  estimate: Estimated,
  basis: Basis,
): AvoidedInput {
  const { used, rules, wouldBuyNew, now } = basis;
  const factors = factorsOf(basis);
  const { price: _, ...unpriced } = product;
  const category = { ...(stored as NonNullable<Facts['category']>), reasons: [] };
  const whereabouts = whereaboutsOf(basis);
  const input = avoidedInput(
    {
      estimate,
      category,
      // Money is counted only where it is known what was paid; what is lent usually costs nothing.
      product: paid === undefined && choice !== 'borrowed' ? unpriced : product,
      listing: {
        price: paid ?? money(0, product.price?.currency ?? 'EUR'),
        condition: choice === 'repaired' ? 'refurbished' : 'used',
        ...(whereabouts.region !== undefined && { country: whereabouts.region }),
      },
      wouldBuyNew,
      team: figuresFor(rules, category),
      sameModel,
      massKg: statedMass(product) ?? kindOf(product, category, factors)?.class?.massKg,
      whereabouts,
      now,
    },
    factors,
    used,
  );
  if (choice === 'repaired') return { ...input, transportUsed: NONE };
  if (choice === 'bought-used') return input;
  // What is lent serves its owner before and after: it takes the place of a whole new one, or of none.
  const life = input.lifetimeNew.median;
  return {
    ...input,
    remainingYears: { low: life, mode: life, high: life },
    lifetimeNew: { median: life, gsd: 1 },
  };
}

function said({ avoided, emittedKg }: OfferSums): Figures {
  return {
    ...(emittedKg !== undefined && { emittedKg }),
    ...(avoided !== undefined && { avoidedKg: avoided.net, chance: avoided.chance }),
  };
}

import type { CategoryGuess } from '@/src/category/category';
import { assumptionsFor } from '@/src/footprint/assumptions-for';
import type { Estimated } from '@/src/footprint/estimate';
import type { FactorPack } from '@/src/footprint/factor';
import { rateSteps } from '@/src/footprint/spend';
import { sourceOf, spreadOf, type TeamFigure } from '@/src/footprint/team-figure';
import type { UsedPack } from '@/src/footprint/used-pack';
import type { Weighed } from '@/src/footprint/weighed';
import type { Listing } from '@/src/listings/listing';
import type { LogNormal, Triangular } from '@/src/quantity/distribution';
import { convert, rateOf } from '@/src/quantity/exchange';
import { amountOf, type Money } from '@/src/quantity/money';
import { type Reason, reason } from '@/src/words/reason';
import type { WouldBuyNew } from './avoided';
import { type Collection, carriageOf } from './carriage';
import { type ExtraEnergy, extraEnergy } from './extra-energy';
import { preparingOf } from './preparing';
import { ageOf, remainingYears } from './remaining-years';
import type { TeamFigures } from './team-figures';

/** Who says how often a used purchase replaces a new one. */
export type DisplacementBasis = 'person' | 'team' | 'default';

/** A displacement rate, with its source. */
export type Displacement = Triangular & { readonly source: string };

/** Money that is spent again instead; left out when a price, or the rate of its currency, is missing. */
export interface Rebound {
  /** In one currency, major units. */
  readonly priceNew: number;
  readonly priceUsed: number;
  /** Average consumption, kg CO2e per unit of that currency. */
  readonly intensity: LogNormal;
  /** Share of kept money that is spent again, 0..1. */
  readonly respent: number;
  /** Share of the used price a platform keeps, 0..1. */
  readonly platformFee: number;
}

/** Every term of the sum, for one listing. kg CO2e and years; GSDs of log-normals, corners of triangles. */
export interface AvoidedInput {
  /** F_n: making and delivering the new item. */
  readonly footprint: LogNormal;
  readonly displacement: Displacement & { readonly basis: DisplacementBasis; readonly by?: string };
  /** L_u: years the used item still serves. */
  readonly remainingYears: Triangular;
  /** L_n: years a new one serves. */
  readonly lifetimeNew: LogNormal & { readonly steps?: readonly Reason[] };
  /** T_u: packing and carrying the used item. */
  readonly transportUsed: LogNormal & { readonly steps?: readonly Reason[] };
  /** R_u: cleaning, repair and parts; a median of 0 for none. */
  readonly refurbishing: LogNormal & { readonly steps?: readonly Reason[] };
  /** Of the used item, where its listing tells. */
  readonly ageYears?: number;
  readonly rebound?: Rebound;
  readonly energy?: ExtraEnergy;
  /** The new and the used price, and by what rates they are compared, to be said. */
  readonly prices?: { readonly new: Money; readonly used: Money; readonly rates?: readonly Reason[] };
  /** An old one may draw much more power and nothing is known of its age: said, and no benefit claimed. */
  readonly energyUnknown?: boolean;
  /** Whoever knows such things advises against having it used: whatever the sum, no benefit is claimed. */
  readonly unsafe?: boolean;
}

/** What is compared, for the sum of one listing. */
export interface Comparison {
  readonly estimate: Estimated;
  readonly category: CategoryGuess;
  readonly product: Weighed;
  readonly listing: Pick<Listing, 'price' | 'condition'> &
    Partial<Pick<Listing, 'country' | 'title' | 'description' | 'attributes'>>;
  readonly wouldBuyNew: WouldBuyNew;
  /** What a team's rules say of this kind of thing instead of the shipped figures. */
  readonly team?: TeamFigures;
  /** Whether the listing is of the very model that is sold new. */
  readonly sameModel?: boolean;
  /** Mass of the thing, kg, where the page or its kind tells. */
  readonly massKg?: number | undefined;
  readonly whereabouts?: Whereabouts;
  /** Today, to tell an age by; milliseconds. */
  readonly now?: number;
  readonly unsafe?: boolean;
}

/** Where the person is and how they fetch things. */
export interface Whereabouts {
  /** ISO 3166-1 alpha-2: the grid it will run on and where it is sent to. */
  readonly region?: string | undefined;
  readonly collection?: Collection | undefined;
}

/** Gathers the terms of one listing's sum from what is known and, for the rest, from the packs' stated assumptions. */
export function avoidedInput(compared: Comparison, pack: FactorPack, used: UsedPack): AvoidedInput {
  const { estimate, category, product, listing, massKg, whereabouts = {}, team = {} } = compared;
  const assumed = assumptionsFor(category, pack);
  const life = team.lifetimeYears === undefined ? assumed.lifetimeYears : lifeOf(team.lifetimeYears);
  const ageYears = ageOf(listing.attributes?.year, compared.now ?? Number.NaN);
  const money = reboundOf(product.price, listing.price, pack);
  const power = extraEnergy(
    {
      product,
      category,
      condition: listing.condition,
      text: `${listing.title ?? ''} ${listing.description ?? ''}`,
      ageYears,
      sameModel: compared.sameModel ?? false,
      region: whereabouts.region,
    },
    pack,
    used,
  );
  return {
    footprint: estimate.kgCo2e,
    displacement: displacementOf(compared, pack),
    remainingYears: remainingYears(listing.condition, ageYears, life.median, pack),
    lifetimeNew: life,
    ...(ageYears !== undefined && { ageYears }),
    transportUsed: carriageOf(
      {
        massKg,
        assumed: assumed.usedTransportKg,
        team: team.shippingKg,
        from: listing.country,
        to: whereabouts.region,
        collection: whereabouts.collection,
      },
      pack,
      used,
    ),
    refurbishing: preparingOf(category, listing.condition, estimate.kgCo2e, assumed, used, team.refurbishShare),
    ...(money !== undefined &&
      product.price !== undefined && {
        rebound: money,
        prices: { new: product.price, used: listing.price, rates: ratesBetween(product.price, listing.price, pack) },
      }),
    ...(power.energy !== undefined && { energy: power.energy }),
    energyUnknown: power.unknown,
    unsafe: compared.unsafe ?? false,
  };
}

/** The person's own answer is the best evidence; then the team's rule; then the assumption for this kind of goods. */
function displacementOf(compared: Comparison, pack: FactorPack): AvoidedInput['displacement'] {
  const { wouldBuyNew, team, category, listing } = compared;
  if (wouldBuyNew !== 'unknown') {
    const d = wouldBuyNew === 'yes' ? 1 : 0;
    return { low: d, mode: d, high: d, source: '', basis: 'person' };
  }
  const own = team?.displacement;
  if (own !== undefined) return { ...own, source: sourceOf(own), basis: 'team' };
  const { displacement, displacementRefurbished } = assumptionsFor(category, pack);
  const rate = listing.condition === 'refurbished' ? (displacementRefurbished ?? displacement) : displacement;
  return { ...rate, basis: 'default' };
}

function lifeOf(team: TeamFigure): AvoidedInput['lifetimeNew'] {
  const said = [{ number: team.mode }, { number: team.low }, { number: team.high }] as const;
  return { ...spreadOf(team), steps: [reason('avoidedLifeTeam', ...said, team.by, sourceOf(team))] };
}

function reboundOf(priceNew: Money | undefined, priceUsed: Money, pack: FactorPack): Rebound | undefined {
  if (priceNew === undefined || priceNew.minor === 0) return undefined;
  const { rates } = pack.currencies;
  const rate = rateOf(rates, priceNew.currency);
  const used = convert(priceUsed, priceNew.currency, rates);
  if (rate === undefined || used === undefined) return undefined;
  const { median, gsd } = pack.spendingKgPerEur;
  return {
    priceNew: amountOf(priceNew),
    priceUsed: amountOf(used),
    intensity: { median: median / rate.perEur, gsd },
    respent: pack.respentShare.value,
    platformFee: pack.platformFee.value,
  };
}

/** By what rates two prices are compared; nothing where they are of one currency. */
function ratesBetween(a: Money, b: Money, pack: FactorPack): readonly Reason[] {
  return a.currency === b.currency ? [] : rateSteps([a.currency, b.currency], pack);
}

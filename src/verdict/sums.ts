import type { Avoided, WouldBuyNew } from '@/src/avoided/avoided';
import { avoidedInput, type Whereabouts } from '@/src/avoided/avoided-input';
import { wayBetween } from '@/src/avoided/carriage';
import { emittedByUsed } from '@/src/avoided/emitted-by-used';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import { type Notice, noticesFor } from '@/src/avoided/guards';
import type { CategoryGuess } from '@/src/category/category';
import type { Estimate } from '@/src/footprint/estimate';
import { type Asked, estimateNew } from '@/src/footprint/estimate-new';
import type { FactorPack } from '@/src/footprint/factor';
import { statedMass } from '@/src/footprint/from-mass';
import { kindOf } from '@/src/footprint/kind';
import type { UsedPack } from '@/src/footprint/used-pack';
import type { Listing } from '@/src/listings/listing';
import type { Match } from '@/src/match/match';
import type { Product } from '@/src/product/product';
import type { KgCo2e } from '@/src/quantity/carbon';
import { alpha3Of } from '@/src/quantity/country-codes';
import type { Interval } from '@/src/quantity/distribution';
import { seededRandom } from '@/src/quantity/random';
import type { RuleSet } from '@/src/rules/rule-pack';
import { figuresFor, teamGridOf } from '@/src/rules/team-figures';

/** The version of the method: raised whenever the same facts may give another figure. */
export const METHOD = '6';

/** Published numbers and choices that figures stand on. */
export interface Basis {
  readonly factors: FactorPack;
  readonly used: UsedPack;
  readonly rules: Pick<RuleSet, 'assumptions' | 'grid' | 'region' | 'collection'>;
  /** Where the person is when no rule says: ISO 3166-1 alpha-2. */
  readonly region?: string | undefined;
  readonly wouldBuyNew: WouldBuyNew;
  readonly now: number;
}

/** The figures of one product and one listing. */
export interface OfferSums {
  readonly avoided?: Avoided;
  readonly emittedKg?: Interval<KgCo2e>;
  readonly notices?: readonly Notice[];
}

/** Both packs' versions in one word: a figure may change with either. */
export function factorsVersion({ factors, used }: Pick<Basis, 'factors' | 'used'>): string {
  return `${factors.version}/${used.version}`;
}

/** Whether a match is of the very model: by its identifier or model number, not by alike names alone. */
export function isSameModel({ band, signals }: Pick<Match, 'band' | 'signals'>): boolean {
  return (
    band === 'same' &&
    signals.some(({ kind }) => kind === 'identifierSame' || kind === 'modelSame' || kind === 'modelExtended')
  );
}

/** Where the person is and how they fetch things: by the rules, else as the browser tells. */
export function whereaboutsOf({ rules, region }: Basis): Whereabouts {
  return { region: rules.region ?? region, collection: rules.collection };
}

/** How far from one country to another, 0 within one; undefined where a country is not known. */
export function kmBetween(from: string, to: string | undefined, { factors, used }: Pick<Basis, 'factors' | 'used'>) {
  if (to === undefined) return undefined;
  return from === to ? 0 : wayBetween(from, to, factors, used)?.km;
}

/** The shipped factors with what the rules say of electricity before them. */
export function factorsOf({ factors, rules }: Pick<Basis, 'factors' | 'rules'>): FactorPack {
  const teamGrid = teamGridOf(rules);
  return teamGrid === undefined ? factors : { ...factors, teamGrid };
}

/** What making the new one and bringing it to the person emits; in another boundary where one is asked for. */
export function sumNew(
  product: Product,
  category: CategoryGuess | undefined,
  basis: Basis,
  asked: Pick<Asked, 'boundary' | 'years'> = {},
): Estimate {
  const { region } = whereaboutsOf(basis);
  const grid = alpha3Of(region);
  return estimateNew({ product, category }, factorsOf(basis), {
    ...asked,
    ...(grid !== undefined && { region: grid }),
    ...(region !== undefined && { destination: region }),
  });
}

/** What having this listing instead could avoid and emits, and what is to be said before. */
export function sumOffer(
  { product, category, isAccessory }: { product: Product; category: CategoryGuess | undefined; isAccessory?: boolean },
  listing: Listing,
  sameModel: boolean,
  estimate: Estimate,
  basis: Basis,
): OfferSums {
  const { used, rules, wouldBuyNew, now } = basis;
  const factors = factorsOf(basis);
  const told = { name: product.name, ...(isAccessory !== undefined && { isAccessory }) };
  const notices = noticesFor(told, category, listing, used.guards);
  const warned = notices.length > 0 ? { notices } : {};
  if (estimate.kind === 'unknown' || category === undefined) return warned;
  const input = avoidedInput(
    {
      estimate,
      category,
      product,
      listing,
      wouldBuyNew,
      team: figuresFor(rules, category),
      sameModel,
      massKg: statedMass(product) ?? kindOf(product, category, factors)?.class?.massKg,
      whereabouts: whereaboutsOf(basis),
      now,
      unsafe: notices.some(({ effect }) => effect === 'unsafe'),
    },
    factors,
    used,
  );
  // All listings meet the same luck: two differ by what they are, not by the noise of their draws.
  const random = seededRandom('avoided');
  return { avoided: estimateAvoided(input, random), emittedKg: emittedByUsed(input), ...warned };
}

import type { Rarity } from '@/src/listings/index/rarity';
import type { Signature } from '@/src/listings/index/signature';
import type { Listing } from '@/src/listings/listing';
import type { Product } from '@/src/product/product';
import { BANDS, type Band } from '@/src/rules/band';
import type { RuleSet } from '@/src/rules/rule-pack';
import { teamWordsOf } from '@/src/rules/team-words';
import { shareName } from './distinct';
import { sharedKind } from './kinship';
import type { Match, Signal } from './match';
import { compareModels, type ModelComparison } from './models';
import { remarksOf, withoutRemarks } from './remarks';
import { logistic, logOdds } from './score';
import { compareAttributes } from './signals/attributes';
import { compareBrands } from './signals/brand';
import { compareIdentifiers } from './signals/identifier';
import { compareOtherModels, comparePartNumbers, signalOfModels } from './signals/model';
import { comparePrices, isPlausible } from './signals/price';
import { compareTitles } from './signals/words';
import { type TeamContext, type Told, teamRules } from './team-rules';
import { type Traits, traitsOfListing, traitsOfProduct } from './traits';
import { vetoHidden } from './vetoes/hidden';
import { SWAPPED_WORD_STRENGTH, type Veto, vetoed } from './vetoes/veto';
import { vetoesOf } from './vetoes/vetoes';

/**
 * Compares one product with one listing. Vetoes hold the band down whatever else agrees; the probability is that of
 * the weighted signals, so that a person can see how near a vetoed listing came.
 *
 * @param rarity how rare the product's words are among the listings; words it lacks count as fairly rare.
 * @param team what the conditions of a team's rules ask beside the two.
 */
export function matchListing<Of extends Signature>(
  product: Product,
  listing: Of,
  rules: RuleSet,
  rarity: Rarity,
  team: TeamContext = {},
): Match<Of> {
  const reading = readPair(product, listing, rules, rarity);
  return weighPair(reading, teamRules(product, listing, reading, rules, team), rules);
}

/** What a comparison finds before anything is weighed: no weight, no threshold and no rule with conditions has had a say. */
export interface PairReading<Of extends Signature = Listing> {
  readonly listing: Of;
  /** The listing's title as its traits have it. */
  readonly plain: string;
  readonly vetoes: readonly Veto[];
  /** What speaks for and against, beside the vetoes. */
  readonly signals: readonly Signal[];
  readonly isNamedAlike: () => boolean;
  readonly isSimilar: () => boolean;
}

/** Reads a pair in the words of the rules, which is what takes long. */
export function readPair<Of extends Signature>(
  product: Product,
  listing: Of,
  rules: Pick<RuleSet, 'aliases' | 'categories' | 'brandAliases'>,
  rarity: Rarity,
): PairReading<Of> {
  const words = teamWordsOf(rules);
  const ours = traitsOfProduct(product, words);
  const whole = traitsOfListing(listing, words);
  const remarks = remarksOf(whole, ours);
  const theirs = withoutRemarks(whole, remarks);
  const models = compareModels(ours, theirs);
  const brands = compareBrands(ours, theirs, rules.brandAliases);
  const vetoes = vetoesOf(ours, theirs, { models, brands }, listing);
  const signals = [
    compareIdentifiers(ours, theirs),
    models?.kind === 'sibling' ? undefined : signalOfModels(models, rarity),
    compareOtherModels(models, ours, theirs),
    comparePartNumbers(ours, theirs),
    brands,
    ...compareTitles(ours, theirs, rarity, remarks, models),
    ...compareAttributes(ours, theirs),
    comparePrices(ours, theirs, listing.condition),
  ].filter((signal) => signal !== undefined);
  const all = () => [...vetoes.map(({ signal }) => signal), ...signals];
  return {
    listing,
    plain: whole.plain,
    vetoes,
    signals,
    isNamedAlike: () => isNamedAlike(ours, theirs, all()),
    isSimilar: () => isSimilar(ours, theirs, rarity, all(), models),
  };
}

/** Weighs what was read of a pair and what a team's rules say of it. */
export function weighPair<Of extends Signature>(
  { listing, plain, ...read }: PairReading<Of>,
  told: Told,
  rules: Pick<RuleSet, 'weights' | 'thresholds' | 'hiddenWords'>,
): Match<Of> {
  const hidden = vetoHidden({ plain }, rules.hiddenWords);
  const vetoes = [
    ...told.rulingOut,
    ...(hidden === undefined ? [] : [vetoed('no', hidden)]),
    ...read.vetoes,
    ...told.holdingDown,
  ];
  const signals = [...vetoes.map(({ signal }) => signal), ...read.signals, ...told.boosts];
  const probability = logistic(logOdds(signals, rules.weights));
  return {
    listing,
    probability,
    band: worse(bestBand(vetoes), bandOf(signals, vetoes, rules, { ...read, probability })),
    signals,
  };
}

/** Least title agreement of things that only share a brand or only a shelf: shelves hold things of several kinds. */
const COMPARABLE_TITLE = 0.2;

/** Least title agreement of two names that differ in a word. */
const LIKE_TITLE = 0.4;

/** Comparable: of one kind, and of one brand or named alike. */
function isSimilar(
  ours: Traits,
  theirs: Traits,
  rarity: Rarity,
  signals: readonly Signal[],
  models: ModelComparison | undefined,
): boolean {
  const strengthOf = (of: Signal['kind']) => signals.find(({ kind }) => kind === of)?.strength ?? 0;
  // Two models of one line need no noun to be of one kind: "New Balance 574 sneaker" and "New Balance 327".
  if (models?.kind === 'sibling' && strengthOf('brandSame') === 1) return true;
  const title = strengthOf('title');
  // Nor do two of one maker whose names are alike but for one word: "Strada CF 7" and "Monte CF 7".
  const isSwapped = signals.some(
    ({ kind, strength }) => kind === 'modelConflict' && strength === SWAPPED_WORD_STRENGTH,
  );
  if (isSwapped && strengthOf('brandSame') === 1 && title >= LIKE_TITLE) return true;
  switch (sharedKind(ours, theirs, rarity)) {
    case 'title':
      return strengthOf('brandSame') > 0 || title >= COMPARABLE_TITLE;
    case 'shelf':
      return title >= COMPARABLE_TITLE;
    default:
      return false;
  }
}

/** Numbers of the article and of the model are as good as a name that is shared. */
function isNamedAlike(ours: Traits, theirs: Traits, signals: readonly Signal[]): boolean {
  return signals.some(({ kind }) => OF_NUMBER.has(kind)) || shareName(ours, theirs);
}

const OF_NUMBER: ReadonlySet<Signal['kind']> = new Set<Signal['kind']>([
  'identifierSame',
  'partNumberSame',
  'modelSame',
  'modelExtended',
  'descriptionSame',
]);

/** What a nameable difference brings with it: another number of the article, and the words of the difference itself. */
const OF_DIFFERENCE: ReadonlySet<Signal['kind']> = new Set<Signal['kind']>([
  'attributeConflict',
  'identifierConflict',
  'partNumberConflict',
  'numberConflict',
  'rareWordConflict',
]);

/**
 * The band the signals ask for, before vetoes. A variant is what would be the same thing but for a difference that can
 * be named; its other article number and the words of the difference are then no evidence of their own.
 */
function bandOf(
  signals: readonly Signal[],
  vetoes: readonly Veto[],
  { weights, thresholds }: Pick<RuleSet, 'weights' | 'thresholds'>,
  {
    isNamedAlike,
    isSimilar,
    probability,
  }: Pick<PairReading, 'isNamedAlike' | 'isSimilar'> & Pick<Match, 'probability'>,
): Band {
  const differing = signals.some(({ kind }) => kind === 'attributeConflict');
  if (!differing && probability >= thresholds.same && isNamedAlike()) return 'same';
  const ofModel = () => signals.filter(({ kind }) => !OF_DIFFERENCE.has(kind));
  const modelProbability = differing ? logistic(logOdds(ofModel(), weights)) : probability;
  const isOfOneModel =
    !vetoes.some(({ best }) => best === 'similar') && !signals.some(({ kind }) => kind === 'brandConflict');
  if (differing && isOfOneModel && modelProbability >= thresholds.variant) return 'variant';
  return isPlausible(signals) && (modelProbability >= thresholds.similar || isSimilar()) ? 'similar' : 'no';
}

function bestBand(vetoes: readonly Veto[]): Band {
  return vetoes.map(({ best }) => best).reduce(worse, 'same');
}

function worse(a: Band, b: Band): Band {
  return BANDS.indexOf(a) > BANDS.indexOf(b) ? a : b;
}

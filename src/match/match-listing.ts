import type { Rarity } from '@/src/listings/index/rarity';
import type { Signature } from '@/src/listings/index/signature';
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
import { type TeamContext, teamRules } from './team-rules';
import { type Traits, traitsOfListing, traitsOfProduct } from './traits';
import { isKindUnsaid, OF_UNSAID_KIND, shareNumber } from './unsaid-kind';
import { SWAPPED_WORD_STRENGTH, type Veto } from './vetoes/veto';
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
  const words = teamWordsOf(rules);
  const [ours, whole] = [traitsOfProduct(product, words), traitsOfListing(listing, words)];
  const remarks = remarksOf(whole, ours);
  const theirs = withoutRemarks(whole, remarks);
  const models = compareModels(ours, theirs);
  const brands = compareBrands(ours, theirs, rules.brandAliases);
  const told = teamRules(product, listing, whole, rules, team);
  const vetoes = [
    ...told.rulingOut,
    ...vetoesOf(ours, theirs, { models, brands }, listing, rules),
    ...told.holdingDown,
  ];
  const signals = [
    ...vetoes.map(({ signal }) => signal),
    compareIdentifiers(ours, theirs),
    models?.kind === 'sibling' ? undefined : signalOfModels(models, rarity),
    compareOtherModels(models, ours, theirs),
    comparePartNumbers(ours, theirs),
    brands,
    ...compareTitles(ours, theirs, rarity, remarks),
    ...compareAttributes(ours, theirs),
    comparePrices(ours, theirs, listing.condition),
    ...told.boosts,
  ].filter((signal) => signal !== undefined);
  return {
    listing,
    probability: logistic(logOdds(signals, rules.weights)),
    band: worse(
      bestBand(vetoes),
      bandOf(signals, vetoes, rules, {
        isNamedAlike: () => isNamedAlike(ours, theirs, signals),
        isVague: () => !shareNumber(signals) && isKindUnsaid(ours, theirs),
        isSimilar: () => isSimilar(ours, theirs, rarity, signals, models),
      }),
    ),
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
  { isNamedAlike, isVague, isSimilar }: Readonly<Record<'isNamedAlike' | 'isVague' | 'isSimilar', () => boolean>>,
): Band {
  const differing = signals.some(({ kind }) => kind === 'attributeConflict');
  const odds = logOdds(signals, weights);
  const isLikely = (more: number) => logistic(odds - more) >= thresholds.same;
  if (!differing && isLikely(0) && isNamedAlike() && (isLikely(OF_UNSAID_KIND) || !isVague())) return 'same';
  const ofModel = differing ? signals.filter(({ kind }) => !OF_DIFFERENCE.has(kind)) : signals;
  const modelProbability = logistic(logOdds(ofModel, weights));
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

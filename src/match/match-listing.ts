import type { Rarity } from '@/src/listings/index/search';
import type { Listing } from '@/src/listings/listing';
import type { Product } from '@/src/product/product';
import type { RuleSet } from '@/src/rules/rule-pack';
import { sharedKind } from './kinship';
import { BANDS, type Band, type Match, type Signal } from './match';
import { compareModels } from './models';
import { logistic, logOdds } from './score';
import { compareAttributes } from './signals/attributes';
import { compareBrands } from './signals/brand';
import { compareIdentifiers } from './signals/identifier';
import { signalOfModels } from './signals/model';
import { comparePrices } from './signals/price';
import { compareTitles } from './signals/title';
import { type Traits, traitsOfListing, traitsOfProduct } from './traits';
import { type Veto, vetoesOf } from './vetoes/vetoes';

/**
 * Compares one product with one listing. Vetoes hold the band down whatever else agrees; the probability is that of
 * the weighted signals, so that a person can see how near a vetoed listing came.
 *
 * @param rarity how rare the product's words are among the listings; words it lacks count as fairly rare.
 */
export function matchListing(product: Product, listing: Listing, rules: RuleSet, rarity: Rarity): Match {
  const [ours, theirs] = [traitsOfProduct(product), traitsOfListing(listing)];
  const models = compareModels(ours, theirs);
  const vetoes = vetoesOf(ours, theirs, models, listing, rules);
  const signals = [
    ...vetoes.map(({ signal }) => signal),
    compareIdentifiers(ours, theirs),
    models?.kind === 'sibling' ? undefined : signalOfModels(models),
    compareBrands(ours, theirs, rules.brandAliases),
    compareTitles(ours, theirs, rarity),
    ...compareAttributes(ours, theirs),
    comparePrices(ours, theirs),
  ].filter((signal) => signal !== undefined);
  return {
    listing,
    probability: logistic(logOdds(signals, rules.weights)),
    band: worse(
      bestBand(vetoes),
      bandOf(signals, vetoes, rules, () => isSimilar(ours, theirs, rarity)),
    ),
    signals,
  };
}

function isSimilar(ours: Traits, theirs: Traits, rarity: Rarity): boolean {
  return sharedKind(ours, theirs, rarity) !== undefined;
}

/** The band the signals ask for, before vetoes: what differs makes a variant of what would else be the same model. */
function bandOf(
  signals: readonly Signal[],
  vetoes: readonly Veto[],
  { weights, thresholds }: Pick<RuleSet, 'weights' | 'thresholds'>,
  isSimilar: () => boolean,
): Band {
  const differing = signals.filter(({ kind }) => kind === 'attributeConflict');
  const probability = logistic(logOdds(signals, weights));
  if (differing.length === 0 && probability >= thresholds.same) return 'same';
  const ofModel = signals.filter(({ kind }) => kind !== 'attributeConflict');
  const modelProbability = logistic(logOdds(ofModel, weights));
  if (modelProbability >= thresholds.variant && !vetoes.some(({ best }) => best === 'similar')) return 'variant';
  return modelProbability >= thresholds.similar || isSimilar() ? 'similar' : 'no';
}

function bestBand(vetoes: readonly Veto[]): Band {
  return vetoes.map(({ best }) => best).reduce(worse, 'same');
}

function worse(a: Band, b: Band): Band {
  return BANDS.indexOf(a) > BANDS.indexOf(b) ? a : b;
}

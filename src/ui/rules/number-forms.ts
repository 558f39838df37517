import type { SignalWeights, Thresholds } from '@/src/rules/rule-pack';
import type { MessageKey } from '@/src/words/reason';
import type { NumbersForm } from './rule-form';

const WEIGHTS = {
  identifierSame: 'editWeightIdentifierSame',
  identifierConflict: 'editWeightIdentifierConflict',
  brandSame: 'editWeightBrandSame',
  brandConflict: 'editWeightBrandConflict',
  modelSame: 'editWeightModelSame',
  modelExtended: 'editWeightModelExtended',
  modelConflict: 'editWeightModelConflict',
  otherModels: 'editWeightOtherModels',
  partNumberSame: 'editWeightPartNumberSame',
  partNumberConflict: 'editWeightPartNumberConflict',
  title: 'editWeightTitle',
  rareWordSame: 'editWeightRareWordSame',
  rareWordConflict: 'editWeightRareWordConflict',
  numberConflict: 'editWeightNumberConflict',
  longerTitle: 'editWeightLongerTitle',
  descriptionSame: 'editWeightDescriptionSame',
  attributeConflict: 'editWeightAttributeConflict',
  priceImplausible: 'editWeightPriceImplausible',
  priceApart: 'editWeightPriceApart',
  bias: 'editWeightBias',
} satisfies Record<keyof SignalWeights, MessageKey>;

const THRESHOLDS = {
  same: 'matchBandSame',
  variant: 'matchBandVariant',
  similar: 'matchBandSimilar',
} satisfies Record<keyof Thresholds, MessageKey>;

export const WEIGHTS_FORM: NumbersForm = {
  id: 'weights',
  shape: 'numbers',
  title: 'editFormWeights',
  what: 'editFormWeightsWhat',
  path: ['weights'],
  names: WEIGHTS,
  least: -20,
  most: 20,
};

export const THRESHOLDS_FORM: NumbersForm = {
  id: 'thresholds',
  shape: 'numbers',
  title: 'editFormThresholds',
  what: 'editFormThresholdsWhat',
  path: ['thresholds'],
  names: THRESHOLDS,
  least: 0,
  most: 1,
};

/** The same numbers for one kind of things, or a shelf of them. */
export function numbersFor(scope: string, form: NumbersForm): NumbersForm {
  return { ...form, path: ['byCategory', scope, ...form.path] };
}

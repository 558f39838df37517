import type { Rarity } from '@/src/listings/index/rarity';
import { reason } from '@/src/words/reason';
import type { Signal } from '../match';
import type { ModelComparison } from '../models';
import { weightOf } from '../rare';
import type { Traits } from '../traits';

/** How sure other numbers are another model: unlike ones may be a shop's own. */
const CONFLICT = { sibling: 1, unlike: 0.5 } as const;

/** A line with its number ("iphone 12") is half a model number; with a year ("office 2007") hardly any. */
const LINE = 0.5;
const LINE_OF_YEAR = 0.1;

/** Long numbers are no coincidence: characters at which a number is as sure as it gets, and below which it says least. */
const LONG = 10;
const SHORT = 4;

/** What the comparison of model designations weighs. A number that few listings have, and a long one, proves more. */
export function signalOfModels(
  comparison: ModelComparison | undefined,
  rarity: Rarity = new Map(),
): Signal | undefined {
  if (comparison === undefined) return undefined;
  const model = comparison.model.toUpperCase();
  switch (comparison.kind) {
    case 'same': {
      const length = Math.min(1, Math.max(0, (comparison.model.length - SHORT) / (LONG - SHORT)));
      const strength = 0.65 * weightOf(comparison.model, rarity) + 0.35 * length;
      return { kind: 'modelSame', strength, reason: reason('matchModelSame', model) };
    }
    case 'line': {
      const strength = / (?:19|20)\d\d$/.test(model) ? LINE_OF_YEAR : LINE;
      return { kind: 'modelExtended', strength, reason: reason('matchModelSame', model) };
    }
    case 'extended':
      return {
        kind: 'modelExtended',
        strength: 1,
        reason: reason('matchModelExtended', model, comparison.other.toUpperCase()),
      };
    default:
      return {
        kind: 'modelConflict',
        strength: CONFLICT[comparison.kind],
        reason: reason('matchModelConflict', model, comparison.other.toUpperCase()),
      };
  }
}

/** Beside the number they share, each title names one the other lacks: often two things that fit the same third. */
export function compareOtherModels(
  comparison: ModelComparison | undefined,
  product: Traits,
  listing: Traits,
): Signal | undefined {
  if (comparison?.kind !== 'same') return undefined;
  const [own, other] = [onlyIn(product, listing), onlyIn(listing, product)];
  if (own === undefined || other === undefined) return undefined;
  const words = reason('matchOtherModels', own.toUpperCase(), other.toUpperCase());
  return { kind: 'otherModels', strength: 1, reason: words };
}

function onlyIn({ models }: Traits, other: Traits): string | undefined {
  return [...models].find((model) => ![other.models, other.runs, other.mentioned].some((place) => place.has(model)));
}

/** The part numbers both sides state for themselves, in a field of their own. */
export function comparePartNumbers(product: Traits, listing: Traits): Signal | undefined {
  if (product.partNumber === undefined || listing.partNumber === undefined) return undefined;
  const [own, other] = [product.partNumber.toUpperCase(), listing.partNumber.toUpperCase()];
  return own === other
    ? { kind: 'partNumberSame', strength: 1, reason: reason('matchPartNumberSame', own) }
    : { kind: 'partNumberConflict', strength: 1, reason: reason('matchPartNumberConflict', own, other) };
}

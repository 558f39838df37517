import type { Rarity } from '@/src/listings/index/rarity';
import { reason } from '@/src/words/reason';
import type { Signal } from '../match';
import { type ModelComparison, modelsOnlyIn } from '../models';
import { stemOf } from '../part-numbers';
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
        strength: extensionOf(comparison.model, comparison.other),
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

/** A dealer's letters before a number leave it what it is; letters after it may be a colour or another model. */
const PREFIXED = 1;
const SUFFIXED = 0.6;
const OTHER_SUFFIX = 0.2;

function extensionOf(model: string, other: string): number {
  const [short, long] = model.length <= other.length ? [model, other] : [other, model];
  if (long.endsWith(short)) return PREFIXED;
  return long.startsWith(short) ? SUFFIXED : OTHER_SUFFIX;
}

/** How much a number that only one title names says, when they share another: two endings of one number say most. */
const TWO_ENDINGS = 1;
const TWO_OTHERS = 0.6;
const ONE_ENDING = 0.3;

/** Beside the number they share, titles name numbers the other lacks: other colours, or two things that fit one third. */
export function compareOtherModels(
  comparison: ModelComparison | undefined,
  product: Traits,
  listing: Traits,
): Signal | undefined {
  if (comparison?.kind !== 'same') return undefined;
  const [own, others] = [modelsOnlyIn(product, listing), modelsOnlyIn(listing, product)];
  const said = (strength: number, a: string, b: string): Signal => ({
    kind: 'otherModels',
    strength,
    reason: reason('matchOtherModels', a.toUpperCase(), b.toUpperCase()),
  });
  for (const model of own)
    for (const other of others) if (stemOf(model) === stemOf(other)) return said(TWO_ENDINGS, model, other);
  const [first] = own;
  const [second] = others;
  if (first !== undefined && second !== undefined) return said(TWO_OTHERS, first, second);
  const ending = [...own, ...others].find((model) => stemOf(model) === stemOf(comparison.model));
  return ending === undefined ? undefined : said(ONE_ENDING, comparison.model, ending);
}

/** The part numbers both sides state for themselves, in a field of their own. */
export function comparePartNumbers(product: Traits, listing: Traits): Signal | undefined {
  if (product.partNumber === undefined || listing.partNumber === undefined) return undefined;
  const [own, other] = [product.partNumber.toUpperCase(), listing.partNumber.toUpperCase()];
  return own === other
    ? { kind: 'partNumberSame', strength: 1, reason: reason('matchPartNumberSame', own) }
    : { kind: 'partNumberConflict', strength: 1, reason: reason('matchPartNumberConflict', own, other) };
}

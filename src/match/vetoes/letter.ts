import { reason } from '@/src/words/reason';
import { colorsOf, isShade } from '../colors';
import type { ModelComparison } from '../models';
import { differInColor } from '../part-numbers';
import type { Traits } from '../traits';
import { otherForm, type Veto } from './veto';

/** "SM58" and "SM58S": of a short number one letter more is a smaller, a switched, a cheaper one. */
export function vetoLetter(product: Traits, listing: Traits, models: ModelComparison | undefined): readonly Veto[] {
  if (models?.kind === 'sibling' && isOfDials(models)) return [numbersDiffer(models)];
  if (models?.kind !== 'extended') return [];
  if (differInColor(models.model, models.other)) return [numbersDiffer(models)];
  const [short, long] = [models.model, models.other].sort((a, b) => a.length - b.length) as [string, string];
  if (isEndedByColor(short, long, product, listing)) return [numbersDiffer(models)];
  if (short.length > SHORT_NUMBER || !/\d$/.test(short) || long.length !== short.length + 1 || !long.startsWith(short))
    return [];
  return [numbersDiffer(models)];
}

function numbersDiffer({ model, other }: { model: string; other: string }): Veto {
  return otherForm(reason('matchModelConflict', model.toUpperCase(), other.toUpperCase()));
}

/** "AF400" and "AF400CP … copper": the longer number ends in letters of the colour its title states, and the other states none. */
function isEndedByColor(short: string, long: string, product: Traits, listing: Traits): boolean {
  if (!listing.models.has(long) || colorsOf(product, listing) !== undefined) return false;
  const [, first, rest = ''] = (long.startsWith(short) && /^([a-z])([a-z]{1,2})$/.exec(long.slice(short.length))) || [];
  if (first === undefined) return false;
  const isLike = new RegExp(`^${first}\\p{L}*${[...rest].join('\\p{L}*')}`, 'u');
  return listing.tokens.some(({ kind, text }) => (kind === 'color' || isShade(text)) && isLike.test(text));
}

/** Longer numbers end in letters for colours and markets. */
const SHORT_NUMBER = 5;

/** "311.30.42.30.01.005" and "…006": references so long that their last digits tell dials, glasses and straps. */
export function isOfDials(models: ModelComparison): boolean {
  if (models.kind !== 'sibling') return false;
  const { model, other } = models;
  return (
    /^\d+$/.test(model) &&
    model.length >= LONG_REFERENCE &&
    model.length === other.length &&
    model.slice(0, -3) === other.slice(0, -3)
  );
}

const LONG_REFERENCE = 12;

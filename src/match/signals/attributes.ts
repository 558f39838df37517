import { colorOf } from '@/src/listings/terms/color';
import { reason, type Said } from '@/src/words/reason';
import { type Colors, colorsDiffer, colorsOf } from '../colors';
import { kindsIn } from '../kind-words';
import type { Signal } from '../match';
import { differingMeasure } from '../measures';
import { differingPair } from '../number-pairs';
import { once } from '../once';
import { compareShoeSizes } from '../shoe-sizes';
import { differingSize, differingStatedSize, sizesOf } from '../sizes';
import type { Traits } from '../traits';
import { wearersOf, wearersSaid } from '../wearers';

/** Every attribute both sides state and that differs, each one signal. Capacity is judged by its own veto. */
export function compareAttributes(product: Traits, listing: Traits): readonly Signal[] {
  return [
    differingColor(product, listing),
    differingSizes(product, listing),
    differingMeasures(product, listing),
    differingGender(product, listing),
    differingYear(product, listing),
  ].filter((signal) => signal !== undefined);
}

function differs(
  key: 'matchColorDiffers' | 'matchSizeDiffers' | 'matchGenderDiffers' | 'matchYearDiffers' | 'matchMeasureDiffers',
  a: Said,
  b: Said,
): Signal {
  return { kind: 'attributeConflict', strength: 1, reason: reason(key, a, b) };
}

function differingColor(product: Traits, listing: Traits): Signal | undefined {
  const ours = colorsOf(product, listing);
  const theirs = colorsOf(listing, product);
  if (ours === undefined || theirs === undefined) return undefined;
  if (
    !colorsDiffer(ours, theirs) &&
    !(isShoe(product, listing) && !listsColors(product, listing) && isOtherWayRound(ours, theirs))
  )
    return undefined;
  return differs('matchColorDiffers', ours.said, theirs.said);
}

/** Of shoes the first colour is the upper's: white with black is not black with white. */
function isOtherWayRound({ plain: ours }: Colors, { plain: theirs }: Colors): boolean {
  const [[own], [other]] = [[...ours], [...theirs]];
  return ours.size > 1 && theirs.size > 1 && own !== other && theirs.has(own ?? '') && ours.has(other ?? '');
}

const AND = / (?:and|und|et|y|e|en|i) /g;

/** "Blanco y negro": joined by "and", colours stand in any order. */
function listsColors(...sides: readonly Traits[]): boolean {
  return sides.some(({ plain }) =>
    [...plain.matchAll(AND)].some(({ 0: and, index }) =>
      [plain.slice(0, index).split(' ').at(-1), plain.slice(index + and.length).split(' ', 1)[0]].every(
        (word) => word !== undefined && colorOf(word) !== undefined,
      ),
    ),
  );
}

function isShoe(...sides: readonly Traits[]): boolean {
  return sides.some((side) => kindsIn(side).has('shoes'));
}

function differingMeasures(product: Traits, listing: Traits): Signal | undefined {
  const pair = differingMeasure(product, listing) ?? differingPair(product, listing);
  return pair && differs('matchMeasureDiffers', ...pair);
}

function differingSizes(product: Traits, listing: Traits): Signal | undefined {
  const shoes = compareShoeSizes(product, listing);
  const pair =
    differingSize(sizesOf(product), sizesOf(listing)) ??
    (shoes === undefined ? differingStatedSize(product, listing) : shoes === 'same' ? undefined : shoes);
  return pair && differs('matchSizeDiffers', ...pair);
}

function differingGender(product: Traits, listing: Traits): Signal | undefined {
  const ours = wearersOf(product);
  const theirs = wearersOf(listing);
  if (ours.size === 0 || theirs.size === 0 || [...ours].some((wearer) => theirs.has(wearer))) return undefined;
  return differs('matchGenderDiffers', wearersSaid(ours), wearersSaid(theirs));
}

function differingYear(product: Traits, listing: Traits): Signal | undefined {
  const ours = yearsOf(product);
  const theirs = yearsOf(listing);
  if (ours.length === 0 || theirs.length === 0 || ours.some((year) => theirs.includes(year))) return undefined;
  return differs('matchYearDiffers', `${ours[0]}`, `${theirs[0]}`);
}

const yearsOf = once(readYears);

function readYears({ tokens, attributes }: Traits): readonly number[] {
  const inTitle = tokens.flatMap(({ kind, text }) =>
    kind === 'number' && /^(?:19[5-9]|20[0-4])\d$/.test(text) ? Number(text) : [],
  );
  return attributes.year === undefined ? inTitle : [attributes.year, ...inTitle];
}

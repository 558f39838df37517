import { kindsIn } from './kind-words';
import { once } from './once';
import type { Traits } from './traits';
import { wearersOf } from './wearers';

/*
 * A shoe size is the length of the last, by definition: Paris points of 2/3 cm (EU), barleycorns of 1/3 inch (UK: size 0 for
 * adults at 25 of them; US: one later for men, two for women). The foot is some 15 mm shorter (Mondopoint, ISO 9407, in Japan
 * and China in centimetres). Makers round as they like, by up to a size, so that converted sizes are compared loosely
 * (conversions of ISO/TS 19407).
 */
const INCH_CM = 2.54;
const BARLEYCORNS = 25;
const ALLOWANCE_CM = 1.5;
const PARIS_POINT_CM = 2 / 3;

const fromUk = (size: number) => (((BARLEYCORNS + size) / 3) * INCH_CM) / PARIS_POINT_CM;
const fromFoot = (cm: number) => (cm + ALLOWANCE_CM) / PARIS_POINT_CM;

/** By so many EU sizes makers' tables differ for one size; from twice as many on two sizes are two. */
const SAME = 1.1;

const FRACTION = '(?: (?:5|1 2|1 3|2 3)(?= ))?';
const ADULT_EU = `(3[4-9]|4\\d|50)(${FRACTION})`;
const EU = new RegExp(
  ` (?:eu|eur|gr|grosse|talla|pointure|maat|mt|rozmiar|rozm|roz|vel|velikost|numero|taille|taglia|n|t|size) ?${ADULT_EU} | ${ADULT_EU} eu(?: |$)`,
);
/** Alone it counts last of the numbers. */
const BARE_EU = new RegExp(` ${ADULT_EU} (?!.* ${ADULT_EU} )`);
const UK = / uk ?(\d{1,2})( 5)? | (\d{1,2})( 5)? uk /;
const US = / us ?(\d{1,2})( 5)? | (\d{1,2})( 5)? us /;
const FOOT = / (2[1-9]|3[01])( 5)? ?cm | jp ?(2[1-9]|3[01])( 5)? /;
const WORN = ['shoes', 'boots'];

/** EU sizes that a side states, from the least to the most it may mean. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly said: string;
}

/** The size a side states of a shoe. */
const rangeOf = once((side): Range | undefined => {
  const text = textOf(side);
  const eu = EU.exec(text) ?? BARE_EU.exec(text);
  if (eu !== null) return single(Number(eu[1] ?? eu[3]) + fractionOf(eu[2] ?? eu[4]), eu[0]);
  const uk = UK.exec(text);
  if (uk !== null) return single(fromUk(numberOf(uk)), uk[0]);
  const us = US.exec(text);
  if (us !== null) {
    const size = numberOf(us);
    const wearers = wearersOf(side);
    return {
      least: fromUk(size - (wearers.has('men') ? 1 : 2)),
      most: fromUk(size - (wearers.has('women') ? 2 : 0.5)),
      said: us[0].trim(),
    };
  }
  const foot = FOOT.exec(text);
  return foot === null ? undefined : single(fromFoot(numberOf(foot)), foot[0]);
});

function single(size: number, said: string): Range {
  return { least: size, most: size, said: said.trim() };
}

function numberOf([, before, half, after, otherHalf]: RegExpExecArray): number {
  return Number(before ?? after) + ((half ?? otherHalf) === undefined ? 0 : 0.5);
}

function fractionOf(said: string | undefined): number {
  return { ' 5': 0.5, ' 1 2': 0.5, ' 1 3': 1 / 3, ' 2 3': 2 / 3 }[said ?? ''] ?? 0;
}

/** Title and stated size. */
function textOf({ plain, attributes: { size } }: Traits): string {
  return size === undefined ? plain : `${plain} ${size.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `;
}

/** Whether a word of a title is its number of a size, of a shoe that both sides state a size of: "40", "25.5cm", "t44". */
export function isShoeSize(product: Traits, listing: Traits, word: string): boolean {
  return /^(?:t|uk|us|eu)?\d{1,2}(?:\.5)?(?:cm)?$/.test(word) && compareShoeSizes(product, listing) !== undefined;
}

/** How two sizes of a shoe compare: `same` though said in two systems, the two sizes that differ, or undefined when nothing can be said. */
export function compareShoeSizes(product: Traits, listing: Traits): 'same' | readonly [string, string] | undefined {
  const isShoe = [product, listing].some((side) => WORN.some((kind) => kindsIn(side).has(kind)));
  if (!isShoe) return undefined;
  const [ours, theirs] = [rangeOf(product), rangeOf(listing)];
  if (ours === undefined || theirs === undefined) return undefined;
  const apart = Math.max(ours.least - theirs.most, theirs.least - ours.most);
  if (apart <= SAME) return 'same';
  return apart >= 1.4 ? [ours.said, theirs.said] : undefined;
}

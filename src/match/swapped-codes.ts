import { isLetterCode } from './letter-codes';
import { isVariantWord } from './variant-words';

/** Stands for the brand, however many words it has. */
export const BRAND = '\u0000';

/** Words before numbers that count, measure or date. */
export const COUNTING = new Set(
  'size taille talla taglia grosse gr eu uk us w l set lot pack no nr vol year age'.split(' '),
);

/** What numbers of sizes stand behind: "EU 44" and "Gr. 44" are no two models. */
const SIZE_SYSTEMS = new Set('eu uk us gr sz tg mt nr no'.split(' '));

/** "11G", "GDDR6": how much memory and of what sort. */
const MEMORY = /^(?:\d{2,3}g|[lg]?p?ddr\d[a-z]?)$/;

const MIXED = /^(?!\d+x\d)(?![wl]\d{2}(?:l\d{2})?$)(?=.*\d)(?=.*[a-z])[a-z0-9]{2,8}$/;

/** Longer mixes of letters and digits are part numbers. */
const SHORT = 3;

/** A number that may be a year. */
export const YEAR = /^(?:19|20)\d\d$/;

/**
 * Whether two words at one place of two names are short designations that tell two models: "GSR" and "GSB", "574" and "327".
 *
 * @param left the word before both, when it is the same; `right` the word after.
 */
export function isCodeSwap(own: string, other: string, left: string | undefined, right: string | undefined): boolean {
  if (SIZE_SYSTEMS.has(own) || SIZE_SYSTEMS.has(other) || MEMORY.test(own) || MEMORY.test(other)) return false;
  const isAfterName = left !== undefined && left !== BRAND && !COUNTING.has(left);
  // "Raspberry Pi 4 Model B", "New Balance 574 sneaker": a number between a brand and a shared word is the model's.
  if (left === BRAND && right !== undefined && own.length <= SHORT && /^\d{1,4}$/.test(own) && /^\d{1,4}$/.test(other))
    return true;
  if (/^\d+$/.test(own) && /^\d+$/.test(other)) {
    // After a number stand sizes and counts too; long numbers are neither, save years.
    const isLong = own.length >= 3 && own.length === other.length && !YEAR.test(own);
    const isYearOfOne = YEAR.test(own) !== YEAR.test(other);
    return isAfterName && !isYearOfOne && (/\d/.test(left) ? isLong : left.length <= 2 || isLong);
  }
  if (MIXED.test(own) && MIXED.test(other)) {
    // "Brand 4DS XL" and "Brand 6DS XL", "Brand A7 III" and "Brand A7R III"; longer numbers are compared as such.
    const isOnlyNumber =
      left === BRAND &&
      right !== undefined &&
      own.length <= SHORT &&
      (own.replace(/\d/g, '') === other.replace(/\d/g, '') || isLetterMore(own, other));
    return (
      (isOnlyNumber || (isAfterName && (!/\d/.test(left) || isOtherDigit(own, other, right)))) && !continues(own, other)
    );
  }
  // "ZV-E10" and "ZV-1": after letters that spell no word, a number with a letter and one without.
  if (
    left !== undefined &&
    left.length === 2 &&
    isLetterCode(left) &&
    !COUNTING.has(left) &&
    isSuffix(own) &&
    isSuffix(other)
  )
    return true;
  if (!isLetterCode(own) || !isLetterCode(other)) return false;
  return isAfterName || (right !== undefined && /\d/.test(right));
}

/** "A7" and "A7R". */
function isLetterMore(own: string, other: string): boolean {
  return Math.abs(own.length - other.length) === 1 && (own.startsWith(other) || other.startsWith(own));
}

/** "K7X 52O OX" and "K7X 62O OX": between the same codes two numbers of one make-up. */
function isOtherDigit(own: string, other: string, right: string | undefined): boolean {
  const shape = (code: string) => code.replace(/\d/g, '0');
  return right !== undefined && own.length === SHORT && shape(own) === shape(other);
}

/** What stands behind the letters of a series. */
function isSuffix(code: string): boolean {
  return /^[a-z]?\d{1,2}$/.test(code);
}

/** "Beta LT jacket" and "Beta AR jacket": two letters each between the same words, of which one spells no word. */
export function isSuffixSwap(own: string, other: string, left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || left === BRAND || right === undefined) return false;
  return /^[a-z]{2}$/.test(own) && /^[a-z]{2}$/.test(other) && (isLetterCode(own) || isLetterCode(other));
}

/** "SRPD55" and "SRPD55K1": one designation, cut short. A single letter more may be another model. */
function continues(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const ending = long.startsWith(short) ? long.slice(short.length) : '';
  if (ending.length >= 2 && (short.length >= 5 || isOfMarket(short, ending))) return true;
  // "HX90" of "DSCHX90": without the letters of the family.
  return MODEL.test(short) && /^[a-z]{2,4}$/.test(long.slice(0, -short.length)) && long.endsWith(short);
}

/** Letters and then digits: "gh5", "hx90". */
const MODEL = /^[a-z]{1,3}\d{1,4}[a-z]?$/;

/** "GH5" and "GH5EB": letters for a market or a colour, where "FE", "Ti" and numerals make another model. */
export function isOfMarket(short: string, ending: string): boolean {
  return MODEL.test(short) && /^[a-z]{2,3}$/.test(ending) && !isVariantWord(ending);
}

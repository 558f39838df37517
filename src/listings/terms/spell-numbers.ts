import { fold } from './fold';

/** Signs of fractions, which compatibility forms take apart into digits that would join the number before them. */
const FRACTIONS: Readonly<Record<string, string>> = {
  '½': '.5',
  '¼': '.25',
  '¾': '.75',
  '⅓': '.33',
  '⅔': '.67',
  '⅛': '.125',
  '⅜': '.375',
  '⅝': '.625',
  '⅞': '.875',
};
const FRACTION = /(\d*) ?([½¼¾⅓⅔⅛⅜⅝⅞])/g;

/** Thin spaces part thousands and nothing else in a title. */
const THIN_THOUSANDS = /(?<=(?<![\d.,])\d{1,3})[\u2009\u202f](?=\d{3}(?!\d))/g;
/** "1 000 g": of ordinary spaces only before three zeros, as "iPhone 12 128 GB" holds two numbers. */
const SPACED_THOUSANDS = /(?<=(?<![\d.,])\d{1,3}) (?=000(?!\d))/g;
/** "5.000 mAh", "2.500 W": a point before three digits, and a unit that nobody gives thousandths of. */
const POINTED_THOUSANDS =
  /(?<=(?<![\d.,])\d{1,3})\.(?=\d{3} ?(?:mah|gr?|gramm?|w|watt|ml|mm|lm|lumen|rpm|btu|pa)(?![a-z]))/g;

/** "1/2 Zoll", "1 3/4 inch": fractions of inches, in which tools and pipes are measured. */
const OF_INCH =
  /(?<![\d/.,])(?:(\d{1,2})[ -])?(\d{1,2})\/(2|4|8|16)(?= ?(?:["”″]|''|(?:in|inch|inches|zoll|pouces?|pollic[ei]|pulgadas?|duim|cal[aei]?|palce?|palcu)(?![a-z])))/g;

/** Dashes of print between letters and digits, which part numbers are written with as well. */
const DASH = /(?<=[\p{L}\p{N}])[\u2010-\u2013\u2212](?=[\p{L}\p{N}])/gu;

/** The folded text with its numbers and hyphens spelled one way: fractions as decimals, thousands without a mark. */
export function spellNumbers(text: string): string {
  const spelled = /[½¼¾⅓⅔⅛⅜⅝⅞\u2009\u202f]/.test(text)
    ? text
        .replace(FRACTION, (_, whole: string, sign: string) => `${whole === '' ? '0' : whole}${FRACTIONS[sign]}`)
        .replace(THIN_THOUSANDS, '')
    : text;
  let folded = fold(spelled);
  if (/\d\/\d/.test(folded)) folded = folded.replace(OF_INCH, decimalOf);
  if (/\d[ .]\d{3}/.test(folded)) folded = folded.replace(SPACED_THOUSANDS, '').replace(POINTED_THOUSANDS, '');
  return /[\u2010-\u2013\u2212]/.test(folded) ? folded.replace(DASH, '-') : folded;
}

function decimalOf(_: string, whole: string | undefined, part: string, of: string): string {
  return String(Number(whole ?? 0) + Number(part) / Number(of));
}

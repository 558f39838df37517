import { type Kilogram, kilogram } from '@/src/quantity/mass';

const POUND = 0.45359237;

/** Kilograms in one unit (BIPM; the international avoirdupois pound of 1959), by its names and its UN/CEFACT code. */
const KG: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:kgm?|kgs|kilo|kilos|kilogram(?:me?)?[sy]?|kilogrammi|kilogramos?|quilos?|quilogramas?|кг|килограмм\p{L}*|公斤|千克|キログラム|كجم)$/u,
    1,
  ],
  [
    /^(?:g|grm?|grs|gms|grams?|gramm|grammes?|grammi|gramos?|gramas?|gramów|gramm?y|г|гр|грамм\p{L}*|克|グラム)$/u,
    0.001,
  ],
  [/^(?:mg|mgm)$/, 1e-6],
  [/^(?:lb|lbs|lbr|pounds?)$/, POUND],
  [/^(?:st|stone)$/, 14 * POUND],
  [/^(?:oz|onz|ounces?)$/, POUND / 16],
];
const OUNCE = POUND / 16;

/** Smaller units that complete a greater one: "2 lb 3 oz", "1 st 4 lb". */
const COMPLETES = new Map([
  [OUNCE, POUND],
  [POUND, 14 * POUND],
]);

/**
 * The first mass in a text, in kg: "1,2 kg", "850 g", "2 lb 3 oz", the middle of "2.1 - 2.3 g". `unit` is the one the
 * label names for a bare number. Undefined for none, for zero, and for masses per area or length (cloth and paper).
 */
export function parseMass(text: string, unit = ''): Kilogram | undefined {
  const small = text.slice(0, 200).toLowerCase();
  const bare = KG.find(([names]) => names.test(unit))?.[1];
  if (bare !== undefined && /^(?:ca\.? |approx\.? |~)?\d+(?:[.,]\d+)*(?: ?[-–] ?\d+(?:[.,]\d+)*)?$/.test(small.trim()))
    return parseMass(`${small} ${unit}`);
  const parts = small.matchAll(
    /(?:(\d{1,9}(?:[.,]\d{1,9}){0,3})\s?[-–]\s?)?(\d{1,9}(?:[.,]\d{1,9}){0,3})\s?(\p{L}+)\.?(\s?\/|²|\s(?:per|pro|je)\s)?/gu,
  );
  let kg = 0;
  let end = 0;
  let last = 0;
  for (const part of parts) {
    const one = KG.find(([names]) => names.test(part[3] as string))?.[1];
    if (one === undefined) continue;
    if (part[4] !== undefined) return undefined;
    // "2 lb 3 oz" is one mass, "1.2 kg (2.6 lb)" the same mass twice.
    if (kg > 0 && !(COMPLETES.get(one) === last && part.index - end < 6 && !/[(/]/.test(small.slice(end, part.index))))
      break;
    const most = numberOf(part[2] as string, one) * one;
    const least = part[1] === undefined ? most : numberOf(part[1], one) * one;
    kg += least < most && least > most / 3 ? (least + most) / 2 : most;
    last = one;
    end = part.index + part[0].length;
  }
  return kg > 0 && kg <= 5000 ? kilogram(Number(kg.toPrecision(6))) : undefined;
}

/** Three digits after one separator are thousands of grams, but thousandths of a kilogram. */
function numberOf(digits: string, unit: number): number {
  if (unit === 0.001 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return Number(digits.replace(/[.,]/, ''));
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  return at < 0 ? Number(digits) : Number(`${digits.slice(0, at).replace(/\D/g, '')}.${digits.slice(at + 1)}`);
}

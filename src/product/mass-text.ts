import { type Kilogram, kilogram } from '@/src/quantity/mass';

/** Kilograms in one unit (BIPM; the international avoirdupois pound of 1959), by its names and its UN/CEFACT code. */
const KG: readonly (readonly [RegExp, number])[] = [
  [/^(?:kgm?|kgs|kilo|kilos|kilogram(?:me?)?s?|kilogramm|kilogrammi|kilogramos|кг)$/, 1],
  [/^(?:g|grm?|grs|gms|grams?|gramm|grammes?|grammi|gramos|г)$/, 0.001],
  [/^(?:lb|lbs|lbr|pounds?)$/, 0.45359237],
  [/^(?:oz|onz|ounces?)$/, 0.028349523125],
];

/**
 * The first mass in a text, in kg: "1,2 kg", "850 g", "2 lb 3 oz". Undefined for none, for zero, and for masses per
 * area or length (cloth and paper).
 */
export function parseMass(text: string): Kilogram | undefined {
  const parts = text
    .slice(0, 200)
    .toLowerCase()
    .matchAll(/(\d+(?:[.,]\d+)*)\s?(\p{L}+)\.?(\s?\/|²)?/gu);
  let kg = 0;
  let end = 0;
  for (const part of parts) {
    const unit = KG.find(([names]) => names.test(part[2] as string))?.[1];
    if (unit === undefined) continue;
    if (part[3] !== undefined) return undefined;
    // "2 lb 3 oz" is one mass, "1.2 kg (2.6 lb)" the same mass twice.
    if (kg > 0 && !(unit === KG[3]?.[1] && part.index - end < 6 && !/[(/]/.test(text.slice(end, part.index)))) break;
    kg += numberOf(part[1] as string, unit) * unit;
    end = part.index + part[0].length;
  }
  return kg > 0 && kg <= 5000 ? kilogram(Number(kg.toPrecision(6))) : undefined;
}

/** Three digits after one separator are thousands of grams, but thousandths of a kilogram. */
function numberOf(digits: string, unit: number): number {
  if (unit < 0.01 && /^\d{1,3}[.,]\d{3}$/.test(digits)) return Number(digits.replace(/[.,]/, ''));
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  return at < 0 ? Number(digits) : Number(`${digits.slice(0, at).replace(/\D/g, '')}.${digits.slice(at + 1)}`);
}

import type { DecimalSign } from './decimal-sign';
import { fold } from './fold';

const AMOUNT =
  /(?<![\d.,])(\d{1,6}(?:[.,]\d{1,6})?)\s?(kg|kilograms?|g|grams?|gr|t|tonnes?)\s?(?:of |de |di |an )?co ?[2₂²](?:[\s-]?(?:e|eq|aq|aquivalente?)(?![\p{L}])\.?)?/u;

/** Words for a footprint, folded. */
const WORDS =
  /foot ?print|fussabdruck|empreinte|huella|pegada|impronta|voetafdruk|fotavtryck|fodaftryk|avtrykk|slad weglowy|uhlikov\p{L} stop|углеродн|carbon emission|co[2₂]e? (?:emission|impact|bilanz|value)|emissions? (?:per|of|from)|climate (?:impact|declaration)|klimabilanz|klimat(?:avtryck|paverkan)|pcf|life ?cycle|炭素|カーボン|碳足/u;

/** Amounts that are not what the thing caused. */
const OTHER =
  /sav(?:e|es|ed|ing)|less|avoid|reduc|offset|compens|einspar|spar[ts]|weniger|moins|evit|econom|ahorr|rispar|menos|meno |bespaar|sparer|vs\.?|compared|shipping|delivery|versand|lieferung|livraison|envio|per km|\/ ?km|g ?\/ ?kwh|tree/;

/**
 * A footprint the page declares for one piece, kg CO2e, with its words; undefined where the amount is something else.
 *
 * @param decimal the sign the page writes before decimals, which tells "1,234 kg" of an English page from that of a German one.
 */
export function declaredFootprint(
  texts: readonly string[],
  decimal?: DecimalSign,
): { kgCo2e: number; text: string } | undefined {
  for (const text of texts) {
    if (!/co/i.test(text)) continue;
    const folded = fold(text.slice(0, 1000));
    const amount = AMOUNT.exec(folded);
    if (amount === null) continue;
    const around = folded.slice(Math.max(0, amount.index - 120), amount.index + amount[0].length + 60);
    if (!WORDS.test(around) || OTHER.test(around)) continue;
    const number = amountOf(amount[1] as string, (amount[2] as string).startsWith('g'), decimal);
    const kgCo2e = Number(
      (number * (/^k/.test(amount[2] as string) ? 1 : /^g/.test(amount[2] as string) ? 0.001 : 1000)).toPrecision(6),
    );
    if (kgCo2e > 0 && kgCo2e <= 1e6) return { kgCo2e, text: text.slice(0, 300).trim() };
  }
  return undefined;
}

/** Three digits behind a sign are thousands where the page writes decimals with the other one, and always of grams. */
function amountOf(digits: string, areGrams: boolean, decimal: DecimalSign | undefined): number {
  const [, sign] = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(digits) ?? [];
  const areThousands = sign !== undefined && (areGrams || (decimal !== undefined && decimal !== sign));
  return Number(areThousands ? digits.replace(sign, '') : digits.replace(',', '.'));
}

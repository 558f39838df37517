import { fold, plainWords } from '@/src/listings/terms/fold';
import { termsOf, tokenize } from '@/src/listings/terms/tokens';
import type { Traits } from './traits';

/** Where sellers set off what they add: " - ", ": ", ", ", brackets, bars, exclamation marks. */
const BREAK = /\s[-–—|·•~/*+]+\s|[:,;!?()[\]（）【】、，。！|]+(?=\s|$|\P{ASCII})|(?<=\s|^|\P{ASCII})[([（【]/u;

/** One word set off may be the very name of another thing: "Adobe - Illustrator". */
const LEAST_WORDS = 2;

const NONE: ReadonlySet<string> = new Set();

/**
 * Words of the parts of a listing's title that are set off and have nothing of the product and no number:
 * "lovely condition:", "- zie foto". They are remarks more often than names, so that they count half and neither speak
 * against nor make the title longer. Of a title without a part that has something of the product, none is a remark.
 */
export function asidesOf({ title, words }: Traits, product: Traits): ReadonlySet<string> {
  if (!BREAK.test(title)) return NONE;
  const parts = title.split(BREAK);
  const asides = parts.filter((part) => part !== undefined && isAside(part, product));
  if (asides.length === 0 || asides.length === parts.length) return NONE;
  const terms = new Set(asides.flatMap((part) => [...termsOf(tokenize(part))]));
  for (const word of terms) if (!words.has(word) || product.words.has(word)) terms.delete(word);
  return terms;
}

function isAside(part: string, product: Traits): boolean {
  const plain = plainWords(fold(part)).trim();
  if (plain === '' || /\d/.test(plain)) return false;
  const said = plain.split(' ');
  const isLong = said.length >= LEAST_WORDS || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain);
  return isLong && !said.some((word) => product.words.has(word) || product.runs.has(word));
}

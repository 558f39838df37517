import { fold, plainWords } from '@/src/listings/terms/fold';
import { termsOf, tokenize } from '@/src/listings/terms/tokens';
import type { Traits } from './traits';
import { isCut, isVariantWord } from './variant-words';

/** Where sellers set off what they add: " - ", ": ", ", ", brackets, bars, exclamation marks. */
const BREAK = /\s[-–—|·•~/*+]+\s|[:,;!?()[\]（）【】、，。！|]+(?=\s|$|\P{ASCII})|(?<=\s|^|\P{ASCII})[([（【]/u;

/** Before what comes along with the thing: only where words that also join names ("and", "e", "s") are left out. */
const ALONG =
  /\s(?=(?:with|mit|avec|con|met|incl|inkl|including|includes|inclusive|inklusive|inclus|incluye|compris|inclusief|wraz)[.:]?\s)/iu;

/** One word set off may be the very name of another thing: "Adobe - Illustrator". */
const LEAST_WORDS = 2;

const NONE: ReadonlySet<string> = new Set();

/**
 * Words of the parts of a listing's title that are set off and have nothing of the product and no number:
 * "lovely condition:", "- zie foto", "with both straps". They are remarks more often than names, so that they count half and neither speak
 * against nor make the title longer. Of a title without a part that has something of the product, none is a remark.
 */
export function remarksOf({ title, words }: Traits, product: Traits): ReadonlySet<string> {
  if (!BREAK.test(title) && !ALONG.test(title)) return NONE;
  const parts = title.split(BREAK).flatMap((part) => part?.split(ALONG));
  const remarks = parts.filter((part) => part !== undefined && isRemark(part, product));
  if (remarks.length === 0 || remarks.length === parts.length) return NONE;
  const terms = new Set(remarks.flatMap((part) => [...termsOf(tokenize(part))]));
  for (const word of terms) if (!words.has(word) || product.words.has(word)) terms.delete(word);
  return terms;
}

function isRemark(part: string, product: Traits): boolean {
  const plain = plainWords(fold(part)).trim();
  if (plain === '' || /\d/.test(plain)) return false;
  const said = plain.split(' ');
  const isLong = said.length >= LEAST_WORDS || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain);
  return isLong && !said.some((word) => product.words.has(word) || product.runs.has(word));
}

/**
 * The listing without its remarks: names begin, end and are compared where the remark was not. Words that may tell another
 * model stay, and so does the plain title, in which vetoes look for what a remark gives away ("for parts").
 */
export function withoutRemarks(listing: Traits, remarks: ReadonlySet<string>): Traits {
  if (remarks.size === 0) return listing;
  const tokens = listing.tokens.filter(
    ({ kind, text }) =>
      !(remarks.has(text) && (kind === 'word' || kind === 'pair') && !isVariantWord(text) && !isCut(text)),
  );
  return { ...listing, tokens, readings: [] };
}

import type { Product } from '@/src/product/product';
import { squash } from '../terms/fold';
import { isPartNumber } from '../terms/part-number';
import type { TitleWord } from './title-words';

/** A second one may be another spelling. */
const MOST_MODELS = 2;

/** The least digits of a number that is surely a model's: "Select2" may be a word. */
const SURE_DIGITS = 2;

/**
 * A thing's part numbers in its title, the likeliest first: the stated one, then those before the title's first stop, then
 * those with more than one digit. Each is followed by its stem.
 */
export function modelsIn({ mpn }: Product, words: readonly TitleWord[]): readonly string[] {
  const stated = mpn === undefined ? '' : squash(mpn);
  const isStated = ({ text }: TitleWord) => squash(text) === stated;
  const rank = (word: TitleWord): number =>
    4 * Number(!isStated(word)) +
    2 * Number(word.place !== 'own') +
    Number(word.text.includes('/') || word.text.replace(/\D/g, '').length < SURE_DIGITS);
  const named = words
    .filter((word) => (word.kind === 'model' && word.place !== 'other') || isStated(word))
    .sort((a, b) => rank(a) - rank(b));
  return named.slice(0, MOST_MODELS).flatMap(({ text }) => [text, ...stemOf(text)]);
}

/**
 * A number that may be the thing's: the stated one where it looks like a maker's, though a shop that leaves it out of the
 * title says that few write it; else one behind "for" or "with", which may be another thing's.
 */
export function doubtfulModel({ mpn }: Product, words: readonly TitleWord[]): string | undefined {
  if (mpn !== undefined && isPartNumber(squash(mpn))) return mpn.trim();
  return words.findLast(({ kind }) => kind === 'model')?.text;
}

/** The number without the letters that mostly name a colour or a market: "DSC-W150/R" is sold as "DSC-W150". */
function stemOf(model: string): string[] {
  const stem = model.replace(/(?<=\p{L}.*\d\d)[-/ ]?\p{L}{1,4}$/u, '');
  return stem === model || squash(stem).length < 4 ? [] : [stem];
}

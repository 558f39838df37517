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
 * those with more than one digit. Where there is none, the stated one if it looks like a maker's. Each is followed by its stem.
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
  const models = named.length > 0 ? named.slice(0, MOST_MODELS).map(({ text }) => text) : alone(mpn);
  return models.flatMap((model) => [model, ...stemOf(model)]);
}

function alone(mpn: string | undefined): string[] {
  return mpn !== undefined && isPartNumber(squash(mpn)) ? [mpn.trim()] : [];
}

/** The number without the letters that mostly name a colour or a market: "DSC-W150/R" is sold as "DSC-W150". */
function stemOf(model: string): string[] {
  const stem = model.replace(/(?<=\p{L}.*\d\d)[-/ ]?\p{L}{1,4}$/u, '');
  return stem === model || squash(stem).length < 4 ? [] : [stem];
}

import type { Category } from './category';
import { type Mention, NOT_HEAD } from './mention';
import type { TaxonomyIndex } from './taxonomy-index';
import { fold } from './tokens';

/** Chinese has no gaps between words: known words are looked for anywhere, the longest first, the last one leads. */
export function hanMentions(text: string, index: TaxonomyIndex): { found: Mention[]; accessory: boolean } {
  let rest = fold(text.slice(0, 400));
  const named: { category: Category | undefined; at: number; written: string; by: string | undefined }[] = [];
  for (const { word, category, by } of index.han) {
    const at = rest.lastIndexOf(word);
    if (at < 0 || !endsRun(rest, at, word)) continue;
    named.push({ category, at, written: word, by });
    rest = rest.slice(0, at) + ' '.repeat(word.length) + rest.slice(at + word.length);
  }
  const last = Math.max(...named.map(({ at }) => at));
  const found = named.flatMap(({ category, at, written, by }): Mention[] => {
    if (category === undefined) return [];
    const weight = at === last || by !== undefined ? 1 : NOT_HEAD;
    return [{ category, written, headFirst: false, weight, ...(by !== undefined && { by }) }];
  });
  return { found, accessory: named.some(({ category, at }) => category === undefined && at === last) };
}

const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;

/** A short Katakana word must end its run: "ラック" is a rack in "スチールラック", and none in "ブラック" (black). */
function endsRun(text: string, at: number, word: string): boolean {
  if (word.length > 4 || !KATAKANA.test(word)) return true;
  const isKatakana = (place: number): boolean => KATAKANA.test(text.charAt(place));
  if (isKatakana(at + word.length)) return false;
  return !isKatakana(at - 1) || (isKatakana(at - 2) && isKatakana(at - 3));
}

import type { Product } from '@/src/product/product';
import { fold, squash } from '../terms/fold';
import { isStopWord } from '../terms/idle-words';
import { isWritten, type TitleWord } from './title-words';

/** The brand a thing is searched with. */
export interface TitleBrand {
  /** Empty when nobody says it. */
  readonly text: string;
  readonly inTitle: boolean;
  /** How it is written in the title, squashed. */
  readonly keys: ReadonlySet<string>;
}

/** What rules know of a brand: the name it is mostly called by, and every `brandKey` of it. */
export interface KnownBrand {
  readonly name: string;
  readonly spellings: readonly string[];
}

/** What companies add to the name on their goods. */
const COMPANY =
  /^(?:inc|ltd|llc|gmbh|ag|co|corp|corporation|company|group|sa|srl|spa|bv|ab|oy|kg|electronics|software|entertainment|international|industries|products|publishing)$/;

/** The brand as the title has it, else as it is mostly called, else as stated, without what companies add. */
export function brandIn({ brand, name: title }: Product, words: readonly TitleWord[], known?: KnownBrand): TitleBrand {
  if (brand === undefined) return { text: '', inTitle: false, keys: new Set() };
  const parts = brand.split(/[\s(),/]+/).filter((part) => squash(part) !== '');
  const name = parts.filter((part, at) => at === 0 || !COMPANY.test(squash(part)));
  const keys = new Set([squash(brand), squash(name.join('')), ...(known?.spellings ?? [])]);
  const whole = words.find((word) => isWritten(word, keys));
  if (whole !== undefined) return { text: whole.text, inTitle: true, keys };
  const all = new Set([...keys, ...parts.map(squash)]);
  // Of "Le Creuset" and "The North Face" titles keep no word for the article.
  if (parts.some((part) => isStopWord(fold(part))) && squash(title).includes(squash(name.join(''))))
    return { text: name.join(' '), inTitle: true, keys: all };
  // "Samsung" where the brand is "Samsung Home"; "Le Creuset" in two words.
  const shown = name.map((part) => words.find(({ text }) => squash(text) === squash(part))?.text);
  const missing = shown.indexOf(undefined);
  const opening = shown.slice(0, missing < 0 ? shown.length : missing);
  if (opening.length > 0) return { text: opening.join(' '), inTitle: true, keys: all };
  const isKnown = known !== undefined && known.spellings.length > 0;
  return { text: isKnown ? known.name : name.slice(0, 2).join(' '), inTitle: false, keys: all };
}

import { isDescribing, isLink, isPraise } from '../terms/describing-words';
import { fold, squash } from '../terms/fold';
import { isNoiseWord, isStopWord } from '../terms/idle-words';
import { isAlsoPreposition, readMeasure, unitOf } from '../terms/measure';
import { type Token, tokenize } from '../terms/tokens';

/** A word of a title as the shop wrote it, and what it is good for. */
export interface TitleWord {
  readonly text: string;
  /**
   * `model` a part number, `name` a word that may name the thing, `suffix` a number or letter right behind a word,
   * `capacity` a memory size, `describing` a word that narrows and names nothing. Colours, other measures, sizes,
   * conditions and praise are left out of a title altogether.
   */
  readonly kind: 'model' | 'name' | 'suffix' | 'capacity' | 'describing';
  /** What the index calls it. */
  readonly terms: readonly string[];
  /** `aside` behind the first stop of the title; `other` behind "for" or "with", where another thing is named. */
  readonly place: 'own' | 'aside' | 'other';
}

/** The longest title looked at, in words: what a thing is stands among the first. */
const MOST_WORDS = 60;

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
/** A run of Han and Kana, or anything between spaces; a comma parts words but not digits. */
const PIECE = new RegExp(`[${CJK}]+|(?:[^\\s,${CJK}]|(?<=\\d),(?=\\d))+,?|,`, 'gu');
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}+"″]+$/gu;
/** Opens an aside: a bracket, a dash between spaces, a bar. */
const STOP = /^[([{|–—•·/:;-]/u;
/** The title's name is over behind it. */
const ENDS = /[,;:|)\]]$/u;
/** A count or a measure in one word with what it counts: "24-port", "95dB", "1080p". */
const COUNTED = /^\d+[-/]\p{L}{3,}|^\d{1,4}\p{L}{1,3}$/u;
/** Sizes: of clothes in letters and inches, of things by their sides. */
const SIZE = /^(?:[sml]|x{1,3}[sl]|[wl]\d{2}|\d+(?:[.,]\d+)?(?:[x×]\d+(?:[.,]\d+)?)+\p{L}*)$/iu;
/** What stands behind a name as a part of it: "iPhone 15", "EOS R", "Street Fighter V"; longer numbers stand for themselves. */
const SUFFIX = /^(?:\d{1,3}(?:[.,]\d+)?|\p{L}|[ivx]{2,4})$/iu;

/** "Fenix 7X": one letter behind a number, which is no unit and states no property as 4K, 5G and 18V do. */
const NUMBER_AND_LETTER = /^\d{1,3}[BCEFIJOPQRSUXYZ]$/;
/** "STM 3771GR": what is measured in so many letters was taken for a measure before. */
const NUMBER_AND_LETTERS = /^\d{4}\p{Lu}{2,3}$/u;
/** Says that a size follows; en, de, fr, es, it, nl, pl, cs. */
const SAYS_SIZE = /^(?:size|größe|groesse|gr|taille|pointure|talla|taglia|maat|rozmiar|rozm|roz|velikost|vel)$/iu;
const NUMBERED_SIZE = /^\d{1,3}(?:[.,/]\d+)*$/;
/** Behind a number, the size of a shoe; Chinese. */
const SIZE_BEHIND = /^[码碼]/u;
/** "With" of Polish and Czech; alone and small, and before a plain word: "Z 50" and "Galaxy S" are names. */
const SLAVIC_WITH = /^(?:z|ze|s|se)$/;

/** The words of a title that may find the thing, in order, in the shop's own spelling. Han and Kana stay runs. */
export function titleWords(title: string, isLeftOut: (term: string) => boolean = () => false): readonly TitleWord[] {
  const clean = title
    .replace(/[™®©℠]|\p{Cf}/gu, '')
    .normalize('NFKC')
    // "佳能(Canon)EOS": a bracket that closes in a word parts it.
    .replace(/(?<=[)\]}])(?=[\p{L}\p{N}])/gu, ' ');
  const pieces = (clean.match(PIECE) ?? []).slice(0, MOST_WORDS);
  const words: TitleWord[] = [];
  const isNamed = () => words.filter(({ kind }) => kind !== 'describing').length >= 2;
  let place: TitleWord['place'] = 'own';
  /** Whether the word before was kept: a number behind one that was not counts or measures. */
  let isBehind = false;
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] as string;
    if (STOP.test(piece) && isNamed()) [place, isBehind] = [beside(place), false];
    const text = piece.replace(EDGES, '');
    const next = (pieces[i + 1] ?? '').replace(EDGES, '');
    const isSizeAhead = SAYS_SIZE.test(text) && (SIZE.test(next) || NUMBERED_SIZE.test(next));
    if (isSizeAhead || (NUMBERED_SIZE.test(text) && SIZE_BEHIND.test(next))) i += 1;
    else if (words.length > 0 && (isLink(text) || (SLAVIC_WITH.test(text) && /^\p{Ll}{4,}$/u.test(next))))
      [place, isBehind] = ['other', false];
    else if (text !== '') {
      const measure = withUnit(text, pieces[i + 1], pieces[i + 2]);
      if (measure !== undefined) i += 1;
      const word = read(measure ?? text, place);
      const isLeft = word === undefined || word.terms.every(isLeftOut) || (word.kind === 'suffix' && !isBehind);
      const kept: readonly TitleWord[] = isLeft ? [] : [word];
      words.push(...kept);
      isBehind = kept.length > 0;
    }
    if (ENDS.test(piece)) {
      isBehind = false;
      if (isNamed()) place = beside(place);
    }
  }
  return words;
}

function beside(place: TitleWord['place']): TitleWord['place'] {
  return place === 'own' ? 'aside' : place;
}

/** The words with numbers and letters joined to the word they belong to; behind the brand they stand for themselves. */
export function withSuffixes(words: readonly TitleWord[]): readonly TitleWord[] {
  const joined: TitleWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const isOfName = before?.kind === 'name' || before?.kind === 'describing';
    if (word.kind !== 'suffix') joined.push(word);
    else if (before === undefined || !isOfName) joined.push({ ...word, kind: 'name' });
    else {
      const text = `${before.text} ${word.text}`;
      joined[joined.length - 1] = { ...before, kind: 'name', text, terms: [...before.terms, ...word.terms] };
    }
  }
  return joined;
}

/** "64 Go": a number and the unit behind it; "32 to 60" is none. */
function withUnit(text: string, next = '', afterNext = ''): string | undefined {
  if (!/^\d+(?:[.,]\d+)?$/.test(text) || (isAlsoPreposition(fold(next)) && /^\d/.test(afterNext))) return undefined;
  const both = `${text} ${next.replace(EDGES, '') || next}`;
  const tokens = tokenize(both);
  return next !== '' && tokens.length === 1 && tokens[0]?.kind === 'measure' ? both : undefined;
}

function read(text: string, place: TitleWord['place']): TitleWord | undefined {
  const folded = fold(text);
  // On its own a stop word would pass for a title of one word.
  if (isPraise(text) || isStopWord(folded) || isNoiseWord(folded) || SIZE.test(text)) return undefined;
  // Left over from "235x100 cm"; one letter may be a name's.
  if (folded.length > 1 && unitOf(folded) !== undefined) return undefined;
  const tokens = tokenize(text);
  const terms = termsIn(tokens);
  if (terms.length === 0 || tokens.every(({ kind }) => kind === 'color' || kind === 'idle')) return undefined;
  const kind = kindOf(text, tokens);
  return kind === undefined ? undefined : { text, kind, terms, place };
}

function kindOf(text: string, tokens: readonly Token[]): TitleWord['kind'] | undefined {
  const units = tokens.map(({ kind, text: written }) => (kind === 'measure' ? readMeasure(written)?.unit : undefined));
  if (units.every((unit) => unit !== undefined))
    return units.some((unit) => unit === 'gb' || unit === 'tb') ? 'capacity' : undefined;
  if (units.some((unit) => unit !== undefined) && text.includes('/')) return undefined;
  if (SUFFIX.test(text) || NUMBER_AND_LETTER.test(text)) return 'suffix';
  if (COUNTED.test(text) && !NUMBER_AND_LETTERS.test(text)) return 'describing';
  if (isModel(text, tokens)) return 'model';
  return isDescribing(text) ? 'describing' : 'name';
}

/** "WH-1000XM4/B" is one number; "CD/WMA/MP3" are three things. */
function isModel(text: string, tokens: readonly Token[]): boolean {
  const [first = '', ...others] = text.split('/');
  const isNumber = (all: readonly Token[]) => all.some(({ kind }) => kind === 'model');
  return others.length === 0 ? isNumber(tokens) : isNumber(tokenize(first));
}

/** The squashed form of a hyphenated word stands for its parts. */
function termsIn(tokens: readonly Token[]): string[] {
  const searchable = tokens.filter(({ kind }) => kind !== 'idle');
  const whole = searchable.filter(({ joined }) => joined);
  return (whole.length > 0 ? whole : searchable).map(({ text }) => text);
}

/** Whether a word is written like one of these, signs and spaces aside. */
export function isWritten({ text }: Pick<TitleWord, 'text'>, squashed: ReadonlySet<string>): boolean {
  return squashed.has(squash(text));
}

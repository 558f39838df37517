import { ChunkReader } from './chunk-reader';
import { colorOf } from './color';
import { hasEastAsian, spellEastAsian } from './east-asian';
import { isPrinted } from './fold';
import { isNoiseWord, isStopWord, leansOnNoise } from './idle-words';
import { materialOf } from './material';
import { isAlsoPreposition, isOfGrams, readMeasure, spellMeasure, unitOf } from './measure';
import { isPartNumber, isSpoken } from './part-number';
import { remembered } from './remembered';
import { spellNumbers } from './spell-numbers';

/**
 * What a word of a title is: `model` a part number, `measure` a number with unit, `number` digits alone,
 * `color` in English whatever the language, `pair` two neighbouring Han or Kana characters, `idle` a stop or resale word.
 */
export type TokenKind = 'word' | 'model' | 'measure' | 'number' | 'color' | 'pair' | 'idle';

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
  /** Set on the squashed form of a hyphenated word, which follows its own parts: `wh`, `1000xm4`, `wh1000xm4`. */
  readonly joined?: true;
}

/** A hostile title may hold hundreds of words; what a thing is stands among the first. */
const MOST_TOKENS = 160;

const LAST_LATIN = 0x24f;
const STARTS_CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const CHUNK = /[\p{L}\p{N}]+(?:[-/._+&][\p{L}\p{N}]+)*|["″]|(?<=\d)[“”]|''|′′|(?<=\d ?)['′](?!\p{L})/gu;
const PRINTED_CHUNK = /[a-z0-9]+(?:[-/._+&][a-z0-9]+)*|"|(?<=\d)[“”]|''|(?<=\d ?)'(?![a-z])/g;

/** A title as tokens, in order. Index, query and score all read titles through here, so they agree on what a word is. */
export function tokenize(text: string): readonly Token[] {
  return quieted(joinUnits(wordsOf(spellNumbers(text))));
}

function wordsOf(folded: string): readonly Word[] {
  let words: Word[] = [];
  const add = (more: readonly Word[]) => {
    for (const word of more) words.push(word);
    return words.length < MOST_TOKENS;
  };
  if (reader.eachOf(folded, add)) return words;
  words = [];
  for (const chunk of chunksOf(folded)) if (!add(reader.read(chunk))) break;
  return words;
}

/** Runs between spaces, of a text in which numbers, apostrophes and script changes are spelled one way. */
function chunksOf(folded: string): readonly string[] {
  // The same twice: a fresh worker takes milliseconds to compile what looks for letters of every script.
  if (isPrinted(folded))
    return (
      withoutCommas(folded.replace(/([a-z])['’`](?=[a-z])/g, '$1'))
        .replace(/(\d)\+(?![a-z0-9])/g, '$1 plus')
        .match(PRINTED_CHUNK) ?? []
    );
  const spelled = hasEastAsian(folded) ? spellEastAsian(folded) : folded;
  return (
    withoutCommas(spelled.replace(/(\p{L})['’`](?=\p{L})/gu, '$1'))
      .replace(/(\d)\+(?![\p{L}\p{N}])/gu, '$1 plus')
      .match(CHUNK) ?? []
  );
}

/** "1,299" as 1299 and "1,8" as 1.8. */
function withoutCommas(text: string): string {
  return text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/(\d),(?=\d)/g, '$1.');
}

/** A token and what its neighbours may make of it. */
interface Word {
  readonly token: Token;
  /** The same beside noise. */
  readonly idle: Token;
  /** The unit it stands for after a number. */
  readonly unit: string | undefined;
  readonly isSign: boolean;
  readonly isPreposition: boolean;
  readonly isNoise: boolean;
  readonly leans: boolean;
}

function wordOf(token: Token): Word {
  const { text } = token;
  const sign = SIGNS.get(text);
  const [isNoise, leans] = [isNoiseWord(text), leansOnNoise(text)];
  return {
    token,
    idle: isNoise || leans ? { text, kind: 'idle' } : token,
    unit: sign ?? unitOf(text),
    isSign: sign !== undefined,
    isPreposition: isAlsoPreposition(text),
    isNoise,
    leans,
  };
}

/** Telling what a word is costs more than knowing it again. */
const reader = new ChunkReader((chunk): readonly Word[] => {
  const tokens: Token[] = [];
  pushChunk(tokens, chunk);
  return tokens.map(wordOf);
});

/** What may join the parts of a chunk. */
const JOINT = /[-/_+&.]/;

function pushChunk(tokens: Token[], chunk: string): void {
  if (chunk.charCodeAt(0) > LAST_LATIN && STARTS_CJK.test(chunk)) {
    pushPairs(tokens, chunk);
    return;
  }
  if (!JOINT.test(chunk)) {
    tokens.push(classify(chunk));
    return;
  }
  const parts = chunk.split(chunk.includes('.') ? /[-/_+&]|\.(?!\d)|(?<!\d)\./ : /[-/_+&]/, MOST_TOKENS);
  for (const part of parts) tokens.push(classify(part));
  if (parts.length < 2) return;
  const whole = parts.join('');
  const hasDigit = /\d/.test(whole);
  if (hasDigit ? isOneNumber(chunk, parts, whole) : parts.length === 2 && /-/.test(chunk))
    if (whole.length <= 24) tokens.push({ text: whole, kind: hasDigit ? 'model' : 'word', joined: true });
}

/** Whether the parts are one part number: `wh-1000xm4`, `dscw150/r`; but `e360/e460` and `7900/9900` are two things. */
function isOneNumber(chunk: string, parts: readonly string[], whole: string): boolean {
  // `18v-55` is a drill of 18 volts, and its number.
  const [last = ''] = parts.slice(-1);
  if (!isPartNumber(whole) || isMeasured(last, parts.at(-2))) return false;
  if (COUNTED.test(chunk) || RANGE.test(chunk)) return false;
  const [head = '', ...tails] = chunk.split('/');
  if (tails.length === 0) return true;
  return /\d/.test(head) && tails.every((tail) => tail.length <= LONGEST_SUFFIX && !readMeasure(tail));
}

/** `250mm` of `18-250mm`, `inches` of `42-inches`. */
function isMeasured(part: string, before: string | undefined): boolean {
  return readMeasure(part) !== undefined || (before !== undefined && /^\d/.test(before) && unitOf(part) !== undefined);
}

/** `6-outlet`, `50-sheet`, `3d-ready`: a number and a plain word. */
const COUNTED = /^\d{1,3}[a-z]?-[a-z]{4,}$/;

/** `70-200`, `50-34`: focal lengths and teeth. */
const RANGE = /^[1-9]\d{0,2}-[1-9]\d{0,2}$/;

/** Longest ending after a slash that names a colour or a market. */
const LONGEST_SUFFIX = 3;

function pushPairs(tokens: Token[], run: string): void {
  const characters = [...run];
  if (characters.length === 1) tokens.push({ text: run, kind: 'pair' });
  for (let i = 0; i + 1 < characters.length && tokens.length < MOST_TOKENS; i += 1)
    tokens.push({ text: `${characters[i]}${characters[i + 1]}`, kind: 'pair' });
}

function classify(part: string): Token {
  const word = part.slice(0, 40);
  if (/\d/.test(word)) {
    // A watch reference (210.20.42.03): more than one point is a part number, not a decimal.
    if (/^[a-z]{0,3}\d+(?:\.\d+[a-z]{0,2}){2,}$/.test(word)) return { text: word.replaceAll('.', ''), kind: 'model' };
    // Version 5.0 is version 5.
    if (/^\d+(?:\.\d+)?$/.test(word)) {
      const text = word.replace(/\.0+$/, '');
      return { text, kind: isPartNumber(text) ? 'model' : 'number' };
    }
    const measure = readMeasure(word);
    if (measure !== undefined) return { text: spellMeasure(measure), kind: 'measure' };
    return { text: word, kind: isPartNumber(word) && !isSpoken(word) ? 'model' : 'word' };
  }
  // "Blancas", "noirs": plurals of colours too.
  const color = colorOf(word) ?? colorOf(singular(word));
  if (color !== undefined) return { text: color, kind: 'color' };
  if (isStopWord(word) || isNoiseWord(word)) return { text: word, kind: 'idle' };
  return { text: materialOf(word) ?? singular(word), kind: 'word' };
}

/** Drops a plural s (en, fr, es): "headphones" finds "headphone". Names lose theirs too, on both sides alike. */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Signs are looked up in a map: a word such as "constructor" must not meet an object's inherited properties. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['"', 'in'],
  ['″', 'in'],
  ['“', 'in'],
  ['”', 'in'],
  ["''", 'in'],
  ['′′', 'in'],
  ["'", 'ft'],
  ['′', 'ft'],
]);

/** "4 to 6", "iPhone 12 in gutem Zustand". */
function isNoUnitBefore(next: Word | undefined): boolean {
  return next !== undefined && (next.token.kind === 'number' || next.isNoise || next.leans);
}

/** "2021 Gr. L": German for a size, and grams elsewhere. */
function isSize(next: Word | undefined): boolean {
  return next !== undefined && (next.token.kind === 'number' || /^(?:x{0,3}[sl]|m)$/.test(next.token.text));
}

const measured = remembered((text) => wordOf({ text, kind: 'measure' }));

/** "500 g"; "5 G" and "128 G" are other things. */
function isGrams(before: Word | undefined, { token }: Word): boolean {
  return token.text === 'g' && before?.token.kind === 'number' && isOfGrams(Number(before.token.text));
}

/** `64` `gb` → `64gb`; a sign of inches or feet without a number before it is dropped. */
function joinUnits(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  let before: Word | undefined;
  for (let i = 0; i < words.length; i += 1) {
    let word = words[i] as Word;
    const unit = word.unit ?? (isGrams(before, word) ? 'g' : undefined);
    const isUnit =
      unit !== undefined &&
      before?.token.kind === 'number' &&
      !(word.isPreposition && isNoUnitBefore(words[i + 1])) &&
      !(word.token.text === 'gr' && isSize(words[i + 1]));
    if (isUnit) {
      word = measured(spellMeasure({ value: Number(before?.token.text), unit }));
      joined[joined.length - 1] = word;
    } else if (word.isSign) continue;
    else joined.push(word);
    before = word;
  }
  return joined;
}

/** Marks runs of leaning words beside noise as idle too. A title of nothing but idle words keeps them: they are all it says. */
function quieted(words: readonly Word[]): readonly Token[] {
  const tokens = words.map(({ token }) => token);
  if (words.some(({ isNoise }) => isNoise)) {
    const spread = (from: number, step: 1 | -1) => {
      let noisy = false;
      for (let i = from; i >= 0 && i < words.length; i += step) {
        const { isNoise, leans, idle, token } = words[i] as Word;
        // "Neu mit Etikett": small words between are idle already, and part nothing.
        if (noisy && token.kind === 'idle') continue;
        noisy = isNoise || (noisy && leans);
        if (noisy) tokens[i] = idle;
      }
    };
    spread(words.length - 1, -1);
    spread(0, 1);
  }
  if (tokens.some(({ kind }) => kind !== 'idle')) return tokens;
  return tokens.map(({ text }) => ({ text, kind: 'word' }));
}

/** The distinct searchable words of a title, in order of first appearance. */
export function termsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { text, kind } of tokens) if (kind !== 'idle') terms.add(text);
  return terms;
}

/** Text → its words. Brands, shelves and colours are read for each listing anew and are few. */
const wordsRead = new Map<string, ReadonlySet<string>>();
const MOST_READ = 2000;

/** The distinct searchable words of a short text that many listings share, such as a brand. */
export function termsIn(text: string): ReadonlySet<string> {
  const before = wordsRead.get(text);
  if (before !== undefined) return before;
  const terms = termsOf(tokenize(text));
  if (wordsRead.size >= MOST_READ) wordsRead.clear();
  wordsRead.set(text, terms);
  return terms;
}

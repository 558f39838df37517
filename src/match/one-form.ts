import { isPartNumber } from '@/src/listings/terms/part-number';
import type { Token } from '@/src/listings/terms/tokens';
import { systemIn } from './operating-systems';
import { isEditionWord, isGenerationWord, ordinalOf } from './ordinals';

/** Words that are glued to the number before them: "13mini", "12promax". */
const GLUED = /^(\d{1,2})(pro|mini|plus|max|promax|ultra|lite|air|slim)$/;

/** "5II" of "Z 5II". */
const MARKED = /^(\d{1,2})(ii|iii|iv)$/;

/** Chips that one model comes with: `i5`, `i7`. */
const PROCESSOR = /^i[3579]$/;
const PROCESSOR_LINE = /^(?:i[3579]|ryzen|core|ultra|xeon|pentium|celeron|athlon)$/;
/** `1135g7`, `8250u`, `5600x`, after the name of the line; or joined with it. */
const PROCESSOR_NUMBER = /^\d{3,5}(?:g\d|x3d|[a-z]{1,2})?$/;
const JOINED_PROCESSOR = /^i[3579]\d{4,5}(?:g\d|[a-z]{1,2})?$/;
/** "7" of "Ryzen 7 7735HS", "Core Ultra 7 155H" and "Core 7 150U". */
const PROCESSOR_TIER = /^[3579]$/;

/** Things that are counted, dated or measured by "-er" in German and by "s" elsewhere: "2000er", "29er", "60s". */
const NUMBER_OF = /^(\d{2,4})er$|^([2-9]0|(?:19|20)\d0)s$/;

/** How marks, generations, editions, consoles and cameras begin. */
const MAY_HAVE_FORMS = /^(?:m(?:ar)?k|gen|ed|druk|aus|aufl|wyd|vyd|playstation|alpha|alfa|α)/;

/** "II. jakost": seconds. */
const SECOND_CHOICE = /^(?:jakost|akost|wahl|gatunek)$/;

/** "Alpha 6700" and "α6700" are called "A6700" too. */
const ALPHA = /^(?:alpha|alfa|α)$/;
const OF_ALPHA = /^(?:\d{4}|\d[a-z]{0,2})$/;

const MARK = /^m(?:ar)?k$/;
const ROMAN = ['', '', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

const DIGITS: ReadonlyMap<string | undefined, string> = new Map(
  ROMAN.flatMap((roman, i): [string, string][] => (roman.length > 1 ? [[roman, String(i)]] : [])),
);

/** "12GB+256GB", "12+256", "8/128": memory and storage. */
const MEMORY = /^(?:2|3|4|6|8|12|16|18|24|32)$/;
const STORAGE = /^(?:32|64|128|256|512|1024)$/;

/**
 * One form for what sellers write in several: "13mini" and "13 mini", "Mark II", "mk2" and "II", "2000er" and "2000", "9ª
 * generación" and "9th generation", "PlayStation 5" and "PS5", "12+256" and "12 GB 256 GB". The number of a processor is no
 * part number of the computer around it, and the operating system names none.
 */
export function inOneForm(tokens: readonly Token[], title: string): readonly Token[] {
  const isOfProcessor = startsAsProcessor(tokens);
  const ofSystem = systemIn(tokens);
  const isMemory = /[+/]/.test(title) && /(?<!\d)\d{1,2} ?(?:gb)? ?[+/] ?\d{2,4}(?!\d)/i.test(title);
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    const { text, kind } = token;
    if (ofSystem.has(i) || (text === 'ii' && SECOND_CHOICE.test(next?.text ?? ''))) {
      out.push({ ...token, kind: 'idle' });
      continue;
    }
    if (kind === 'idle' || token.joined === true) {
      out.push(JOINED_PROCESSOR.test(text) && !isOfProcessor ? { ...token, kind: 'word' } : token);
      continue;
    }
    // "f/1.4" as "f1.4".
    if (text === 'f' && next?.kind === 'number' && /^\d\.\d$/.test(next.text)) continue;
    // Most words have one form only, and asking for the others is dear.
    if (!/\d/.test(text) && !MAY_HAVE_FORMS.test(text) && !(next !== undefined && MAY_HAVE_FORMS.test(next.text))) {
      out.push(token);
      continue;
    }
    const number = numberOf(text, next);
    const mark = MARK.test(text) ? markOf(next?.text) : markOf(/^m(?:ar)?k([2-9]|[ivx]+)$/.exec(text)?.[1]);
    const [, marked, numeral] = MARKED.exec(text) ?? [];
    const glued = GLUED.exec(text);
    const aperture = /^f(\d\.\d)$/.exec(text)?.[1];
    const discs = /^(\d)x(lp|cd|dvd)$/.exec(text);
    if (discs !== null) out.push({ text: `${discs[1]}${discs[2]}`, kind: 'word' });
    else if (aperture !== undefined) out.push({ text: aperture, kind: 'number' });
    else if (marked !== undefined) out.push(oneNumber(marked), { text: numeral as string, kind: 'word' });
    else if (number !== undefined) out.push(oneNumber(number));
    else if (mark !== undefined) {
      out.push({ text: mark, kind: 'word' });
      if (MARK.test(text)) i += 1;
    } else if (ALPHA.test(text) && next !== undefined && OF_ALPHA.test(next.text)) {
      out.push(oneWord(`a${next.text}`));
      i += 1;
    } else if (ALPHA.test(text) && next !== undefined && /^a\d/.test(next.text)) continue;
    else if (/^α\d/.test(text)) out.push(oneWord(text.replace('α', 'a')));
    else if (text === 'playstation' && next !== undefined && /^[1-5]$/.test(next.text)) {
      out.push({ text: `ps${next.text}`, kind: 'word' });
      i += 1;
    } else if (isEditionWord(text) && isCounted(out.at(-1), next)) out.push({ text: 'edition', kind: 'word' });
    else if (isGenerationWord(text) && isCounted(out.at(-1), next)) out.push({ text: 'generation', kind: 'word' });
    else if (/^gen[1-9]$/.test(text))
      out.push({ text: 'generation', kind: 'word' }, { text: text.slice(3), kind: 'number' });
    else if (glued !== null) {
      out.push({ text: glued[1] as string, kind: 'number' });
      for (const word of glued[2] === 'promax' ? ['pro', 'max'] : [glued[2] as string])
        out.push({ text: word, kind: 'word' });
    } else if (isProcessor(text, before, tokens[i - 2]) && (kind === 'model' || isOfProcessor))
      out.push({ text, kind: isOfProcessor ? 'model' : 'word' });
    else if (isMemory && kind === 'number' && isOfMemory(before, token, next))
      out.push({ text: `${text}gb`, kind: 'measure' });
    else out.push(token);
  }
  return out;
}

function oneNumber(text: string): Token {
  return { text, kind: isPartNumber(text) ? 'model' : 'number' };
}

function oneWord(text: string): Token {
  return { text, kind: isPartNumber(text) ? 'model' : 'word' };
}

function numberOf(text: string, next: Token | undefined): string | undefined {
  const number = NUMBER_OF.exec(text);
  if (number !== null) return number[1] ?? number[2];
  return next !== undefined && (isGenerationWord(next.text) || isEditionWord(next.text)) ? ordinalOf(text) : undefined;
}

function isCounted(before: Token | undefined, next: Token | undefined): boolean {
  return before?.kind === 'number' || next?.kind === 'number';
}

function markOf(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  return /^[2-9]$/.test(number) ? ROMAN[Number(number)] : ROMAN.includes(number) && number !== '' ? number : undefined;
}

const PROCESSOR_NOUN = /^(?:processor|cpu|prozessor|processeur|procesador|processore|procesor|boxed)$/;
const PROCESSOR_MAKER = /^(?:intel|amd)$/;

/** A title that begins with the noun, the maker or the line of a processor is one's, whose number is then its model. */
export function startsAsProcessor(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ text, kind }) => kind !== 'idle' && !PROCESSOR_NOUN.test(text));
  return first !== undefined && (PROCESSOR_MAKER.test(first.text) || PROCESSOR_LINE.test(first.text));
}

export function isProcessor(text: string, before: Token | undefined, line: Token | undefined): boolean {
  if (JOINED_PROCESSOR.test(text)) return true;
  const named = before !== undefined && PROCESSOR_TIER.test(before.text) ? line : before;
  return PROCESSOR_NUMBER.test(text) && named !== undefined && PROCESSOR_LINE.test(named.text);
}

function isOfMemory(before: Token | undefined, { text }: Token, next: Token | undefined): boolean {
  const isOne = (token: Token | undefined, size: RegExp) =>
    token !== undefined && size.test(token.text.replace(/gb$/, ''));
  return (MEMORY.test(text) && isOne(next, STORAGE)) || (STORAGE.test(text) && isOne(before, MEMORY));
}

/** The line of a processor that a word names: "i5". */
export function isProcessorLine(word: string): boolean {
  return PROCESSOR.test(word);
}

/** "ii" → "2"; undefined for what is no Roman numeral, or a letter alone. */
export function digitOfRoman(word: string | undefined): string | undefined {
  return DIGITS.get(word);
}

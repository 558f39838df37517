import type { Token } from '@/src/listings/terms/tokens';
import { isShade } from './colors';
import { countedAt } from './counted';
import { isLetterCode } from './letter-codes';
import { once } from './once';
import { isProcessorLine } from './one-form';
import { isEditionWord, isGenerationWord } from './ordinals';
import { endsInDigit } from './part-numbers';
import { isStandard } from './variant-words';

/** Word → the numbers that follow it, or letters → the short codes they begin. */
export type Numbered = ReadonlyMap<string, ReadonlySet<string>>;

export const ROMAN: ReadonlyMap<string, string> = new Map(
  'ii iii iv v vi vii viii'.split(' ').map((roman, i): [string, string] => [roman, String(i + 2)]),
);

/** Words that stand before numbers without being a line of models. */
const COUNTING = new Set(
  'size taille talla taglia grosse gr eu uk us waist length pack set lot count page age year no nr vol hz usb hdmi ddr gen up to approx ca over'.split(
    ' ',
  ),
);

export const numbered = once(({ tokens }) => numberedWords(tokens));
export const shortCoded = once(({ tokens }) => shortCodes(tokens));

/** What the numbers of generations are noted under, however they are said. */
export const GENERATION = 'generation';

/** Word → the model numbers that follow it: a number, a short mix (`s21`), a Roman numeral, or a telling letter. */
function numberedWords(tokens: readonly Token[]): Numbered {
  const numbered = new Map<string, Set<string>>();
  for (let i = 1; i <= tokens.length; i += 1) {
    const before = tokens[i - 1] as Token;
    const token = tokens[i];
    const model = token === undefined ? undefined : modelNumber(token);
    const after = tokens[i + 1]?.text ?? '';
    // "Z 5" is "Z5".
    const isSplit = model !== undefined && /^[xszr]$/.test(model) && /^\d{1,2}$/.test(after);
    const number = isSplit ? model + after : model?.startsWith('v') ? model.replace(/^v(?=\d)/, '') : model;
    if (number === undefined && !endsInDigit(before.text)) continue;
    if (
      after.startsWith('serie') ||
      after === 'mount' ||
      OF_CHIP.has(after) ||
      isEditionWord(after) ||
      countedAt(tokens, i) !== undefined
    )
      continue;
    const ofGeneration = number === undefined ? undefined : /^g(\d)$/.exec(number)?.[1];
    if (ofGeneration !== undefined) note(numbered, GENERATION, ofGeneration);
    if (
      number !== undefined &&
      /^\d+$/.test(number) &&
      (isGenerationWord(before.text) || isOfGeneration(after, tokens[i + 2]))
    ) {
      note(numbered, GENERATION, number);
      continue;
    }
    const joined = endsInDigit(before.text) ? /^([a-z]{4,})(\d{1,3})$/.exec(before.text) : null;
    if (joined !== null) note(numbered, joined[1] as string, joined[2] as string);
    if (
      number === undefined ||
      !(before.kind === 'word' || before.kind === 'model') ||
      before.text.length < 3 ||
      COUNTING.has(before.text) ||
      isStandard(before) ||
      isShade(before.text)
    )
      continue;
    if (before.kind === 'model' ? ROMAN.has(tokens[i]?.text ?? '') : !/\d/.test(before.text)) {
      note(numbered, before.text, number);
      if (/^1\d$/.test(number) && LONG_NUMBER.test(after)) note(numbered, before.text, after);
    }
  }
  return numbered;
}

/** "Vorra 14 5440" and "Vorra 5440": the number of a computer may follow its size, as a year may. */
const LONG_NUMBER = /^(?!(?:19|20)\d\d$)\d{4}$/;

/** "9th generation 8-core": parts of a chip that are counted. */
const OF_CHIP = new Set('core thread kern kerne jader jadra rdzeni rdzenie'.split(' '));

/** "8 gen"; "Marlin 7 Gen 2" has its number behind the word. */
function isOfGeneration(word: string, next: Token | undefined): boolean {
  return isGenerationWord(word) && !(next?.kind === 'number' && next.text.length === 1);
}

const SHORT_CODE = /^([a-z]{1,2})\d{1,2}$/;

/** Letters that stand before sizes, counts and timings, not before models. */
const SIZE_LETTERS = new Set(['w', 'l', 'x', 'eu', 'uk', 'us', 'gr', 'sz', 'no', 'nr', 'cl']);

function shortCodes(tokens: readonly Token[]): Numbered {
  const codes = new Map<string, Set<string>>();
  tokens.forEach(({ kind, text }, i) => {
    const letters = endsInDigit(text) ? SHORT_CODE.exec(text)?.[1] : undefined;
    if (kind === 'word' && letters !== undefined && !SIZE_LETTERS.has(letters) && !isProcessorLine(text))
      note(codes, letters, text);
    const next = tokens[i + 1];
    const isSplit = text.length === 2 && next?.kind === 'number' && /^\d{1,2}$/.test(next.text);
    if (isSplit && isLetterCode(text) && !SIZE_LETTERS.has(text)) note(codes, text, text + next.text);
  });
  return codes;
}

function note(numbered: Map<string, Set<string>>, word: string, number: string): void {
  numbered.set(word, (numbered.get(word) ?? new Set()).add(number));
}

/** "4G", "8K", "3D": what things of every make have. */
const SPECIFIED = /^(?:[2-5]g|[248]k|[23]d)$/;

function modelNumber({ kind, text }: Token): string | undefined {
  if (kind === 'number') return text;
  // The longest is "viii", or four digits and a letter.
  if (kind !== 'word' || text.length > 5) return undefined;
  const letters = SHORT_CODE.exec(text)?.[1];
  if ((letters !== undefined && SIZE_LETTERS.has(letters)) || SPECIFIED.test(text)) return undefined;
  if (/^(?:[a-z]{1,2}\d{1,2}|\d{1,4}[a-z]|[xszr])$/.test(text) && !isProcessorLine(text)) return text;
  return ROMAN.get(text);
}

import type { Token } from '@/src/listings/terms/tokens';
import { isShade } from './colors';
import { countedAt } from './counted';
import { cutShort } from './cut-numbers';
import { isLetterCode } from './letter-codes';
import { inchesOf } from './measures';
import { once } from './once';
import { isProcessorLine } from './one-form';
import { isEditionWord, isGenerationWord } from './ordinals';
import { compareNumbers, endsInDigit } from './part-numbers';
import { otherProcessor } from './processors';
import type { Traits } from './traits';
import { isStandard } from './variant-words';

/** What two things' model designations say about each other, and the words that say it. */
export type ModelComparison =
  | { readonly kind: 'same'; readonly model: string }
  /** The same word followed by the same number: `iphone 12`. */
  | { readonly kind: 'line'; readonly model: string }
  /** One number continues the other, or only closing letters differ (`dscw150` / `dscw150r`): often a colour or a market. */
  | { readonly kind: 'extended'; readonly model: string; readonly other: string }
  /** Numbers of one make-up (`dscw150` / `dscw170`, `iphone 12` / `iphone 13`): two models of one line. */
  | { readonly kind: 'sibling'; readonly model: string; readonly other: string }
  /** Numbers that have nothing in common; one may be a shop's own. */
  | { readonly kind: 'unlike'; readonly model: string; readonly other: string };

/** Compares what two sides say of their model; undefined when one of them says nothing. */
export function compareModels(product: Traits, listing: Traits): ModelComparison | undefined {
  const [model, other] = otherProcessor(product, listing) ?? [];
  if (model !== undefined && other !== undefined) return { kind: 'sibling', model, other };
  const shared = sharedModel(product, listing);
  const own = numbered(product);
  const theirs = numbered(listing);
  // RX100 III and RX100 V share a part number, and the mark that follows it tells them apart.
  if (shared !== undefined)
    return (
      compareMarks(shared, own, theirs) ??
      compareRomans(shared, product, listing) ??
      compareLonger(shared, product, listing) ?? { kind: 'same', model: shared }
    );
  const lines = compareLines(own, theirs);
  if (lines?.kind === 'sibling') return lines;
  const number = compareShortCodes(product, listing) ?? closest(product.models, listing.models);
  if (number !== undefined && number.kind !== 'unlike') return number;
  return (
    extendedBy(cutShort(product, listing)) ??
    ofMarkets(product, number) ??
    sharedHead(product, listing) ??
    number ??
    lines ??
    sharedCode(product, listing)
  );
}

function extendedBy(pair: { model: string; other: string } | undefined): ModelComparison | undefined {
  return pair && { kind: 'extended', ...pair };
}

/** "QE55Q60" and "GQ55Q60": screens of one size whose numbers begin with two letters for the market. */
function ofMarkets(product: Traits, number: ModelComparison | undefined): ModelComparison | undefined {
  if (number?.kind !== 'unlike') return undefined;
  const [[, tail = ''] = [], [, otherTail] = []] = [number.model, number.other].map(
    (model) => /^[a-z]{2}(\d{2}.{3,})$/.exec(model) ?? [],
  );
  const isOne = tail !== '' && tail === otherTail && inchesOf(product).some((inches) => tail.startsWith(inches));
  return isOne ? { ...number, kind: 'extended' } : undefined;
}

/** "WD 3" and "WD3": a short code that one writes as one word and the other as two. */
function sharedCode(product: Traits, listing: Traits): ModelComparison | undefined {
  const theirs = shortCoded(listing);
  for (const [letters, own] of shortCoded(product)) {
    const code = [...own].find((one) => theirs.get(letters)?.has(one));
    if (code !== undefined && product.words.has(code) !== listing.words.has(code))
      return { kind: 'line', model: `${letters} ${code.slice(letters.length)}` };
  }
  return undefined;
}

function sharedModel(product: Traits, listing: Traits): string | undefined {
  return (
    findIn(product.models, listing.models, listing.runs, listing.mentioned) ??
    findIn(listing.models, product.runs, product.mentioned)
  );
}

function findIn(models: ReadonlySet<string>, ...places: ReadonlySet<string>[]): string | undefined {
  for (const model of models) if (places.some((place) => place.has(model))) return model;
  return undefined;
}

/** "FPD3-0" and "FPD3-502X": numbers that begin alike and end otherwise, by what comes along, a colour or a market. */
function sharedHead({ tokens }: Traits, listing: Traits): ModelComparison | undefined {
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind !== 'model' || !/[a-z]/.test(text)) continue;
    const at = listing.tokens.findIndex((token) => token.text === text);
    const [own, other] = [tokens[i + 1]?.text, listing.tokens[at + 1]?.text];
    if (at < 0 || own === undefined || other === undefined || own === other) continue;
    if ([own, other].every((ending) => /^\d+[a-z]?$/.test(ending)))
      return { kind: 'extended', model: text + own, other: text + other };
  }
  return undefined;
}

const CLOSENESS = { extended: 2, sibling: 1, unlike: 0 } as const;

/** The most alike pair of part numbers that differ: if any pair is one number with a suffix, that is the answer. */
function closest(models: ReadonlySet<string>, others: ReadonlySet<string>): ModelComparison | undefined {
  let found: Exclude<ModelComparison, { kind: 'same' | 'line' }> | undefined;
  for (const model of models)
    for (const other of others) {
      const kind = compareNumbers(model, other);
      if (found === undefined || CLOSENESS[kind] > CLOSENESS[found.kind]) found = { kind, model, other };
    }
  return found;
}

type Numbered = ReadonlyMap<string, ReadonlySet<string>>;

function compareMarks(model: string, own: Numbered, theirs: Numbered): ModelComparison | undefined {
  const marks = [model, GENERATION].map((word): [string, ReadonlySet<string>] => [word, own.get(word) ?? new Set()]);
  const line = compareLines(new Map(marks), theirs);
  return line?.kind === 'sibling' ? line : undefined;
}

/** "E-M7 Mark II" and "E-M7 Mark III": one number, and two Roman numerals wherever they stand. */
function compareRomans(model: string, product: Traits, listing: Traits): ModelComparison | undefined {
  const [ours, theirs] = [romansOf(product), romansOf(listing)];
  const [own, other] = [ours[0], theirs[0]];
  if (own === undefined || other === undefined || ours.some((roman) => theirs.includes(roman))) return undefined;
  return { kind: 'sibling', model: `${model} ${own}`, other: `${model} ${other}` };
}

/** "Archer AX73 AX5400" and "Archer AX73 AX3000": beside what both have, two numbers of one make-up, no shorter than that. */
function compareLonger(shared: string, product: Traits, listing: Traits): ModelComparison | undefined {
  const longOnly = (one: Traits, other: Traits) =>
    modelsOnlyIn(one, other).filter(({ length }) => length >= shared.length);
  const others = longOnly(listing, product);
  for (const model of longOnly(product, listing)) {
    const other = others.find((each) => compareNumbers(model, each) === 'sibling');
    if (other !== undefined) return { kind: 'sibling', model, other };
  }
  return undefined;
}

/** Part numbers that the other side has nowhere. */
export function modelsOnlyIn({ models }: Traits, other: Traits): readonly string[] {
  return [...models].filter((model) => ![other.models, other.runs, other.mentioned].some((place) => place.has(model)));
}

/** Roman numerals of two letters and more: a letter alone is a letter more often. */
const romansOf = once(({ tokens }): readonly string[] =>
  tokens.flatMap(({ text }) => (text.length > 1 && ROMAN.has(text) ? text : [])),
);

/** "iPhone 12" against "iPhone 13": the same word followed by other numbers, on every occasion; or by the same one. */
function compareLines(own: Numbered, theirs: Numbered): ModelComparison | undefined {
  let line: ModelComparison | undefined;
  for (const [word, numbers] of own) {
    const others = theirs.get(word);
    if (others === undefined || numbers.size === 0) continue;
    const shared = [...numbers].find((number) => others.has(number));
    // "MacBook Pro 14" and "MacBook Pro 2023", "SE 2" and "SE 2022": a size or a generation, and a year.
    if (shared === undefined && (isOtherAndYear(numbers, others) || isOtherAndYear(others, numbers))) continue;
    if (shared === undefined)
      return { kind: 'sibling', model: `${word} ${[...numbers][0]}`, other: `${word} ${[...others][0]}` };
    line ??= { kind: 'line', model: `${word} ${shared}` };
  }
  return line;
}

function isOtherAndYear(others: ReadonlySet<string>, years: ReadonlySet<string>): boolean {
  return (
    [...others].every((other) => /^\d\d?$/.test(other)) && [...years].every((year) => /^(?:19|20)\d\d$/.test(year))
  );
}

const ROMAN: ReadonlyMap<string, string> = new Map(
  'ii iii iv v vi vii viii'.split(' ').map((roman, i): [string, string] => [roman, String(i + 2)]),
);

/** Words that stand before numbers without being a line of models. */
const COUNTING = new Set(
  'size taille talla taglia grosse gr eu uk us waist length pack set lot count page age year no nr vol hz usb hdmi ddr gen up to approx ca over'.split(
    ' ',
  ),
);

const numbered = once(({ tokens }) => numberedWords(tokens));
const shortCoded = once(({ tokens }) => shortCodes(tokens));

/** What the numbers of generations are noted under, however they are said. */
const GENERATION = 'generation';

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
    if (
      after.startsWith('serie') ||
      after === 'mount' ||
      OF_CHIP.test(after) ||
      isEditionWord(after) ||
      countedAt(tokens, i) !== undefined
    )
      continue;
    const [, ofGeneration] = (number !== undefined && /^g(\d)$/.exec(number)) || [];
    if (ofGeneration !== undefined) note(numbered, GENERATION, ofGeneration);
    if (
      number !== undefined &&
      /^\d+$/.test(number) &&
      (isGenerationWord(before.text) || isOfGeneration(after, tokens[i + 2]))
    ) {
      note(numbered, GENERATION, number);
      continue;
    }
    const [, word, digits] = (endsInDigit(before.text) && /^([a-z]{4,})(\d{1,3})$/.exec(before.text)) || [];
    if (word !== undefined && digits !== undefined) note(numbered, word, digits);
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
const OF_CHIP = /^(?:core|thread|kerne?|jader|jadra|rdzeni|rdzenie)$/;

/** "8 gen"; "Marlin 7 Gen 2" has its number behind the word. */
function isOfGeneration(word: string, next: Token | undefined): boolean {
  return isGenerationWord(word) && !(next?.kind === 'number' && next.text.length === 1);
}

/** "M1" against "M2", wherever they stand: short codes of the same letters and other digits. */
function compareShortCodes(product: Traits, listing: Traits): ModelComparison | undefined {
  const theirs = shortCoded(listing);
  for (const [letters, own] of shortCoded(product)) {
    const others = theirs.get(letters);
    if (others === undefined || [...own].some((code) => others.has(code))) continue;
    return { kind: 'sibling', model: [...own][0] ?? '', other: [...others][0] ?? '' };
  }
  return undefined;
}

const SHORT_CODE = /^([a-z]{1,2})\d{1,2}$/;

/** Letters that stand before sizes, counts and timings, not before models. */
const SIZE_LETTERS = new Set(['w', 'l', 'x', 'eu', 'uk', 'us', 'gr', 'sz', 'no', 'nr', 'cl']);

function shortCodes(tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const [i, { kind, text }] of tokens.entries()) {
    const [, letters] = (endsInDigit(text) && SHORT_CODE.exec(text)) || [];
    if (kind === 'word' && letters !== undefined && !SIZE_LETTERS.has(letters) && !isProcessorLine(text))
      note(codes, letters, text);
    const next = tokens[i + 1];
    const isSplit = text.length === 2 && next?.kind === 'number' && /^\d{1,2}$/.test(next.text);
    if (isSplit && isLetterCode(text) && !SIZE_LETTERS.has(text)) note(codes, text, text + next.text);
  }
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
  const [, letters] = SHORT_CODE.exec(text) ?? [];
  if ((letters !== undefined && SIZE_LETTERS.has(letters)) || SPECIFIED.test(text)) return undefined;
  if (/^(?:[a-z]{1,2}\d{1,2}|\d{1,4}[a-z]|[xszr])$/.test(text) && !isProcessorLine(text)) return text;
  return ROMAN.get(text);
}

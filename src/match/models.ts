import type { Token } from '@/src/listings/terms/tokens';
import { cutShort } from './cut-numbers';
import { inchesOf } from './measures';
import { GENERATION, type Numbered, numbered, ROMAN, shortCoded } from './model-numbers';
import { once } from './once';
import { compareNumbers } from './part-numbers';
import { otherProcessor } from './processors';
import type { Traits } from './traits';

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
  const lines = compareLines(own, theirs, product, listing);
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
  for (let i = 0; i < tokens.length; i += 1) {
    const { kind, text } = tokens[i] as Token;
    if (kind !== 'model' || !/[a-z]/.test(text)) continue;
    const at = listing.tokens.findIndex((token) => token.text === text);
    const own = tokens[i + 1]?.text;
    const other = listing.tokens[at + 1]?.text;
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

function compareMarks(model: string, own: Numbered, theirs: Numbered): ModelComparison | undefined {
  const marks = [model, GENERATION].map((word): [string, ReadonlySet<string>] => [word, own.get(word) ?? new Set()]);
  const line = compareLines(new Map(marks), theirs);
  return line?.kind === 'sibling' ? line : undefined;
}

/** "E-M7 Mark II" and "E-M7 Mark III": one number, and two Roman numerals wherever they stand. */
function compareRomans(model: string, product: Traits, listing: Traits): ModelComparison | undefined {
  const ours = romansOf(product);
  const theirs = romansOf(listing);
  const own = ours[0];
  const other = theirs[0];
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

/**
 * "iPhone 12" against "iPhone 13": the same word followed by other numbers, on every occasion; or by the same one.
 *
 * @param product with `listing`, where the numbers may also stand behind other words: "Volta 5 1500X" and "Volta 1500X" are
 * no two models.
 */
function compareLines(
  own: Numbered,
  theirs: Numbered,
  product?: Traits,
  listing?: Traits,
): ModelComparison | undefined {
  let line: ModelComparison | undefined;
  for (const [word, numbers] of own) {
    const others = theirs.get(word);
    if (others === undefined || numbers.size === 0) continue;
    const shared = [...numbers].find((number) => others.has(number));
    // "MacBook Pro 14" and "MacBook Pro 2023", "SE 2" and "SE 2022": a size or a generation, and a year.
    if (shared === undefined && (isOtherAndYear(numbers, others) || isOtherAndYear(others, numbers))) continue;
    if (shared === undefined && (isAnyIn(listing, numbers) || isAnyIn(product, others))) continue;
    if (shared === undefined)
      return { kind: 'sibling', model: `${word} ${[...numbers][0]}`, other: `${word} ${[...others][0]}` };
    line ??= { kind: 'line', model: `${word} ${shared}` };
  }
  return line;
}

function isAnyIn(side: Traits | undefined, numbers: ReadonlySet<string>): boolean {
  return side !== undefined && [...numbers].some((number) => side.words.has(number));
}

function isOtherAndYear(others: ReadonlySet<string>, years: ReadonlySet<string>): boolean {
  return (
    [...others].every((other) => /^\d\d?$/.test(other)) && [...years].every((year) => /^(?:19|20)\d\d$/.test(year))
  );
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

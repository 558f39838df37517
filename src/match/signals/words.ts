import type { Rarity } from '@/src/listings/index/rarity';
import { readMeasure } from '@/src/listings/terms/measure';
import { termsIn } from '@/src/listings/terms/tokens';
import { reason } from '@/src/words/reason';
import { isOfColor } from '../colorways';
import { isTelling } from '../distinct';
import { kindsIn, kindsOf } from '../kind-words';
import type { Signal } from '../match';
import { haveSameSides, measuresIn } from '../measures';
import type { ModelComparison } from '../models';
import { once } from '../once';
import { weightOf } from '../rare';
import { isShoeSize } from '../shoe-sizes';
import { sizesOf } from '../sizes';
import type { Traits } from '../traits';
import { wearerOf, wearersOf } from '../wearers';

/** What one title has and the other has or lacks, words weighed by rarity. */
interface Side {
  /** Rarity-weighted share of the words that the other has, 0..1. */
  readonly covered: number;
  /** Like `covered`, counting what only stands in the other's description too. */
  readonly described: number;
  readonly rarestShared: Weighed;
  readonly rarestMissing: Weighed;
  /** Words with digits that the other lacks; part numbers are compared elsewhere. */
  readonly missingNumbers: readonly string[];
  readonly count: number;
}

interface Weighed {
  readonly text: string;
  readonly weight: number;
}

/** How much a word of a remark counts when titles are compared: a part set off that shares nothing may be a name. */
const REMARK = 0.5;

const NONE: ReadonlySet<string> = new Set();

const NOTHING: Weighed = { text: '', weight: 0 };

/** Everything the words of two titles say: how many agree, the rarest of both, the rarest of each alone, the numbers. */
export function compareTitles(
  product: Traits,
  listing: Traits,
  rarity: Rarity,
  remarks: ReadonlySet<string>,
  models?: ModelComparison,
): readonly Signal[] {
  const sides = haveSameSides(product, listing);
  const alike = alikeIn(models);
  const ours = sideOf(product, listing, rarity, sides, alike);
  const theirs = sideOf(listing, product, rarity, sides, alike, remarks);
  return [
    titleOf(ours, theirs),
    rarestOfBoth(ours, theirs),
    rarestOfEach(ours, theirs),
    numbersOfEach(ours, theirs, (number) => isSizeOf(product, listing, number)),
    lengthOf(ours, theirs),
    inDescription(theirs),
  ].filter((signal) => signal !== undefined);
}

/** The mean of how much of each title is in the other. */
function titleOf(ours: Side, theirs: Side): Signal {
  const strength = (ours.covered + theirs.covered) / 2;
  return { kind: 'title', strength, reason: reason('matchTitle', { percent: ours.covered }) };
}

/** One word that few listings have says more than ten that many have. */
function rarestOfBoth(ours: Side, theirs: Side): Signal | undefined {
  const { text, weight } =
    ours.rarestShared.weight >= theirs.rarestShared.weight ? ours.rarestShared : theirs.rarestShared;
  return text === ''
    ? undefined
    : { kind: 'rareWordSame', strength: strengthOfRare(weight), reason: reason('matchRareWordSame', text) };
}

/** From this weight on (about one listing in two hundred) a shared word is more likely a name than a description. */
const NAME = 0.7;
/** How much of the strength the rise up to there makes. */
const DESCRIPTION = 0.4;

function strengthOfRare(weight: number): number {
  return DESCRIPTION * weight + (1 - DESCRIPTION) * Math.max(0, (weight - NAME) / (1 - NAME));
}

/** Each names something the other does not. The less rare of the two decides: one word more is only a longer title. */
function rarestOfEach(ours: Side, theirs: Side): Signal | undefined {
  const own = ours.rarestMissing;
  const other = theirs.rarestMissing;
  if (own.text === '' || other.text === '') return undefined;
  const words = reason('matchRareWordConflict', own.text, other.text);
  return { kind: 'rareWordConflict', strength: Math.min(own.weight, other.weight), reason: words };
}

/** @param isSize a number that is a size is compared as one, or in another system not at all. */
function numbersOfEach(ours: Side, theirs: Side, isSize: (number: string) => boolean): Signal | undefined {
  const [own, other] = [ours, theirs].map(({ missingNumbers }) => missingNumbers.find((number) => !isSize(number)));
  if (own === undefined || other === undefined) return undefined;
  return { kind: 'numberConflict', strength: 1, reason: reason('matchNumbersDiffer', own, other) };
}

const LETTER_SIZE = /^(?:x*[sl]|m)$/;

function isSizeOf(product: Traits, listing: Traits, number: string): boolean {
  if (number.length > 6 || !(/\d/.test(number) || LETTER_SIZE.test(number))) return false;
  if (isShoeSize(product, listing, number)) return true;
  const ours = sizesOf(product);
  const theirs = sizesOf(listing);
  if (ours.size === 0 || theirs.size === 0) return false;
  return [...ours.values(), ...theirs.values()].some((sizes) => sizes.has(number));
}

/** Much of a long title is not in a short one, which makes the share of agreeing words look worse than it is. */
function lengthOf(ours: Side, theirs: Side): Signal | undefined {
  const strength = Math.min(1, Math.abs(Math.log((ours.count + 1) / (theirs.count + 1))));
  return strength === 0 ? undefined : { kind: 'longerTitle', strength, reason: reason('matchLongerTitle') };
}

function inDescription({ covered, described }: Side): Signal | undefined {
  const strength = Math.max(0, described - covered);
  if (strength === 0) return undefined;
  return { kind: 'descriptionSame', strength, reason: reason('matchDescriptionSame', { percent: strength }) };
}

/** One number with and without a beginning or an ending is weighed as a number, and is no word that the other lacks. */
function alikeIn(models: ModelComparison | undefined): ReadonlySet<string> {
  if (models?.kind !== 'extended') return NONE;
  const { model, other } = models;
  const [short, long] = model.length <= other.length ? [model, other] : [other, model];
  return long.startsWith(short) || long.endsWith(short) ? new Set([model, other]) : NONE;
}

/**
 * @param sameSides whether both state the same sides, which are then in both.
 * @param alike numbers of both that are one, written longer or shorter.
 */
function sideOf(
  one: Traits,
  other: Traits,
  rarity: Rarity,
  sameSides: boolean,
  alike: ReadonlySet<string>,
  remarks = NONE,
): Side {
  let all = 0;
  let shared = 0;
  let described = 0;
  for (const word of remarks) all += REMARK * weightOf(word, rarity);
  let rarestShared = NOTHING;
  let rarestMissing = NOTHING;
  const missingNumbers: string[] = [];
  const seen = new Set<string>();
  one.tokens.forEach(({ text, kind }, i) => {
    if (kind === 'idle' || seen.has(text) || remarks.has(text)) return;
    const weight = weightOf(text, rarity);
    seen.add(text);
    all += weight;
    if ((sameSides && SIDE.test(text)) || isIn(other, text, one.tokens[i - 1]?.text, one.tokens[i + 1]?.text)) {
      shared += weight;
      if (weight > rarestShared.weight) rarestShared = { text, weight };
      return;
    }
    if (alike.has(text) || namesKindOf(other, text) || namesWearerOf(other, text)) {
      shared += weight;
      return;
    }
    if (isSizeOf(one, other, text)) {
      all -= weight;
      return;
    }
    const tells =
      isTelling({ kind, text }, other) && !isLeftOut(one, text, other) && !isOfColor(one, text, one.tokens[i + 1]);
    if (!tells) all -= (1 - REMARK) * weight;
    if (other.described.has(text) || other.mentioned.has(text)) described += weight;
    if (weight > rarestMissing.weight && tells) rarestMissing = { text, weight };
    if (kind !== 'model' && /\d/.test(text)) missingNumbers.push(text);
  });
  return {
    covered: all === 0 ? 0 : shared / all,
    described: all === 0 ? 0 : (shared + described) / all,
    rarestShared,
    rarestMissing,
    missingNumbers,
    count: seen.size,
  };
}

/** A maker's name before what the other title begins with: sellers leave it out, where another maker's would stand instead. */
function isLeftOut({ brand, words }: Traits, text: string, other: Traits): boolean {
  if (brand === undefined || !termsIn(brand).has(text)) return false;
  const first = other.tokens.find(({ kind }) => kind !== 'idle');
  return first !== undefined && words.has(first.text);
}

/** A word of "150 x 60 x 236 cm" or "150x60x236". */
const SIDE = /^(?:x|\d{1,3}(?:x\d{1,3}){0,2}(?:mm|cm|m|in)?)$/;

/** "Bürostuhl" of an "office chair": a noun for what the other is too, in another language or by another name. */
function namesKindOf(other: Traits, text: string): boolean {
  const kinds = kindsOf(text);
  if (kinds.length === 0) return false;
  const theirs = kindsIn(other);
  return kinds.some((kind) => theirs.has(kind));
}

/** "Damen" of "women's shoes". */
function namesWearerOf(other: Traits, text: string): boolean {
  const wearer = wearerOf(text);
  return wearer !== undefined && wearersOf(other).has(wearer);
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|e)$/;

/** Two digits and "th". */
const LONGEST_ORDINAL = 4;

/** "G2": an abbreviated generation. */
const OF_GENERATION = /^g(\d)$/;

function isNumbered({ words }: Traits, number: string): boolean {
  return words.has(`g${number}`) || ['st', 'nd', 'rd', 'th', 'e'].some((end) => words.has(number + end));
}

/** Whether a word stands in the other title, alone or run together with its neighbour ("back pack", "backpack"). */
function isIn(other: Traits, text: string, before: string | undefined, after: string | undefined): boolean {
  if (other.words.has(text) || other.runs.has(text) || isSaidWithoutUnit(other, text)) return true;
  if (text.length <= LONGEST_ORDINAL) {
    const number = (ORDINAL.exec(text) ?? OF_GENERATION.exec(text))?.[1];
    if (number !== undefined && other.words.has(number)) return true;
    if (/^\d{1,2}$/.test(text) && isNumbered(other, text)) return true;
  }
  return (
    (before !== undefined && other.words.has(before + text)) || (after !== undefined && other.words.has(text + after))
  );
}

/** "70-200mm" of "70-200", and the other way round: sellers leave units out. */
function isSaidWithoutUnit(other: Traits, text: string): boolean {
  if (!/^\d/.test(text)) return false;
  const value = readMeasure(text)?.value;
  return value === undefined ? measured(other).has(text) : other.words.has(String(value));
}

const measured = once((side): ReadonlySet<string> => new Set(measuresIn(side).map(({ value }) => String(value))));

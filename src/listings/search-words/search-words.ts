import type { Category } from '@/src/category/category';
import type { Product } from '@/src/product/product';
import { type Scheme, schemeOf, tradeItemOf } from '@/src/product/trade-item';
import type { Rarity } from '../index/rarity';
import { fold, squash } from '../terms/fold';
import { termsOf, tokenize } from '../terms/tokens';
import { brandIn, type KnownBrand } from './title-brand';
import { doubtfulModel, modelsIn } from './title-models';
import { isWritten, type TitleWord, titleWords, withSuffixes } from './title-words';

/** How a thing is looked for elsewhere. Only what it is stands in here: nothing of the page or the person. */
export interface SearchWords {
  /** For sources that look things up by number. */
  readonly numbers: readonly { readonly scheme: Scheme | 'asin'; readonly value: string }[];
  /** Words to search with, the narrowest first; each next one is for when the one before finds too little. */
  readonly phrases: readonly string[];
}

/** What is known beside the product. */
export interface SearchContext {
  /** Its kind. */
  readonly kind?: Pick<Category, 'words'> | undefined;
  /** The shop's language, a BCP 47 tag: which word of the kind is used where the title has none. */
  readonly language?: string | undefined;
  readonly brand?: KnownBrand | undefined;
  /** How rare words are among the listings at hand: rare ones are kept. */
  readonly rarity?: Rarity | undefined;
}

/** Longer searches find nothing: people who sell used things write short titles. */
const MOST_WORDS = 6;
const MOST_PHRASES = 8;
/** Parts of a name beside the brand, before the search is made broader. */
const MOST_NAMES = 3;
/** So many in the title's first part, and nothing is taken from behind it. */
const ENOUGH_NAMES = 2;
/** The likelier a word stands for the thing itself, the earlier. */
const PLACES: readonly TitleWord['place'][] = ['own', 'aside', 'other'];

/** The shortest words that find a product among what others offer, and its numbers. */
export function searchWords(product: Product, context: SearchContext = {}): SearchWords {
  return { numbers: numbersOf(product), phrases: phrasesOf(product, context) };
}

function numbersOf({ gtin, asin }: Product): SearchWords['numbers'] {
  return [
    // All issues of a magazine share its number.
    ...(gtin === undefined || schemeOf(gtin) === 'issn' ? [] : [{ scheme: schemeOf(gtin), value: printed(gtin) }]),
    ...(asin === undefined ? [] : [{ scheme: 'asin' as const, value: asin }]),
  ];
}

/** As under the bars of one piece: 8, 12 or 13 digits. */
function printed(gtin: string): string {
  const { base } = tradeItemOf(gtin);
  return base.startsWith('000000') ? base.slice(6) : base.startsWith('00') ? base.slice(2) : base.slice(1);
}

function phrasesOf(product: Product, context: SearchContext): string[] {
  const words = titleWords(product.name, leftOut(product));
  const brand = brandIn(product, words, context.brand);
  const others = words.filter((word) => !isWritten(word, brand.keys));
  // Where nobody says the brand: titles open with it more often than not.
  const opening = brand.text === '' ? others.slice(0, 1) : [];
  const head = brand.text === '' ? opening.map(({ text }) => text) : [brand.text];
  // A brand that the shop does not put into the title may be missing in others' too.
  const shortHead = brand.text !== '' && !brand.inTitle ? [] : head;
  const own = withSuffixes(others.slice(opening.length));
  const models = modelsIn(product, own);
  const doubtful = models.length > 0 ? undefined : doubtfulModel(product, own);
  const capacity = own.find(({ kind }) => kind === 'capacity')?.text;
  const kind = kindWord(own, context);
  // In many languages the kind stands before the brand: "Montre Casio Pro Trek".
  const brandAt = words.findIndex((word) => isWritten(word, brand.keys));
  const telling = byTelling(own, new Set(words.slice(0, Math.max(0, brandAt))), context);
  const most = Math.min(MOST_NAMES, telling.length);
  /** The most telling, in the title's order. */
  const names = (count: number) => own.filter((word) => telling.slice(0, count).includes(word)).map(({ text }) => text);
  const shorter = Array.from({ length: most }, (_, dropped) => [...shortHead, ...names(most - dropped)]);
  return distinct([
    ...models.map((model) => [...head, model]),
    ...(capacity === undefined ? [] : [[...head, ...names(most), capacity]]),
    // A brand alone finds all it makes.
    ...(most > 0 || brand.text === '' ? [[...head, ...names(most)]] : []),
    ...(doubtful === undefined ? [] : [[...head, doubtful]]),
    ...models.slice(0, 2).map((model) => [model]),
    ...shorter.filter((phrase) => phrase.length > 1),
    ...(kind === undefined || head.length === 0 ? [] : [[...head, kind]]),
  ]);
}

/** Colours, sizes, materials and the like as the product states them: sellers word them otherwise or not at all. */
function leftOut({ attributes: { color, size, material, gender } }: Product): (term: string) => boolean {
  const stated = [color, size, material, gender].flatMap((text) => [...termsOf(tokenize(text ?? ''))]);
  const terms = new Set(stated);
  return (term) => terms.has(term);
}

/**
 * Words that may name the thing, the most telling first: own before aside, names before kinds, those with digits ("S23",
 * "iPhone 15") before others, and rare before common.
 */
function byTelling(
  words: readonly TitleWord[],
  beforeBrand: ReadonlySet<TitleWord>,
  context: SearchContext,
): readonly TitleWord[] {
  const kinds = new Set(kindNames(context).flatMap((name) => [...termsOf(tokenize(name))]));
  const isKind = (word: TitleWord) => beforeBrand.has(word) || word.terms.every((term) => kinds.has(term));
  const rank = (word: TitleWord): number =>
    8 * PLACES.indexOf(word.place) +
    4 * Number(word.kind === 'describing') +
    2 * Number(isKind(word)) +
    Number(word.kind !== 'name' || !/\d/.test(word.text));
  const shareOf = ({ terms }: TitleWord) => Math.min(...terms.map((term) => context.rarity?.get(term) ?? 0));
  const said = new Set<string>();
  const isName = ({ kind }: TitleWord) => kind === 'name' || kind === 'describing';
  const isEnough = words.filter((word) => isName(word) && word.place === 'own').length >= ENOUGH_NAMES;
  // The sort is stable: of equals the one that stands first.
  return words
    .filter((word) => isName(word) && (word.place === 'own' || !isEnough))
    .filter(({ text }) => said.size < said.add(squash(text)).size)
    .sort((a, b) => rank(a) - rank(b) || shareOf(a) - shareOf(b));
}

/** What the kind is mostly called; its other names may be lines of one maker ("iPhone"). */
function kindNames({ kind, language }: SearchContext): readonly string[] {
  const [tongue = ''] = (language ?? '').toLowerCase().split('-');
  const names = [kind?.words[tongue]?.[0], kind?.words['en']?.[0]];
  return names.flatMap((name) => name?.replace('*', '') ?? []);
}

/** As the shop wrote it in the title, else in the shop's language, else in English. */
function kindWord(words: readonly TitleWord[], context: SearchContext): string | undefined {
  const all = new Set(Object.values(context.kind?.words ?? {}).flatMap((names) => names.map(squash)));
  return words.find(({ text, kind }) => kind !== 'model' && all.has(squash(text)))?.text ?? kindNames(context)[0];
}

/** Each phrase once, at most so many, at most so many words long. */
function distinct(phrases: readonly (readonly string[])[]): string[] {
  const texts = new Map<string, string>();
  for (const phrase of phrases) {
    const text = phrase.join(' ').split(' ').slice(0, MOST_WORDS).join(' ');
    if (text !== '' && !texts.has(fold(text))) texts.set(fold(text), text);
  }
  return [...texts.values()].slice(0, MOST_PHRASES);
}

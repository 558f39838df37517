import type { Signature } from '@/src/listings/index/signature';
import { plainWords, squash } from '@/src/listings/terms/fold';
import { remembered } from '@/src/listings/terms/remembered';
import { type Token, termsIn, termsOf, tokenize } from '@/src/listings/terms/tokens';
import type { Attributes, Product } from '@/src/product/product';
import type { Money } from '@/src/quantity/money';
import { inWordsOf, meaningsIn, NO_WORDS, type TeamWords } from '@/src/rules/team-words';
import { spellingsOf } from './abbreviations';
import { digitOfRoman, inOneForm } from './one-form';

/** One side of a comparison, read once: its fields and every view of its title that signals and vetoes ask for. */
export interface Traits {
  readonly title: string;
  readonly brand?: string | undefined;
  readonly gtin?: string | undefined;
  readonly asin?: string | undefined;
  /** The part number it states for itself, squashed. */
  readonly partNumber?: string | undefined;
  readonly price?: Money | undefined;
  readonly attributes: Attributes;
  /** The innermost shelf it stands on, of breadcrumb or category text. */
  readonly shelf: string;
  /** Kinds that its title names in a team's own words. */
  readonly ownKinds: ReadonlySet<string>;
  /** The title's tokens in order, squashed forms left out. */
  readonly tokens: readonly Token[];
  /** Its distinct words, brand and other spellings included. */
  readonly words: ReadonlySet<string>;
  /** One to three neighbouring words run together: a part number or a brand may be split by spaces. */
  readonly runs: ReadonlySet<string>;
  /** Part numbers in the title and the stated one. */
  readonly models: ReadonlySet<string>;
  /** Part numbers in the description: they confirm, and never conflict. */
  readonly mentioned: ReadonlySet<string>;
  /** Words of a product's description. A listing's is not kept: its part numbers are, in `mentioned`. */
  readonly described: ReadonlySet<string>;
  /** Title as words between single spaces, for phrases. */
  readonly plain: string;
  /** Those words in order. */
  readonly said: readonly string[];
  /** What else was read of it, see `once`. */
  readonly readings: unknown[];
}

/** A product is compared with dozens of listings: what was read of it, in whose words, lives as long as it does. */
const known = new WeakMap<Product, { readonly words: TeamWords; readonly traits: Traits }>();

export function traitsOfProduct(product: Product, words: TeamWords = NO_WORDS): Traits {
  const before = known.get(product);
  if (before?.words === words) return before.traits;
  const { description } = product;
  const traits = {
    ...traitsOf({ ...product, title: product.name, shelf: product.breadcrumb.at(-1) ?? '' }, words),
    ...(description !== undefined && { described: termsOf(tokenize(description)) }),
  };
  known.set(product, { words, traits });
  return traits;
}

export function traitsOfListing(listing: Signature, words: TeamWords = NO_WORDS): Traits {
  return traitsOf({ ...listing, shelf: shelfOf(listing.categoryText ?? '') }, words);
}

const shelfOf = remembered(
  (categoryText) =>
    categoryText
      .split(/[>›»|]/)
      .at(-1)
      ?.trim() ?? '',
);

const NONE: ReadonlySet<string> = new Set();

type Fields = Pick<Traits, 'title' | 'brand' | 'gtin' | 'asin' | 'price' | 'attributes' | 'shelf'> & {
  readonly mpn?: string | undefined;
  readonly description?: string | undefined;
};

/** @param words a team's: what they mean is read as if it stood there, before any word list of ours is asked. */
function traitsOf(fields: Fields, words: TeamWords): Traits {
  const { brand, gtin, asin, mpn, price, shelf, description } = fields;
  const title = inWordsOf(fields.title, words.all);
  const attributes = words === NO_WORDS ? fields.attributes : attributesIn(words, fields.attributes);
  const all = inOneForm(tokenize(title), title);
  const tokens = all.filter(({ joined }) => joined === undefined);
  const own = [...termsOf(all)];
  const terms = new Set([...own, ...own.flatMap(spellingsOf)]);
  if (brand !== undefined) for (const word of termsIn(brand)) terms.add(word);
  const partNumber = mpn === undefined ? undefined : partNumberOf(mpn);
  const models = new Set(modelsOf(all));
  if (partNumber !== undefined) models.add(partNumber);
  const plain = plainWords(title);
  const said = plain.trim().split(' ');
  return {
    title,
    brand,
    gtin,
    asin,
    partNumber,
    price,
    attributes,
    shelf,
    ownKinds: meaningsIn(fields.title, words.kinds),
    tokens,
    words: terms,
    runs: runsOf(said),
    models,
    mentioned: description === undefined ? new Set() : modelsOf(tokenize(description)),
    described: NONE,
    plain,
    said,
    readings: [],
  };
}

function attributesIn(words: TeamWords, { color, size, material, ...others }: Attributes): Attributes {
  return {
    ...others,
    ...(color !== undefined && { color: inWordsOf(color, words.colors) }),
    ...(size !== undefined && { size: inWordsOf(size, words.sizes) }),
    ...(material !== undefined && { material: inWordsOf(material, words.materials) }),
  };
}

/** Feeds put words of the title where the part number belongs: one has a digit. */
function partNumberOf(mpn: string): string | undefined {
  const squashed = squash(mpn);
  return squashed.length >= 3 && /\d/.test(squashed) ? squashed : undefined;
}

/** Part numbers, leaving out the parts of one that was hyphenated: of `sm-s906u1` only `sms906u1`. */
function modelsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const models = tokens.filter(({ kind }) => kind === 'model');
  if (models.length === 0) return NONE;
  const wholes = models.filter(({ joined }) => joined).map(({ text }) => text);
  return new Set(
    models
      .filter(({ text, joined }) => joined || !wholes.some((whole) => whole.includes(text)))
      .map(({ text }) => text),
  );
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as string;
    const next = words[i + 1];
    runs.add(word);
    if (next === undefined) break;
    // "GM II" is called "GM2" too.
    const digit = digitOfRoman(next);
    if (digit !== undefined) runs.add(word + digit);
    runs.add(word + next);
    if (i + 2 < words.length) runs.add(word + next + words[i + 2]);
  }
  return runs;
}

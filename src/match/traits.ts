import type { Signature } from '@/src/listings/index/signature';
import { plainWords, squash } from '@/src/listings/terms/fold';
import { type Token, termsIn, termsOf, tokenize } from '@/src/listings/terms/tokens';
import type { Attributes, Product } from '@/src/product/product';
import type { Money } from '@/src/quantity/money';
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
  /** What else was read of it, see `once`. */
  readonly readings: unknown[];
}

/** A product is compared with dozens of listings: what was read of it lives as long as it does. */
const known = new WeakMap<Product, Traits>();

export function traitsOfProduct(product: Product): Traits {
  const before = known.get(product);
  if (before !== undefined) return before;
  const { description } = product;
  const traits = {
    ...traitsOf({ ...product, title: product.name, shelf: product.breadcrumb.at(-1) ?? '' }),
    ...(description !== undefined && { described: termsOf(tokenize(description)) }),
  };
  known.set(product, traits);
  return traits;
}

export function traitsOfListing(listing: Signature): Traits {
  return traitsOf({
    ...listing,
    shelf:
      listing.categoryText
        ?.split(/[>›»|]/)
        .at(-1)
        ?.trim() ?? '',
  });
}

const NONE: ReadonlySet<string> = new Set();

type Fields = Pick<Traits, 'title' | 'brand' | 'gtin' | 'asin' | 'price' | 'attributes' | 'shelf'> & {
  readonly mpn?: string | undefined;
  readonly description?: string | undefined;
};

function traitsOf({ title, brand, gtin, asin, mpn, price, attributes, shelf, description }: Fields): Traits {
  const all = inOneForm(tokenize(title), title);
  const tokens = all.filter(({ joined }) => joined === undefined);
  const words = new Set(termsOf(all));
  for (const word of [...words]) for (const spelling of spellingsOf(word)) words.add(spelling);
  if (brand !== undefined) for (const word of termsIn(brand)) words.add(word);
  const partNumber = mpn === undefined ? undefined : partNumberOf(mpn);
  const models = new Set(modelsOf(all));
  if (partNumber !== undefined) models.add(partNumber);
  const plain = plainWords(title);
  return {
    title,
    brand,
    gtin,
    asin,
    partNumber,
    price,
    attributes,
    shelf,
    tokens,
    words,
    runs: runsOf(plain),
    models,
    mentioned: description === undefined ? new Set() : modelsOf(tokenize(description)),
    described: NONE,
    plain,
    readings: [],
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
  const wholes = models.filter(({ joined }) => joined).map(({ text }) => text);
  return new Set(
    models
      .filter(({ text, joined }) => joined || !wholes.some((whole) => whole.includes(text)))
      .map(({ text }) => text),
  );
}

function runsOf(plain: string): ReadonlySet<string> {
  const words = plain.trim().split(' ');
  const runs = new Set<string>();
  words.forEach((word, i) => {
    const pair = word + (words[i + 1] ?? '');
    // "GM II" is called "GM2" too.
    const digit = digitOfRoman(words[i + 1]);
    if (digit !== undefined) runs.add(word + digit);
    runs
      .add(word)
      .add(pair)
      .add(pair + (words[i + 2] ?? ''));
  });
  return runs;
}

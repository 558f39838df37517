import type { Signature } from '@/src/listings/index/signature';
import { plainWords, squash } from '@/src/listings/terms/fold';
import { type Token, termsOf, tokenize } from '@/src/listings/terms/tokens';
import type { Attributes, Product } from '@/src/product/product';
import type { Money } from '@/src/quantity/money';

/** One side of a comparison, read once: its fields and every view of its title that signals and vetoes ask for. */
export interface Traits {
  readonly title: string;
  readonly brand?: string | undefined;
  readonly gtin?: string | undefined;
  /** The part number it states for itself, squashed. */
  readonly partNumber?: string | undefined;
  readonly price?: Money | undefined;
  readonly attributes: Attributes;
  /** The innermost shelf it stands on, of breadcrumb or category text. */
  readonly shelf: string;
  /** The title's tokens in order, squashed forms left out. */
  readonly tokens: readonly Token[];
  /** Its distinct words, brand included. */
  readonly words: ReadonlySet<string>;
  /** One to three neighbouring words run together: a part number or a brand may be split by spaces. */
  readonly runs: ReadonlySet<string>;
  /** Part numbers in the title and the stated one. */
  readonly models: ReadonlySet<string>;
  /** Part numbers in the description: they confirm, and never conflict. */
  readonly mentioned: ReadonlySet<string>;
  /** Title as words between single spaces, for phrases. */
  readonly plain: string;
}

/** A product is compared with dozens of listings: what was read of it lives as long as it does. */
const known = new WeakMap<Product, Traits>();

export function traitsOfProduct(product: Product): Traits {
  const before = known.get(product);
  if (before !== undefined) return before;
  const traits = traitsOf({ ...product, title: product.name, shelf: product.breadcrumb.at(-1) ?? '' });
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

type Fields = Pick<Traits, 'title' | 'brand' | 'gtin' | 'price' | 'attributes' | 'shelf'> & {
  readonly mpn?: string | undefined;
  readonly description?: string | undefined;
};

function traitsOf({ title, brand, gtin, mpn, price, attributes, shelf, description }: Fields): Traits {
  const all = tokenize(title);
  const tokens = all.filter(({ joined }) => joined === undefined);
  const words = new Set(termsOf(all));
  if (brand !== undefined) for (const word of termsOf(tokenize(brand))) words.add(word);
  const partNumber = mpn === undefined || squash(mpn).length < 3 ? undefined : squash(mpn);
  const models = new Set(modelsOf(all));
  if (partNumber !== undefined) models.add(partNumber);
  const plain = plainWords(title);
  return {
    title,
    brand,
    gtin,
    partNumber,
    price,
    attributes,
    shelf,
    tokens,
    words,
    runs: runsOf(plain),
    models,
    mentioned: description === undefined ? new Set() : modelsOf(tokenize(description)),
    plain,
  };
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
    runs
      .add(word)
      .add(pair)
      .add(pair + (words[i + 2] ?? ''));
  });
  return runs;
}

// Labelled pairs for matching: rows of a file in, products and listings out.
import { z } from 'zod';
import { Listing } from '@/src/listings/listing';
import { parseGtin } from '@/src/product/gtin';
import { Product } from '@/src/product/product';
import { BANDS, type Band } from '@/src/rules/band';
import { UsageError } from './command';
import { requireText, StatedPrice } from './rows';

/** A product beside a listing, and whether a person called them the same thing. */
export interface LabelledPair {
  readonly product: Product;
  readonly listing: Listing;
  readonly label: boolean;
  /** Labelled finer than yes or no. */
  readonly band?: Band;
}

const Price = z.union(
  [z.object({ minor: z.number(), currency: z.string() }), StatedPrice],
  'a price is {amount, currency} or {minor, currency}',
);

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const Side = z
  .object({
    title: text,
    name: text,
    brand: text,
    gtin: text,
    mpn: text,
    description: text,
    categoryText: text,
    breadcrumb: z.array(z.string()).nullish(),
    attributes: z.record(z.string(), z.union([z.string(), z.number()]).nullish()).nullish(),
    condition: text,
    price: Price.nullish(),
  })
  .refine(({ title, name }) => (title ?? name ?? '').trim() !== '', 'a side needs a title');
type Side = z.infer<typeof Side>;

const Row = z.object({
  left: Side,
  right: Side,
  label: z.union([z.literal(0), z.literal(1), z.boolean()], 'a label is 0, 1, true or false').nullish(),
  band: z.enum(BANDS).nullish(),
});

/**
 * Pairs of a JSON Lines file, which may be gzipped.
 *
 * @throws UsageError for a file that cannot be read, holds no row or holds a line that is none.
 */
export async function readPairs(path: string): Promise<LabelledPair[]> {
  return parsePairs(await requireText(path), path);
}

/** @throws UsageError naming the first line that is no pair. */
export function parsePairs(content: string, path: string): LabelledPair[] {
  const pairs = content
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [pairOf(line, `${path}, line ${at + 1}`)]));
  if (pairs.length === 0) throw new UsageError(`${path} holds no pair.`);
  return pairs;
}

function pairOf(line: string, place: string): LabelledPair {
  const row = Row.safeParse(parsed(line, place));
  if (!row.success) {
    const [issue] = row.error.issues;
    throw new UsageError(
      `${place}, ${issue?.path.join('.') || 'row'}: ${issue?.message}. Rows are {left, right, label}.`,
    );
  }
  const { left, right, label, band } = row.data;
  if (label == null && band == null) throw new UsageError(`${place} has neither a label nor a band.`);
  return {
    product: productOf(left),
    listing: listingOf(right),
    label: label == null ? band === 'same' : Boolean(label),
    ...(band != null && { band }),
  };
}

/** A pair of which nothing but the titles is known. */
export function pairOfTitles(left: string, right: string, label: boolean): LabelledPair {
  return {
    product: productOf(Side.parse({ title: left })),
    listing: listingOf(Side.parse({ title: right })),
    label,
  };
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UsageError(`${place} is not JSON: ${(error as Error).message}.`);
  }
}

function productOf({ title, name, categoryText, breadcrumb, ...side }: Side): Product {
  return Product.parse({
    ...fieldsOf(side),
    name: bounded(name ?? title, 500),
    description: bounded(side.description, 2000),
    condition: undefined,
    breadcrumb: breadcrumb ?? (bounded(categoryText, 120) === undefined ? [] : shelvesOf(categoryText)),
  });
}

/** A listing in a feed states its condition; sets of new offers leave it out. */
function listingOf({ title, name, categoryText, breadcrumb, ...side }: Side): Listing {
  return Listing.parse({
    ...fieldsOf(side),
    title: bounded(title ?? name, 500),
    description: bounded(side.description, 1000),
    categoryText: bounded(categoryText ?? breadcrumb?.join(' > '), 300),
    condition: side.condition ?? 'new',
    // A listing always has a price; one in no currency is compared with none.
    price: side.price ?? { minor: 0, currency: 'XXX' },
    offerId: 'pair',
    sourceId: 'pairs',
    url: 'https://pairs.example/',
    fetchedAt: 0,
  });
}

function fieldsOf({
  brand,
  gtin,
  mpn,
  attributes,
  price,
}: Pick<Side, 'brand' | 'gtin' | 'mpn' | 'attributes' | 'price'>) {
  return {
    brand: bounded(brand, 120),
    gtin: parseGtin(gtin ?? ''),
    mpn: bounded(mpn, 80),
    attributes: Object.fromEntries(Object.entries(attributes ?? {}).filter(([, value]) => value != null)),
    price: price ?? undefined,
  };
}

function bounded(value: string | undefined, most: number): string | undefined {
  return value?.trim().slice(0, most).trim() || undefined;
}

function shelvesOf(categoryText = ''): string[] {
  return categoryText
    .split(/[>›»|]/)
    .flatMap((shelf) => bounded(shelf, 120) ?? [])
    .slice(-12);
}

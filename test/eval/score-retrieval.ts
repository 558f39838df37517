// Finding: does the index bring the right listings among its candidates, and how high do they stand?
import { z } from 'zod';
import { indexInMemory } from '@/src/listings/index/in-memory';
import { queryFor } from '@/src/listings/index/query';
import { Listing } from '@/src/listings/listing';
import { parseGtin } from '@/src/product/gtin';
import { cleanBrand, cleanNumber } from '@/src/product/identifiers';
import { plainText } from '@/src/product/plain-text';
import { Attributes, Product } from '@/src/product/product';
import type { RuleSet } from '@/src/rules/rule-pack';
import { CANDIDATES } from '@/src/verdict/candidate-query';
import { compareAll, likeliestFirst } from '@/src/verdict/compare';
import { UsageError } from './command';
import { StatedPrice } from './rows';

/** Places up to which a listing counts as found. */
export const DEPTHS = [1, 5, 10, 20, 50] as const;

const text = z.string().nullish();
/** What both a product and a listing of these sets say; more fields are not looked at. */
const Thing = z.object({
  title: z.string().min(1),
  brand: text,
  gtin: text,
  mpn: text,
  description: text,
  categoryText: text,
  attributes: z.record(z.string(), z.unknown()).nullish(),
  price: StatedPrice.nullish(),
});
type Thing = z.infer<typeof Thing>;

const id = z.union([z.string(), z.number()]).transform(String);
export const ListingRow = Thing.extend({ id });
export const QueryRow = z.object({ query: Thing, relevant: z.array(id).min(1) });

export interface RetrievalScores {
  /** Depth → mean share of a query's relevant listings among so many first ones. */
  readonly recall: Readonly<Record<string, number>>;
  /** Milliseconds a query: search, compare and order. */
  readonly ms: { readonly p50: number; readonly p95: number };
}

/** @throws UsageError naming the first line that is no such row. */
export function parseRows<Row>(schema: z.ZodType<Row>, content: string, path: string): Row[] {
  const rows = content.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const row = schema.safeParse(jsonOf(line, `${path}, line ${at + 1}`));
    if (row.success) return [row.data];
    const [issue] = row.error.issues;
    throw new UsageError(`${path}, line ${at + 1}, ${issue?.path.join('.') || 'row'}: ${issue?.message}.`);
  });
  if (rows.length === 0) throw new UsageError(`${path} holds no row.`);
  return rows;
}

/**
 * Asks for every query as the extension does: candidates from the index, compared, likeliest first; those that would not
 * be shown stand last.
 *
 * @param clock milliseconds.
 */
export async function scoreRetrieval(
  listings: readonly z.infer<typeof ListingRow>[],
  queries: readonly z.infer<typeof QueryRow>[],
  rules: RuleSet,
  clock: () => number,
): Promise<RetrievalScores> {
  const index = indexInMemory(listings.map(listingOf));
  const found = DEPTHS.map(() => 0);
  const times: number[] = [];
  for (const { query, relevant } of queries) {
    const product = productOf(query);
    const start = clock();
    const { listings: candidates, rarity } = await index.find(queryFor(product), CANDIDATES);
    const { matches } = compareAll({ sighting: { product }, candidates, rarity, rules });
    const ids = [...matches].sort(likeliestFirst).map(({ listing }) => listing.offerId);
    times.push(clock() - start);
    DEPTHS.forEach((depth, i) => {
      const first = new Set(ids.slice(0, depth));
      found[i] = (found[i] ?? 0) + relevant.filter((each) => first.has(each)).length / relevant.length;
    });
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    recall: Object.fromEntries(DEPTHS.map((depth, i) => [String(depth), (found[i] ?? 0) / queries.length])),
    ms: { p50: at(0.5), p95: at(0.95) },
  };
}

function productOf(thing: Thing): Product {
  const { title, categoryText, ...fields } = fieldsOf(thing);
  return Product.parse({
    ...fields,
    name: title,
    breadcrumb: categoryText === undefined ? [] : [categoryText.slice(0, 120)],
  });
}

function listingOf({ id: offerId, ...thing }: z.infer<typeof ListingRow>): Listing {
  return Listing.parse({
    ...fieldsOf(thing),
    offerId,
    sourceId: 'eval',
    condition: 'used',
    price: thing.price ?? { minor: 0, currency: 'XXX' },
    url: 'https://used.example/',
    fetchedAt: 0,
  });
}

/** Read as a feed's fields are. */
function fieldsOf(thing: Thing) {
  const brand = cleanBrand(thing.brand ?? '');
  const gtin = parseGtin(thing.gtin ?? '');
  const mpn = cleanNumber(thing.mpn ?? '');
  const price = thing.price ?? undefined;
  const categoryText = plainText(thing.categoryText ?? '', 300);
  const description = plainText(thing.description ?? '', 1000);
  const known = Object.entries(thing.attributes ?? {}).filter(
    ([name, value]) => Attributes.safeParse({ [name]: value }).success,
  );
  return {
    title: plainText(thing.title, 500) || thing.title.slice(0, 500),
    attributes: Attributes.parse(Object.fromEntries(known)),
    ...(brand !== undefined && { brand }),
    ...(gtin !== undefined && { gtin }),
    ...(mpn !== undefined && { mpn }),
    ...(price !== undefined && { price }),
    ...(categoryText !== '' && { categoryText }),
    ...(description !== '' && { description }),
  };
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UsageError(`${place} is not JSON: ${(error as Error).message}.`);
  }
}

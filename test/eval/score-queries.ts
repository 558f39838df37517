import { categorise } from '@/src/category/categorise';
import { wordsOf } from '@/src/listings/index/listing-terms';
import { searchWords } from '@/src/listings/search-words/search-words';
import { tokenize } from '@/src/listings/terms/tokens';
import { Product } from '@/src/product/product';
import { knownBrand } from '@/src/rules/brand';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { index } from '../category/taxonomy';
import { share } from './score';

interface Named {
  readonly title: string;
  readonly brand?: string;
  readonly mpn?: string;
  readonly categoryText?: string;
}
export type CatalogueRow = Named & { readonly id: string };
export interface QueryRow {
  readonly query: Named;
  readonly relevant: readonly string[];
}

export interface QueriesResult {
  readonly n: number;
  /** Shares of the products; null of none, as are the medians. */
  readonly first: number | null;
  readonly any: number | null;
  /** Found by a phrase that finds at most 50. */
  readonly anyShort: number | null;
  /** Listings that the first phrase finds, and that the one which finds the thing does. */
  readonly medianFirstResults: number | null;
  readonly medianResults: number | null;
  readonly medianWords: number | null;
}

const SHORT = 50;

/** Asks the catalogue for all words of each phrase, the next one when the one before does not find the thing. */
export function scoreQueries(
  listings: readonly CatalogueRow[],
  queries: readonly QueryRow[],
): { result: QueriesResult; missed: { name: string; phrases: readonly string[] }[] } {
  const catalogue = postings(listings);
  const { brandAliases } = layer([shippedPack]);
  const missed: { name: string; phrases: readonly string[] }[] = [];
  const counts = { first: 0, any: 0, short: 0 };
  const firstResults: number[] = [];
  const results: number[] = [];
  const words: number[] = [];
  for (const { query, relevant } of queries) {
    const { title: name, brand, mpn, categoryText } = query;
    const product = Product.parse({ name, brand, mpn, breadcrumb: categoryText === undefined ? [] : [categoryText] });
    const guess = categorise(product, index);
    const { phrases } = searchWords(product, {
      kind: guess && index.byId.get(guess.id),
      brand: brand === undefined ? undefined : knownBrand(brandAliases, brand),
    });
    const found = phrases.map((phrase) => all(phrase, catalogue));
    const at = found.findIndex((ids) => relevant.some((id) => ids.has(id)));
    words.push(phrases[0]?.split(' ').length ?? 0);
    firstResults.push(found[0]?.size ?? 0);
    counts.first += Number(at === 0);
    counts.any += Number(at >= 0);
    counts.short += Number(found.some((ids) => ids.size <= SHORT && relevant.some((id) => ids.has(id))));
    if (at >= 0) results.push(found[at]?.size ?? 0);
    else missed.push({ name, phrases });
  }
  const n = queries.length;
  return {
    result: {
      n,
      first: share(counts.first, n),
      any: share(counts.any, n),
      anyShort: share(counts.short, n),
      medianFirstResults: median(firstResults),
      medianResults: median(results),
      medianWords: median(words),
    },
    missed,
  };
}

type Catalogue = ReadonlyMap<string, ReadonlySet<string>>;

/** Word → the listings that have it in title, brand or part number. */
function postings(listings: readonly CatalogueRow[]): Catalogue {
  const lists = new Map<string, Set<string>>();
  for (const { id, ...named } of listings)
    for (const word of wordsOf(named)) lists.set(word, (lists.get(word) ?? new Set()).add(id));
  return lists;
}

/** The listings that have every word; a hyphenated one as it is, run together or in its parts. */
function all(phrase: string, catalogue: Catalogue): ReadonlySet<string> {
  const sets = phrase.split(/\s+/).flatMap((word) => {
    const tokens = tokenize(word);
    const whole = tokens.find(({ joined }) => joined);
    const parts = tokens.filter(({ joined, kind }) => joined === undefined && kind !== 'idle').map(({ text }) => text);
    const inParts = intersection(parts.map((part) => catalogue.get(part) ?? NONE));
    return [whole === undefined ? inParts : new Set([...inParts, ...(catalogue.get(whole.text) ?? NONE)])];
  });
  return intersection(sets);
}

const NONE: ReadonlySet<string> = new Set();

function intersection(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [least, ...others] = sets.toSorted((a, b) => a.size - b.size);
  return new Set([...(least ?? NONE)].filter((id) => others.every((set) => set.has(id))));
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

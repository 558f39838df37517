import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { indexInMemory } from '@/src/listings/index/in-memory';
import { queryFor } from '@/src/listings/index/query';
import type { Match } from '@/src/match/match';
import { matchListing } from '@/src/match/match-listing';
import { Product } from '@/src/product/product';
import { BANDS } from '@/src/rules/band';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { makeListing } from '../match/make';

export const CATEGORIES = [
  ...['phones', 'laptops', 'screens', 'audio', 'cameras', 'watches', 'network', 'games', 'books', 'toys'],
  ...['sneakers', 'clothing', 'furniture', 'kitchen', 'vacuums', 'tools', 'bicycles', 'instruments', 'baby'],
] as const;
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'cs', 'ja', 'zh'] as const;

/** Kinds of goods that only shops' own titles are labelled of. */
export const SHOP_KINDS = ['appliances', 'printers'] as const;

/**
 * Words are made looking at errors in `open`. Errors in `shut`, `fresh` and `opened` were read once, and kinds of error
 * among them mended by rules: their figures are nearer to unseen ones than those of `open`, and no longer unseen. `fresh`
 * and `opened` are other goods, labelled whole before the matcher saw any of it; `opened` as a search of a marketplace
 * brings them.
 *
 * `sealed` is what nobody has opened yet. Whoever changes the matcher reads neither its pairs nor its single errors, only
 * its row: once read, it measures nothing unseen any more. So no command tells its errors and no test prints them.
 *
 * The halves of `shops` are new things as other shops write them, most in Czech, shared out by product: errors of
 * `shops-read` may be read, of `shops-kept` only sums. `shops-later` is more of them, labelled when the errors of `shops-read`
 * were mended and before the matcher saw one, and read then.
 */
export const HALVES = ['open', 'shut', 'fresh', 'opened', 'sealed', 'shops-read', 'shops-later', 'shops-kept'] as const;

/** Halves of which no command tells an error. */
export const UNREAD: readonly (typeof HALVES)[number][] = ['sealed', 'shops-kept'];

/**
 * A new thing and a listing, second-hand but in `shops`, labelled by hand before the matcher saw them. What is of no use to
 * who wants the thing is "no", not "similar": an expansion without its game, and another book or record of its author. Another
 * game, and another model of a thing used alike, is "similar". A kit for a bare tool, another pack, edition, year, hand or
 * platform is "variant", like another colour, capacity or size. What a listing leaves unsaid is no difference.
 */
const Row = z.strictObject({
  left: Product,
  right: z.looseObject({ title: z.string() }).transform(makeListing),
  band: z.enum(BANDS),
  category: z.enum([...CATEGORIES, ...SHOP_KINDS]),
  /** The language of the listing. */
  language: z.enum([...LANGUAGES, 'sk', 'sv']),
  half: z.enum(HALVES),
  /** What the pair is there to test. */
  note: z.string(),
});
export type Pair = z.infer<typeof Row>;
export type Judged = Pair & { readonly answer: Match };

/**
 * The labelled pairs of a file: `open` and `shut` stand in `pairs`, the others in files of their own, so that adding to
 * one moves no figure of another.
 */
export function readPairs(file: PairFile = 'pairs'): readonly Pair[] {
  return readFileSync(new URL(`${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Row.parse(JSON.parse(line)));
}

export type PairFile = 'pairs' | 'fresh' | 'opened' | 'sealed' | 'shops' | 'shops-later';

/** Each pair with the answer it gets among all listings of the file, by the extension's own way: index, query, rarity, score. */
export async function judge(pairs: readonly Pair[]): Promise<readonly Judged[]> {
  const rules = layer([shippedPack]);
  const index = indexInMemory(pairs.map(({ right }) => right));
  return Promise.all(
    pairs.map(async (pair) => {
      const { rarity } = await index.find(queryFor(pair.left));
      return { ...pair, answer: matchListing(pair.left, pair.right, rules, rarity) };
    }),
  );
}

/** How well the answers agree with the labels, shares 0..1. */
export interface Agreement {
  readonly pairs: number;
  /** Of what is called the same thing, how much is. */
  readonly precision: number;
  /** Of what is the same thing, how much is called so. */
  readonly recall: number;
  /** Of all pairs, how many get their band. */
  readonly agreement: number;
}

export function agreementOf(judged: readonly Judged[]): Agreement {
  const called = judged.filter(({ answer }) => answer.band === 'same');
  const same = judged.filter(({ band }) => band === 'same');
  const right = called.filter(({ band }) => band === 'same').length;
  return {
    pairs: judged.length,
    precision: share(right, called.length),
    recall: share(right, same.length),
    agreement: share(judged.filter(({ band, answer }) => answer.band === band).length, judged.length),
  };
}

function share(part: number, all: number): number {
  return all === 0 ? 1 : part / all;
}

import { z } from 'zod';
import { keysOf, wordsOf } from '@/src/listings/index/listing-terms';
import { inverseFrequency, KEY_SCORE, withinBudget } from '@/src/listings/index/plan';
import { tryParse } from '@/src/product/try-parse';
import type { SourceQuery } from '../source-query';
import { FoundRow, termsOfRow } from './team-row';

/** More words than this do not make a search better, only slower. */
const MOST_WORDS = 48;

/** Term → whether it is an exact key. */
export function termsOfQuery({ words, gtin }: SourceQuery): ReadonlyMap<string, boolean> {
  const named = { title: words ?? '', gtin };
  const own = [...wordsOf(named)].slice(0, MOST_WORDS);
  return new Map([...keysOf(named).map((key) => [key, true] as const), ...own.map((word) => [word, false] as const)]);
}

/** A 64-bit count, as text or number. */
const Count = z.object({ term: z.string(), total: z.coerce.number().int().nonnegative() });

/** What each term to look up is worth: rare ones first, as in the index on this machine. */
export function weigh(terms: ReadonlyMap<string, boolean>, counts: readonly unknown[]): ReadonlyMap<string, number> {
  const listings = new Map(
    counts.flatMap((row) => {
      const { data } = tryParse(Count, row);
      return data === undefined ? [] : [[data.term, data.total] as const];
    }),
  );
  const total = listings.get('') ?? 0;
  const lookups = [...terms].map(([text, isKey]) => ({ text, isKey, listings: listings.get(text) ?? 0 }));
  // What nothing has costs nothing to look up, and an edition may have come in between.
  const planned = [...withinBudget(lookups), ...lookups.filter(({ listings }) => listings === 0)];
  return new Map(
    planned.map(({ text, isKey, listings: count }) => [
      text,
      isKey ? KEY_SCORE : inverseFrequency(Math.min(count, total), total),
    ]),
  );
}

/** Best first: servers send theirs in no order. */
export function ranked(rows: readonly unknown[], weights: ReadonlyMap<string, number>): readonly unknown[] {
  const score = (row: unknown) => {
    const { data } = tryParse(FoundRow, row);
    return data === undefined ? 0 : termsOfRow(data).reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  };
  return rows
    .map((row) => ({ row, score: score(row) }))
    .sort((a, b) => b.score - a.score)
    .map(({ row }) => row);
}

import type { ExternalTable } from './external-data';
import { checked } from './tables';

/** Listings one server brings at most. */
const MOST_FOUND = 50;

/** A question: SQL that holds no word of the query, and the table that holds them. */
export interface Question {
  readonly sql: string;
  readonly asked: ExternalTable;
}

/** How many listings have each term; the empty term counts all listings. Terms hold no blanks. */
export function countQuestion(database: string, terms: readonly string[]): Question {
  return {
    sql: `SELECT term, sum(listings) AS total FROM ${checked(database)}.all_terms WHERE term = '' OR term IN (SELECT arrayJoin(splitByChar(' ', words)) FROM asked) GROUP BY term FORMAT JSON`,
    asked: { name: 'asked', structure: 'words String', rows: [[terms.join(' ')]] },
  };
}

/**
 * The listings with the highest sum of weights, of each server its best, and one row of each server that answered (its id
 * is 0). Every server looks only into its own `postings`: a listing and its postings lie together.
 *
 * `ALL INNER JOIN` because `ANY INNER JOIN` means another thing since ClickHouse 20 than in 18.16; the terms are distinct.
 */
export function listingQuestion(database: string, weights: ReadonlyMap<string, number>): Question {
  const best = `SELECT listing, sum(weight) AS score FROM ${checked(database)}.postings ALL INNER JOIN asked USING (term) WHERE term IN (SELECT term FROM asked) GROUP BY listing ORDER BY score DESC, listing LIMIT ${MOST_FOUND}`;
  return {
    sql: `SELECT toString(id) AS key, listing, shard, shards FROM ${database}.all_listings WHERE id = 0 OR id IN (SELECT listing FROM (${best})) FORMAT JSON`,
    asked: { name: 'asked', structure: 'term String, weight Float64', rows: [...weights] },
  };
}

import type { Rarity } from '@/src/listings/index/rarity';
import type { Match } from '@/src/match/match';
import type { Sighting } from '@/src/product/sighting';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';
import { findSaved } from '@/src/store/keep-saved';
import { CANDIDATES, candidateQuery } from '@/src/verdict/candidate-query';
import { byDocuments, type Compared, compareAll, together } from '@/src/verdict/judge';
import { kindOfSighting } from '@/src/verdict/kind-of-sighting';
import type { Knowledge } from './knowledge';

/** What feeds and saved offers have for a product, compared with it. */
export interface Indexed extends Compared {
  readonly rarity: Rarity;
}

/** Searches what is on this machine for the product of a page, and compares what it finds. */
export async function compareIndex(
  db: Database,
  sighting: Sighting,
  { taxonomy, rules }: Pick<Knowledge, 'taxonomy' | 'rules'>,
  now: number,
): Promise<Indexed> {
  const { product, url } = sighting;
  const query = candidateQuery(sighting, taxonomy, rules.brandAliases);
  const saved = await findSaved(db, query, { page: url, now });
  const { candidates, rarity, wholeOf } = await findCandidates(db, query, CANDIDATES);
  const kind = kindOfSighting(sighting, taxonomy);
  const facts = { sighting: { product }, rarity, rules, kind };
  const { matches, best } = compareAll({ ...facts, candidates, sourceOf: ({ at }) => at.feedId });
  const whole = await wholeOf(best.map(({ listing }) => listing));
  const found = best.flatMap((match, i): Match[] => (whole[i] === undefined ? [] : [{ ...match, listing: whole[i] }]));
  const all = together({ matches, best: found }, compareAll({ ...facts, candidates: saved }));
  return { rarity, ...byDocuments(all, facts) };
}

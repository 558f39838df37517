import type { KindReading } from '@/src/category/category';
import type { Rarity } from '@/src/listings/index/rarity';
import type { Match } from '@/src/match/match';
import { rehearse } from '@/src/match/rehearse';
import type { Sighting } from '@/src/product/sighting';
import { rulesFor } from '@/src/rules/layer';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';
import { dropBlocks } from '@/src/store/feed-gaps';
import { findSaved } from '@/src/store/keep-saved';
import { CANDIDATES, candidateQuery } from '@/src/verdict/candidate-query';
import { byDocuments, type Compared, compareAll, together } from '@/src/verdict/compare';
import { kindOfSighting } from '@/src/verdict/kind-of-sighting';
import type { Knowledge } from './knowledge';

/** What feeds and saved offers have for a product, compared with it. */
export interface Indexed extends Compared {
  readonly rarity: Rarity;
  /** What kind of thing it was compared as. */
  readonly kind: KindReading;
}

/** Searches what is on this machine for the product of a page, and compares what it finds. */
export async function compareIndex(
  db: Database,
  sighting: Sighting,
  { taxonomy, rules }: Pick<Knowledge, 'taxonomy' | 'rules'>,
  now: number,
): Promise<Indexed> {
  const { product, url } = sighting;
  const kind = kindOfSighting(sighting, { taxonomy, rules });
  const query = candidateQuery(product, kind.guess, rules);
  const own = rulesFor(rules, kind.guess);
  const [saved, { candidates, rarity, damaged, wholeOf }] = await Promise.all([
    findSaved(db, query, { page: url, now }),
    findCandidates(db, query, CANDIDATES, rehearse(product, own)),
  ]);
  const facts = { sighting: { product }, rarity, rules: own, kind };
  const { matches, best } = compareAll({ ...facts, candidates, sourceOf: ({ at }) => at.feedId });
  const whole = await wholeOf(best.map(({ listing }) => listing));
  const unread = [...damaged, ...best.flatMap(({ listing: { at } }, i) => (whole[i] === undefined ? [at] : []))];
  // The search goes on without them; what they held is missed when the browser starts, and said then.
  if (unread.length > 0) void dropBlocks(db, unread).catch(() => undefined);
  const found = best.flatMap((match, i): Match[] => (whole[i] === undefined ? [] : [{ ...match, listing: whole[i] }]));
  const all = together({ matches, best: found }, compareAll({ ...facts, candidates: saved }));
  return { rarity, kind, ...byDocuments(all, facts) };
}

import type { WouldBuyNew } from '@/src/avoided/avoided';
import type { Listing } from '@/src/listings/listing';
import { SeenOffers } from '@/src/listings/sources/same-listing';
import type { Match } from '@/src/match/match';
import type { LivePage } from '@/src/platform/live-page';
import type { Sighting } from '@/src/product/sighting';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';
import { type Candidate, readListings } from '@/src/store/listings';
import { CANDIDATES, candidateQuery } from '@/src/verdict/candidate-query';
import { compareAll, conclude } from '@/src/verdict/judge';
import type { Verdict } from '@/src/verdict/verdict';
import { loadKnowledge } from './knowledge';

/** What a sighting is judged with, beside what is known. */
export interface ToJudge {
  /** The verdict's. */
  readonly id: string;
  readonly sighting: Sighting;
  readonly wouldBuyNew: WouldBuyNew;
}

/** Offers may be moved or go between being compared and being read; then it is looked again, this often in all. */
const MOST_LOOKS = 3;

/** Judges a sighting by the offers of the index, and by what sources brought for its page. */
export async function judgeSighting(db: Database, judged: ToJudge, live?: LivePage): Promise<Verdict> {
  const knowledge = await loadKnowledge(db);
  const query = candidateQuery(judged.sighting.product, knowledge.taxonomy, knowledge.rules.brandAliases);
  const about = { ...judged, ...knowledge, now: Date.now() };
  const arrived = live?.arrived ?? [];
  const shared = arrived.filter(({ section }) => section === 'shared').flatMap(({ listings }) => listings);
  for (let left = MOST_LOOKS - 1; ; left -= 1) {
    const { candidates, rarity } = await findCandidates(db, query, CANDIDATES);
    const facts = { ...about, rarity, candidates: [...candidates, ...shared], sourceOf };
    const comparison = compareAll<Candidate | Listing>(facts);
    const kept = comparison.best.flatMap(({ listing }) => ('at' in listing ? [listing] : []));
    const whole = new Map((await readListings(db, kept)).map((listing, i) => [kept[i], listing]));
    if (left > 0 && [...whole.values()].includes(undefined)) continue;
    const best = comparison.best.flatMap((match): Match[] => {
      const listing = 'at' in match.listing ? whole.get(match.listing) : match.listing;
      return listing === undefined ? [] : [{ ...match, listing }];
    });
    const verdict = conclude(facts, comparison, withoutTwins(best, arrived));
    if (live === undefined) return verdict;
    const apart = arrived.flatMap(({ section, sourceId, title, listings }) => {
      if (section !== 'own') return [];
      const own = { ...facts, candidates: listings };
      const compared = compareAll(own);
      return [{ sourceId, title, offers: conclude(own, compared, compared.best).offers }];
    });
    return { ...verdict, live: { words: live.words, asked: live.asked, apart } };
  }
}

function sourceOf(listing: Candidate | Listing): string {
  return 'at' in listing ? listing.at.feedId : listing.sourceId;
}

/** What a source brings may stand in the index too, by a feed of the same shop: there it is shown once. */
function withoutTwins(matches: readonly Match[], arrived: LivePage['arrived']): Match[] {
  const sources = new Map(arrived.map((source) => [source.sourceId, source]));
  const seen = new SeenOffers();
  const isLive = ({ listing }: Match) => sources.has(listing.sourceId);
  for (const match of matches) if (!isLive(match)) seen.isNew({ listing: match.listing, marketplace: true });
  return matches.filter(
    (match) =>
      !isLive(match) ||
      seen.isNew({
        listing: match.listing,
        marketplace: sources.get(match.listing.sourceId)?.marketplace ?? true,
      }),
  );
}

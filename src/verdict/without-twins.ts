import { SAVED_SOURCE } from '@/src/listings/saved-offer';
import { SeenOffers } from '@/src/listings/sources/same-listing';
import type { Match } from '@/src/match/match';

/** A source that was asked for the page. */
export interface AskedSource {
  /** Many people sell there, so that only the address of an offer tells it from others. */
  readonly marketplace: boolean;
}

/**
 * Each offer once, in the order given: two feeds may list the same, and what a source brings or the person saved may stand
 * in a feed too. A feed goes before a source, and of two feeds the one that was read last, which is nearer to what the shop
 * says now; a saved offer gives way to what was heard of later.
 *
 * @param asked The sources that were asked, by id; listings of all others come from feeds or were saved.
 */
export function withoutTwins(matches: readonly Match[], asked: ReadonlyMap<string, AskedSource>): Match[] {
  const isSaved = ({ listing }: Match) => listing.sourceId === SAVED_SOURCE;
  const isLive = ({ listing }: Match) => asked.has(listing.sourceId);
  const feeds = matches
    .filter((match) => !isLive(match) && !isSaved(match))
    .toSorted((a, b) => b.listing.fetchedAt - a.listing.fetchedAt);
  const seen = new SeenOffers();
  const kept = new Set(
    [...feeds, ...matches.filter(isLive), ...matches.filter(isSaved)].filter(({ listing }) =>
      // What a feed's publisher is, is not known: there the address alone tells.
      seen.isNew({ listing, marketplace: asked.get(listing.sourceId)?.marketplace ?? true }),
    ),
  );
  return matches.filter((match) => kept.has(match));
}

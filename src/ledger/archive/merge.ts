import { addressOf } from '@/src/listings/sources/same-listing';
import type { Entry } from '../entry';
import type { Archive } from './archive';
import { hasKeys } from './keys';
import type { ArchivedOffer, ArchivedPanel, ArchivedSource, ArchivedWrongMatch } from './parts';
import { eitherOf, mergeApart, mergeBy } from './winner';

/**
 * Two archives as one. Every part has one winner that depends on the two alone, so merging the same file twice changes
 * nothing and the order of files does not matter: of a line the higher revision, of rules and settings the later one, of a
 * source the one with keys, of an offer the one seen last, of what was said on pages the last word, of a followed
 * product what is followed longest; where that ties, the text that sorts later.
 */
export function mergeArchives(a: Archive, b: Archive): Archive {
  const rules = eitherOf(a.rules, b.rules, ({ savedAt }) => savedAt);
  const settings = eitherOf(a.settings, b.settings, ({ changedAt }) => changedAt);
  const telling = eitherOf(a.telling, b.telling, ({ changedAt }) => changedAt);
  const agentProfile = eitherOf(a.agentProfile, b.agentProfile, () => 0);
  return {
    format: a.format,
    version: a.version,
    exportedAt: Math.max(a.exportedAt, b.exportedAt),
    entries: mergeBy(a.entries, b.entries, idOf, revisionOf).sort(byMoment),
    ...(rules !== undefined && { rules }),
    ...(settings !== undefined && { settings }),
    packs: mergeBy(a.packs, b.packs, idOf, ({ addedAt }) => addedAt).sort(
      (x, y) => x.order - y.order || (x.id < y.id ? -1 : 1),
    ),
    sources: mergeBy(a.sources, b.sources, idOf, keyed),
    ...(agentProfile !== undefined && { agentProfile }),
    saved: mergeApart(a.saved, b.saved, namesOfOffer, ({ seenAt }) => seenAt),
    sites: mergeBy(
      a.sites,
      b.sites,
      ({ pattern }) => pattern,
      ({ addedAt }) => -addedAt,
    ),
    feeds: mergeBy(
      a.feeds,
      b.feeds,
      ({ url }) => url,
      ({ addedAt }) => addedAt,
    ),
    corrections: mergeBy(
      a.corrections,
      b.corrections,
      ({ page }) => page,
      ({ at }) => at,
    ),
    wrongMatches: mergeApart(a.wrongMatches, b.wrongMatches, namesOfWrong, ({ at }) => at),
    panel: mergePanels(a.panel, b.panel),
    watches: mergeBy(
      a.watches,
      b.watches,
      ({ sighting }) => addressOf(sighting.url),
      ({ until }) => until,
    ),
    ...(telling !== undefined && { telling }),
  };
}

function mergePanels(a: ArchivedPanel, b: ArchivedPanel): ArchivedPanel {
  const corner = eitherOf(a.corner, b.corner, () => 0);
  return {
    ...(corner !== undefined && { corner }),
    off: mergeBy(
      a.off,
      b.off,
      ({ host }) => host,
      ({ at }) => at,
    ),
    quiet: mergeBy(
      a.quiet,
      b.quiet,
      ({ key }) => key,
      ({ until }) => until,
    ),
  };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function revisionOf({ revision = 0 }: Entry): number {
  return revision;
}

function keyed({ settings }: ArchivedSource): number {
  return hasKeys(settings) ? 1 : 0;
}

/** Two machines that saved one page gave it two ids. */
function namesOfOffer({ listing, address }: ArchivedOffer): string[] {
  return [`id ${listing.offerId}`, `at ${address}`];
}

function namesOfWrong({ id, product, sourceId, offerId }: ArchivedWrongMatch): string[] {
  return [`id ${id}`, JSON.stringify([product, sourceId, offerId])];
}

function byMoment(a: Entry, b: Entry): number {
  return a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : 1);
}

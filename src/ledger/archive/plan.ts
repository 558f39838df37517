import { addressOf } from '@/src/listings/sources/same-listing';
import { MOST_WATCHES } from '@/src/watch/watch';
import type { Entry } from '../entry';
import type { Archive } from './archive';
import { canonical } from './canonical';
import { mergeArchives } from './merge';
import type { ArchivedFeed, ArchivedPack, ArchivedSite, ArchivedSource, ArchivedWatch } from './parts';

/** What bringing a file in would change, to be shown before. */
export interface MergePlan {
  readonly added: readonly Entry[];
  readonly changed: readonly { readonly before: Entry; readonly after: Entry }[];
  /** Lines of the file that stand here already, or newer ones do. */
  readonly unchanged: number;
  readonly sourcesAdded: readonly ArchivedSource[];
  readonly rules: boolean;
  /** Packs that are not here; those that are stay as they are. */
  readonly packsAdded: readonly ArchivedPack[];
  readonly settings: boolean;
  /** How many would be new or other than they are. */
  readonly saved: number;
  readonly corrections: number;
  readonly wrongMatches: number;
  /** Where and when the panel shows itself. */
  readonly panel: number;
  /** Sites that are not looked at here: to be allowed first. */
  readonly sitesAdded: readonly ArchivedSite[];
  /** Feeds that are not here; those that are stay as they are. */
  readonly feedsAdded: readonly ArchivedFeed[];
  /** Products that would be followed, or otherwise than they are. */
  readonly watches: readonly ArchivedWatch[];
  /** How the person is told of them. */
  readonly telling: boolean;
  readonly merged: Archive;
}

export function planMerge(standing: Archive, incoming: Archive): MergePlan {
  const merged = mergeArchives(standing, incoming);
  const before = new Map(standing.entries.map((entry) => [entry.id, entry]));
  const ids = new Set(incoming.entries.map(({ id }) => id));
  const theirs = merged.entries.filter(({ id }) => ids.has(id));
  const added = theirs.filter(({ id }) => !before.has(id));
  const changed = theirs.flatMap((after) => {
    const entry = before.get(after.id);
    return entry === undefined || canonical(entry) === canonical(after) ? [] : [{ before: entry, after }];
  });
  const sites = new Set(standing.sites.map(({ pattern }) => pattern));
  const packs = new Set(standing.packs.map(({ id }) => id));
  const feeds = new Set<string>(standing.feeds.map(({ url }) => url));
  const { off, quiet, corner } = merged.panel;
  return {
    added,
    changed,
    unchanged: ids.size - added.length - changed.length,
    sourcesAdded: otherThan(standing.sources, merged.sources),
    rules: isOther(standing.rules, merged.rules),
    packsAdded: merged.packs.filter(({ id }) => !packs.has(id)),
    settings: isOther(standing.settings, merged.settings),
    saved: otherThan(standing.saved, merged.saved).length,
    corrections: otherThan(standing.corrections, merged.corrections).length,
    wrongMatches: otherThan(standing.wrongMatches, merged.wrongMatches).length,
    panel:
      otherThan(standing.panel.off, off).length +
      otherThan(standing.panel.quiet, quiet).length +
      Number(isOther(standing.panel.corner, corner)),
    sitesAdded: merged.sites.filter(({ pattern }) => !sites.has(pattern)),
    feedsAdded: merged.feeds.filter(({ url }) => !feeds.has(url)),
    watches: watchesToKeep(standing, merged),
    telling: isOther(standing.telling, merged.telling),
    merged,
  };
}

/** Of products that are not followed here no more come than there is room for: those that are followed longest. */
function watchesToKeep(standing: Archive, merged: Archive): ArchivedWatch[] {
  const here = new Set(standing.watches.map(({ sighting }) => addressOf(sighting.url)));
  const isHere = ({ sighting }: ArchivedWatch) => here.has(addressOf(sighting.url));
  const other = otherThan(standing.watches, merged.watches);
  const added = other.filter((watch) => !isHere(watch)).sort((a, b) => b.until - a.until);
  return [...other.filter(isHere), ...added.slice(0, Math.max(0, MOST_WATCHES - here.size))];
}

/** Those of `after` that do not stand before as they are. */
function otherThan<Part>(before: readonly Part[], after: readonly Part[]): Part[] {
  const known = new Set(before.map(canonical));
  return after.filter((part) => !known.has(canonical(part)));
}

function isOther(before: unknown, after: unknown): boolean {
  return canonical(before ?? null) !== canonical(after ?? null);
}

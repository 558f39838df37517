import type { Entry } from '../entry';
import type { Archive, ArchivedSource } from './archive';
import { canonical } from './canonical';
import { hasKeys } from './keys';

/**
 * Two archives as one. Every part has one winner that depends on the two alone, so merging the same file twice changes
 * nothing and the order of files does not matter: of a line the higher revision, of rules and settings the later one, of a
 * source the one with keys; where that ties, the text that sorts later.
 */
export function mergeArchives(a: Archive, b: Archive): Archive {
  const rules = winner(a.rules, b.rules, ({ savedAt }) => savedAt);
  const settings = winner(a.settings, b.settings, ({ changedAt }) => changedAt);
  const agentProfile = winner(a.agentProfile, b.agentProfile, () => 0);
  return {
    format: a.format,
    version: a.version,
    exportedAt: Math.max(a.exportedAt, b.exportedAt),
    entries: mergeById(a.entries, b.entries, revisionOf).sort(byMoment),
    ...(rules !== undefined && { rules }),
    ...(settings !== undefined && { settings }),
    sources: mergeById(a.sources, b.sources, keyed).sort((x, y) => (x.id < y.id ? -1 : 1)),
    ...(agentProfile !== undefined && { agentProfile }),
  };
}

/** What bringing a file in would change, to be shown before. */
export interface MergePlan {
  readonly added: readonly Entry[];
  readonly changed: readonly { readonly before: Entry; readonly after: Entry }[];
  /** Lines of the file that stand here already, or newer ones do. */
  readonly unchanged: number;
  readonly sourcesAdded: readonly ArchivedSource[];
  readonly rules: boolean;
  readonly settings: boolean;
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
  const known = new Map(standing.sources.map((source) => [source.id, canonical(source)]));
  return {
    added,
    changed,
    unchanged: ids.size - added.length - changed.length,
    sourcesAdded: merged.sources.filter((source) => known.get(source.id) !== canonical(source)),
    rules: canonical(merged.rules ?? null) !== canonical(standing.rules ?? null),
    settings: canonical(merged.settings ?? null) !== canonical(standing.settings ?? null),
    merged,
  };
}

/** @param rank the larger wins */
function winner<Part>(a: Part | undefined, b: Part | undefined, rank: (part: Part) => number): Part | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

function mergeById<Part extends { readonly id: string }>(
  a: readonly Part[],
  b: readonly Part[],
  rank: (part: Part) => number,
): Part[] {
  const merged = new Map<string, Part>();
  for (const part of [...a, ...b]) merged.set(part.id, winner(merged.get(part.id), part, rank) ?? part);
  return [...merged.values()];
}

function revisionOf({ revision = 0 }: Entry): number {
  return revision;
}

function keyed({ settings }: ArchivedSource): number {
  return hasKeys(settings) ? 1 : 0;
}

function byMoment(a: Entry, b: Entry): number {
  return a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : 1);
}

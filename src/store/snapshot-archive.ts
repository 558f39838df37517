import { type Archive, emptyArchive } from '@/src/ledger/archive/archive';
import { canonical } from '@/src/ledger/archive/canonical';
import { Entry } from '@/src/ledger/entry';
import { LedgerSettings } from '@/src/ledger/settings';
import { tryParse } from '@/src/product/try-parse';
import type { Snapshot } from './snapshots';

/** A copy as a file keeps a ledger. Lines that cannot be read are left out and counted. */
export function archiveOfSnapshot({ entries, settings, at }: Snapshot): {
  readonly archive: Archive;
  readonly unreadable: number;
} {
  const readable = entries.flatMap((entry) => tryParse(Entry, entry).data ?? []);
  const chosen = tryParse(LedgerSettings, settings).data;
  return {
    archive: { ...emptyArchive(at), entries: readable, ...(chosen !== undefined && { settings: chosen }) },
    unreadable: entries.length - readable.length,
  };
}

/**
 * Has the lines of an archive win over those that stand with the same revision and other contents: nobody changed them, so
 * an upgrade did. What a person changed since has a higher revision and stays.
 */
export function overWhatNobodyChanged(archive: Archive, standing: readonly Entry[]): Archive {
  const byId = new Map(standing.map((entry) => [entry.id, entry]));
  const entries = archive.entries.map((entry): Entry => {
    const other = byId.get(entry.id);
    const revision = entry.revision ?? 0;
    const isMoved = other !== undefined && (other.revision ?? 0) === revision && canonical(other) !== canonical(entry);
    return isMoved ? { ...entry, revision: revision + 1 } : entry;
  });
  return { ...archive, entries };
}

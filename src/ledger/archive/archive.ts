import { z } from 'zod';
import { MOST_WATCHES } from '@/src/watch/watch';
import { Entry, Moment } from '../entry';
import { LedgerSettings } from '../settings';
import {
  ArchivedCorrections,
  ArchivedFeed,
  ArchivedOffer,
  ArchivedPack,
  ArchivedPanel,
  ArchivedSite,
  ArchivedSource,
  ArchivedTelling,
  ArchivedWatch,
  ArchivedWrongMatch,
} from './parts';

/** Raised whenever a file of a former program could no longer be read as it stands. */
export const ARCHIVE_VERSION = 1;
export const ARCHIVE_FORMAT = 'reprise-archive';
/** More lines than anybody decides in a life. */
const MOST_ENTRIES = 200_000;
/** More of anything else than we keep. */
const MOST_PARTS = 10_000;

/** What the panel is while the person said nothing of it. */
const USUAL_PANEL: ArchivedPanel = { off: [], quiet: [] };

/**
 * Everything the person made, in one file: the ledger, their rules and packs, settings and sources, the offers they saved, the
 * products they follow, the shops they look at, the addresses of feeds, and what they said on pages. What can be fetched
 * again (offers of feeds, answers) and what tells only of visits (verdicts, logs) is not in it. `public/archive.schema.json` describes it.
 */
export const Archive = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  exportedAt: Moment,
  entries: z.array(Entry).max(MOST_ENTRIES),
  /** The personal rule pack as written. */
  rules: z.strictObject({ text: z.string().max(5_500_000), savedAt: Moment }).optional(),
  packs: z.array(ArchivedPack).max(100).default([]),
  settings: LedgerSettings.optional(),
  sources: z.array(ArchivedSource).max(1000),
  /** Address of the published agent profile. */
  agentProfile: z
    .string()
    .max(500)
    .regex(/^(?:https:\/\/\S+)?$/)
    .optional(),
  saved: z.array(ArchivedOffer).max(MOST_PARTS).default([]),
  sites: z.array(ArchivedSite).max(MOST_PARTS).default([]),
  feeds: z.array(ArchivedFeed).max(MOST_PARTS).default([]),
  corrections: z.array(ArchivedCorrections).max(MOST_PARTS).default([]),
  wrongMatches: z.array(ArchivedWrongMatch).max(MOST_PARTS).default([]),
  panel: ArchivedPanel.default(USUAL_PANEL),
  watches: z.array(ArchivedWatch).max(MOST_WATCHES).default([]),
  /** Absent while the person left them as they are. */
  telling: ArchivedTelling.optional(),
});
export type Archive = z.infer<typeof Archive>;

/** An archive with nothing in it. */
export function emptyArchive(exportedAt: number): Archive {
  return {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    exportedAt,
    entries: [],
    packs: [],
    sources: [],
    saved: [],
    sites: [],
    feeds: [],
    corrections: [],
    wrongMatches: [],
    panel: USUAL_PANEL,
    watches: [],
  };
}

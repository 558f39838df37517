import { z } from 'zod';
import { SourceSettings } from '@/src/listings/sources/source-settings';
import { Entry } from '../entry';
import { LedgerSettings } from '../settings';

/** Raised whenever a file of a former program could no longer be read as it stands. */
export const ARCHIVE_VERSION = 1;
export const ARCHIVE_FORMAT = 'reprise-archive';
/** More lines than anybody decides in a life. */
const MOST_ENTRIES = 200_000;

/** A source with what the person set; keys are left out unless they asked for them. */
const ArchivedSource = z.strictObject({
  id: z.string().min(1).max(300),
  settings: SourceSettings,
  addedAt: z.number().int().nonnegative(),
});
export type ArchivedSource = z.infer<typeof ArchivedSource>;

/**
 * Everything the person made, in one file: the ledger, their rules, settings and sources. What can be fetched again
 * (feeds, answers) and what tells of pages (verdicts, logs) is not in it. `public/archive.schema.json` describes it.
 */
export const Archive = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  /** ms since 1970. */
  exportedAt: z.number().int().nonnegative(),
  entries: z.array(Entry).max(MOST_ENTRIES),
  /** The personal rule pack as written. */
  rules: z.strictObject({ text: z.string().max(1_100_000), savedAt: z.number().int().nonnegative() }).optional(),
  settings: LedgerSettings.optional(),
  sources: z.array(ArchivedSource).max(1000),
  /** Address of the published agent profile. */
  agentProfile: z
    .string()
    .max(500)
    .regex(/^(?:https:\/\/\S+)?$/)
    .optional(),
});
export type Archive = z.infer<typeof Archive>;

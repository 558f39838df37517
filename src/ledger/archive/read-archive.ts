import { z } from 'zod';
import { tryJson } from '@/src/product/try-json';
import { tryParse } from '@/src/product/try-parse';
import { DAY } from '@/src/quantity/time';
import { parseRulePack } from '@/src/rules/exchange';
import { LONGEST_SPAN } from '@/src/watch/watch';
import { type Reason, reason } from '@/src/words/reason';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, Archive } from './archive';

/** Longer files are none of ours: 200,000 lines take less. */
const MOST_CHARACTERS = 400_000_000;

const Header = z.object({ format: z.literal(ARCHIVE_FORMAT), version: z.number() });

export type ReadArchive =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly problem: Reason };

/**
 * Reads an exported file; garbage, a newer version and a damaged line are each refused with a sentence.
 * @param now in ms since 1970
 */
export function readArchive(text: string, now: number): ReadArchive {
  const json = text.length > MOST_CHARACTERS ? undefined : tryJson(text.replace(/^\ufeff/, ''));
  const header = tryParse(Header, json);
  if (!header.success) return refused(reason('ledgerProblemNoArchive'));
  if (header.data.version > ARCHIVE_VERSION) return refused(reason('ledgerProblemNewerArchive'));
  const archive = tryParse(Archive, json);
  if (!archive.success) {
    const path = archive.error.issues[0]?.path ?? [];
    return refused(reason('ledgerProblemDamagedArchive', path.map(placeOf).join(' › ')));
  }
  const { rules, watches, exportedAt } = archive.data;
  if (rules !== undefined && !parseRulePack(rules.text).ok) return refused(reason('ledgerProblemArchiveRules'));
  // Nobody can follow longer from a click: a file asks sources no longer either.
  const latest = Math.min(exportedAt, now) + LONGEST_SPAN * DAY;
  const capped = watches.map((watch) => ({ ...watch, until: Math.min(watch.until, latest) }));
  return { ok: true, archive: { ...archive.data, watches: capped } };
}

/** People count from one. */
function placeOf(part: PropertyKey): string {
  return typeof part === 'number' ? String(part + 1) : String(part);
}

function refused(problem: Reason): ReadArchive {
  return { ok: false, problem };
}

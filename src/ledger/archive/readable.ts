import type { z } from 'zod';
import { tryParse } from '@/src/product/try-parse';
import { parseRulePack } from '@/src/rules/exchange';
import { Entry } from '../entry';
import { LedgerSettings } from '../settings';
import { type Archive, Archive as Schema } from './archive';
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

/** What can be read back of an archive, and how many things of it cannot: one of them would keep a file from being read at all. */
export interface Readable {
  readonly archive: Archive;
  readonly unreadable: number;
}

/** The archive without what was damaged where it lay. */
export function readableOf(archive: Archive): Readable {
  let unreadable = 0;
  const within = <Part>(schema: z.ZodType, parts: readonly Part[]): Part[] => {
    const readable = parts.filter((part) => tryParse(schema, part).success);
    unreadable += parts.length - readable.length;
    return readable;
  };
  const one = <Name extends string, Part>(schema: z.ZodType, name: Name, part: Part | undefined) => {
    const [readable] = part === undefined ? [] : within(schema, [part]);
    return (readable === undefined ? {} : { [name]: readable }) as { readonly [Each in Name]?: Part };
  };
  const { format, version, exportedAt, rules, settings, agentProfile, telling, panel } = archive;
  const soundRules = rules !== undefined && parseRulePack(rules.text).ok ? rules : undefined;
  if (rules !== undefined && soundRules === undefined) unreadable += 1;
  const { off, quiet } = ArchivedPanel.shape;
  const readable: Archive = {
    format,
    version,
    exportedAt,
    entries: within(Entry, archive.entries),
    ...one(Schema.shape.rules, 'rules', soundRules),
    packs: within(ArchivedPack, archive.packs),
    ...one(LedgerSettings, 'settings', settings),
    sources: within(ArchivedSource, archive.sources),
    ...one(Schema.shape.agentProfile, 'agentProfile', agentProfile),
    saved: within(ArchivedOffer, archive.saved),
    sites: within(ArchivedSite, archive.sites),
    feeds: within(ArchivedFeed, archive.feeds),
    corrections: within(ArchivedCorrections, archive.corrections),
    wrongMatches: within(ArchivedWrongMatch, archive.wrongMatches),
    panel: {
      ...one(ArchivedPanel.shape.corner, 'corner', panel.corner),
      off: within(off.element, panel.off),
      quiet: within(quiet.element, panel.quiet),
    },
    watches: within(ArchivedWatch, archive.watches),
    ...one(ArchivedTelling, 'telling', telling),
  };
  return { archive: readable, unreadable };
}

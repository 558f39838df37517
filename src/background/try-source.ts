import { tallySentences } from '@/src/listings/feeds/tally';
import { askAll } from '@/src/listings/sources/ask-all';
import { sourceFrom } from '@/src/listings/sources/source-settings';
import type { ParsedRequestOf, Tried } from '@/src/messages/messages';
import { SECOND } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { agentProfile, findSource } from '@/src/store/sources';
import { type Reason, reason } from '@/src/words/reason';
import { loadRules } from './knowledge';
import { withSourceIo } from './source-io';
import { giveBackSites } from './sources';
import { buysAt } from './whereabouts';

/** How long a source may take to answer. */
const PATIENCE = 15 * SECOND;
const MOST_EXAMPLES = 3;

/**
 * Searches one source for the person's words, switched on or not. Nothing of it is kept but the line in the log: one that
 * is off gives back the permission it was tried with.
 */
export async function trySource(db: Database, request: ParsedRequestOf<'source.try'>): Promise<Tried> {
  const tried = await searchOnce(db, request);
  const standing = await findSource(db, request.sourceId);
  if (standing?.on === false) await giveBackSites(db, standing);
  return tried;
}

async function searchOnce(db: Database, { sourceId, words }: ParsedRequestOf<'source.try'>): Promise<Tried> {
  const [record, profile, rules] = await Promise.all([findSource(db, sourceId), agentProfile(db), loadRules(db)]);
  if (record === undefined) return nothing(reason('problemSourceGone'));
  const source = sourceFrom(record.settings, { profile });
  const where = buysAt(rules);
  if (where === undefined) return nothing(reason('problemNoCountry', source.title));
  const query = { ...where, words };
  const signal = AbortSignal.timeout(2 * PATIENCE);
  return withSourceIo(db, { purpose: 'search', query, about: () => source, patience: PATIENCE, signal }, async (io) => {
    for await (const { outcome, listings } of askAll([source], query, io)) {
      const left = tallySentences(outcome.tally).slice(1);
      return {
        found: listings.length,
        examples: listings.slice(0, MOST_EXAMPLES).map(({ title, price }) => ({ title, price })),
        told: [...(outcome.reason === undefined ? [] : [outcome.reason]), ...left],
      };
    }
    return nothing(reason('problemSourceGone'));
  });
}

function nothing(told: Reason): Tried {
  return { found: 0, examples: [], told: [told] };
}

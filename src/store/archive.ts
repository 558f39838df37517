import { type Archive, emptyArchive } from '@/src/ledger/archive/archive';
import type { ArchivedFeed, ArchivedOffer } from '@/src/ledger/archive/parts';
import { type MergePlan, planMerge } from '@/src/ledger/archive/plan';
import { emptyTally } from '@/src/listings/feeds/tally';
import { savedTerms } from '@/src/listings/saved-listing';
import { SAVED_SOURCE } from '@/src/listings/saved-offer';
import { reason } from '@/src/words/reason';
import type { Database, SavedRecord } from './database';
import type { FeedRecord } from './feed-record';
import { changeMany } from './ledger';

/** Everything the person made, as it stands; with the keys of sources. */
export async function collectArchive(db: Database, now: number): Promise<Archive> {
  return db.transaction('r', tablesOf(db), async (): Promise<Archive> => {
    const [entries, rules, settings, sources, profile] = await Promise.all([
      db.entries.orderBy('decidedAt').toArray(),
      db.rules.get('personal'),
      db.ledgerSettings.get('ledger'),
      db.sources.toArray(),
      db.agentProfile.get('profile'),
    ]);
    return {
      ...emptyArchive(now),
      entries,
      ...(rules !== undefined && { rules: { text: rules.text, savedAt: rules.savedAt } }),
      ...(settings?.settings !== undefined && { settings: settings.settings }),
      sources: sources.map(({ id, settings, addedAt }) => ({ id, settings, addedAt })),
      ...(profile !== undefined && { agentProfile: profile.url }),
      ...(await collectSites(db)),
      ...(await collectSaid(db)),
    };
  });
}

async function collectSites(db: Database): Promise<Pick<Archive, 'saved' | 'sites' | 'feeds'>> {
  const [saved, sites, feeds] = await Promise.all([db.saved.toArray(), db.sites.toArray(), db.feeds.toArray()]);
  return {
    saved: saved.map(offerOf),
    sites: sites.map(({ pattern, addedAt }) => ({ pattern, addedAt })),
    feeds: feeds.flatMap(({ origin, state, cadence = 'never', addedAt }) =>
      origin.kind === 'url' && state !== 'removing'
        ? [{ url: origin.url as ArchivedFeed['url'], cadence, addedAt }]
        : [],
    ),
  };
}

async function collectSaid(db: Database): Promise<Pick<Archive, 'corrections' | 'wrongMatches' | 'panel'>> {
  const [corrections, wrongMatches, off, quiet, place] = await Promise.all([
    db.corrections.toArray(),
    db.wrongMatches.toArray(),
    db.panelOff.toArray(),
    db.panelQuiet.toArray(),
    db.panelPlace.get('panel'),
  ]);
  return {
    corrections: corrections.map((record) => ({ ...record, corrections: [...record.corrections] })),
    wrongMatches,
    panel: { ...(place !== undefined && { corner: place.corner }), off, quiet },
  };
}

/**
 * Merges an archive into what stands, in one transaction: all of it or nothing. The lines can be taken back as one change.
 * Sources that are new here stay switched off, new feeds wait for a click, and sites are not put on the list: their hosts
 * were not allowed on this machine.
 */
export async function mergeArchive(db: Database, incoming: Archive, now: number): Promise<MergePlan> {
  return db.transaction('rw', [...tablesOf(db), db.months, db.changes], async () => {
    const plan = planMerge(await collectArchive(db, now), incoming);
    const { rules, settings, agentProfile } = plan.merged;
    const changes = [...plan.added.map((after) => ({ after })), ...plan.changed];
    await changeMany(db, [], () => changes, now);
    if (rules !== undefined) await db.rules.put({ id: 'personal', ...rules });
    if (settings !== undefined)
      await db.ledgerSettings.put({ ...(await db.ledgerSettings.get('ledger')), id: 'ledger', settings });
    for (const source of plan.sourcesAdded) {
      const standing = await db.sources.get(source.id);
      await db.sources.put({ ...source, on: standing?.on ?? false });
    }
    if (agentProfile !== undefined) await db.agentProfile.put({ id: 'profile', url: agentProfile });
    await db.feeds.bulkAdd(plan.feedsAdded.map(waitingFeed));
    await writeSaid(db, plan);
    return plan;
  });
}

/** What was said on pages and saved from them: each table anew where the file changes it, as two rows may become one. */
async function writeSaid(db: Database, { saved, corrections, wrongMatches, panel, merged }: MergePlan): Promise<void> {
  if (saved > 0) {
    await db.saved.clear();
    await db.saved.bulkAdd(merged.saved.map(savedRecord));
  }
  if (corrections > 0) await db.corrections.bulkPut(merged.corrections);
  if (wrongMatches > 0) {
    await db.wrongMatches.clear();
    await db.wrongMatches.bulkAdd(merged.wrongMatches);
  }
  if (panel === 0) return;
  const { off, quiet, corner } = merged.panel;
  await db.panelOff.bulkPut(off);
  await db.panelQuiet.bulkPut(quiet);
  if (corner !== undefined) await db.panelPlace.put({ id: 'panel', corner });
}

function offerOf({ listing, address, shopOffer, savedAt, seenAt, gone }: SavedRecord): ArchivedOffer {
  return {
    listing,
    address,
    ...(shopOffer !== undefined && { shopOffer }),
    savedAt,
    seenAt,
    ...(gone !== undefined && { gone }),
  };
}

function savedRecord({ gone, ...offer }: ArchivedOffer): SavedRecord {
  const listing = { ...offer.listing, sourceId: SAVED_SOURCE };
  return {
    ...offer,
    id: listing.offerId,
    listing,
    terms: savedTerms(listing),
    ...(gone !== undefined && { gone }),
  };
}

/** A feed whose host is still to be allowed here. */
function waitingFeed({ url, cadence, addedAt }: ArchivedFeed): FeedRecord {
  return {
    id: crypto.randomUUID(),
    origin: { kind: 'url', url },
    addedAt,
    state: 'failed',
    problem: reason('problemFeedBroughtIn', new URL(url).host),
    activeGeneration: 0,
    nextGeneration: 1,
    rowsDone: 0,
    tally: emptyTally(),
    cadence,
  };
}

/** The tables a file is made from. */
function tablesOf(db: Database) {
  return [
    db.entries,
    db.rules,
    db.ledgerSettings,
    db.sources,
    db.agentProfile,
    db.saved,
    db.sites,
    db.feeds,
    db.corrections,
    db.wrongMatches,
    db.panelOff,
    db.panelQuiet,
    db.panelPlace,
  ];
}

/** Empties every table. */
export async function deleteEverything(db: Database): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}

import { type Archive, emptyArchive } from '@/src/ledger/archive/archive';
import type { ArchivedFeed, ArchivedOffer, ArchivedPack, ArchivedWatch } from '@/src/ledger/archive/parts';
import { type MergePlan, planMerge } from '@/src/ledger/archive/plan';
import { soundOf } from '@/src/ledger/sound';
import { emptyTally } from '@/src/listings/feeds/tally';
import { savedTerms } from '@/src/listings/saved-listing';
import { SAVED_SOURCE } from '@/src/listings/saved-offer';
import { parseRulePack } from '@/src/rules/exchange';
import { nextDue } from '@/src/watch/schedule';
import { newWatch, type Watch } from '@/src/watch/watch';
import { reason } from '@/src/words/reason';
import type { Database, SavedRecord } from './database';
import type { FeedRecord } from './feed-record';
import { changeMany } from './ledger';
import { editionOf, sha256Of } from './pack-edition';
import { addPack, allPacks } from './packs';
import type { PackEdition } from './rule-record';
import { saveRuleText } from './rules';
import { deleteSnapshots } from './snapshots';
import { addWatch, allWatches, watchTelling } from './watches';

/** Everything the person made, as it stands; with the keys of sources, without lines that were damaged. */
export async function collectArchive(db: Database, now: number): Promise<Archive> {
  return db.transaction('r', archivedTables(db), async (): Promise<Archive> => {
    const [entries, rules, settings, sources, profile] = await Promise.all([
      db.entries.orderBy('decidedAt').toArray(),
      db.rules.get('personal'),
      db.ledgerSettings.get('ledger'),
      db.sources.toArray(),
      db.agentProfile.get('profile'),
    ]);
    return {
      ...emptyArchive(now),
      entries: soundOf(entries),
      ...(rules !== undefined && { rules: { text: rules.text, savedAt: rules.savedAt } }),
      ...(settings?.settings !== undefined && { settings: settings.settings }),
      sources: sources.map(({ id, settings, addedAt }) => ({ id, settings, addedAt })),
      ...(profile !== undefined && { agentProfile: profile.url }),
      ...(await collectPacks(db)),
      ...(await collectSites(db)),
      ...(await collectSaid(db)),
      ...(await collectFollowed(db)),
    };
  });
}

/** What the organisation asks for is left out: it comes with the browser it administers. */
async function collectPacks(db: Database): Promise<Pick<Archive, 'packs'>> {
  const packs = (await allPacks(db)).filter(({ byPolicy }) => byPolicy !== true);
  const texts = new Map((await db.packTexts.toArray()).map(({ id, text }) => [id, text]));
  return {
    packs: packs.flatMap(({ id, origin, taken, pin, on, order, addedAt }): ArchivedPack[] => {
      const kept = { on, order, addedAt };
      if (origin.kind === 'url')
        return [{ id: origin.url, url: origin.url, ...(pin !== undefined && { pin }), ...kept }];
      const text = texts.get(id);
      if (origin.kind === 'policy' || text === undefined || taken === undefined) return [];
      return [{ id: taken.about.id, name: origin.name, text, ...kept }];
    }),
  };
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

async function collectFollowed(db: Database): Promise<Pick<Archive, 'watches' | 'telling'>> {
  const [watches, { settings, changedAt }] = await Promise.all([allWatches(db), watchTelling(db)]);
  return {
    watches: watches.map(({ sighting: { product, url, language, seenAt }, wanted, until }) => ({
      sighting: { product, url, ...(language !== undefined && { language }), seenAt },
      wanted,
      until,
    })),
    ...(changedAt !== undefined && { telling: { settings, changedAt } }),
  };
}

/**
 * Merges an archive into what stands, in one transaction: all of it or nothing. The lines can be taken back as one change.
 * Sources that are new here stay switched off, new feeds wait for a click, and sites are not put on the list: their hosts
 * were not allowed on this machine.
 */
export async function mergeArchive(db: Database, incoming: Archive, now: number): Promise<MergePlan> {
  const editions = await editionsOf(incoming.packs);
  return db.transaction('rw', [...archivedTables(db), db.months, db.changes, db.ruleVersions], async () => {
    const plan = planMerge(await collectArchive(db, now), incoming);
    const { rules, settings, agentProfile } = plan.merged;
    const changes = [...plan.added.map((after) => ({ after })), ...plan.changed];
    await changeMany(db, [], () => changes, now);
    if (rules !== undefined && plan.rules) await saveRuleText(db, rules);
    for (const pack of plan.packsAdded) await addArchivedPack(db, pack, editions.get(pack.text ?? ''));
    if (settings !== undefined)
      await db.ledgerSettings.put({ ...(await db.ledgerSettings.get('ledger')), id: 'ledger', settings });
    for (const source of plan.sourcesAdded) {
      const standing = await db.sources.get(source.id);
      await db.sources.put({ ...source, on: standing?.on ?? false });
    }
    if (agentProfile !== undefined) await db.agentProfile.put({ id: 'profile', url: agentProfile });
    await db.feeds.bulkAdd(plan.feedsAdded.map(waitingFeed));
    await writeSaid(db, plan);
    await writeFollowed(db, plan, now);
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

async function writeFollowed(db: Database, { watches, merged: { telling } }: MergePlan, now: number): Promise<void> {
  if (telling !== undefined) await db.watchTelling.put({ ...(await watchTelling(db)), ...telling });
  const { asking } = (await watchTelling(db)).settings;
  for (const watch of watches) {
    const dueAt = nextDue(asking, { now, chance: Math.random(), failures: 0, idle: 0 });
    await addWatch(db, followedAgain(watch, { now, dueAt }));
  }
}

/** Sources are asked for it no sooner than for one that is followed by a click. */
function followedAgain(
  { sighting, wanted, until }: ArchivedWatch,
  times: { readonly now: number; readonly dueAt: number },
): Watch {
  const read = { ...sighting, evidence: [] };
  return { ...newWatch(crypto.randomUUID(), { sighting: read, wanted, days: 0 }, times), until };
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

/** A pack of a file counts at once; one of an address waits until its host is allowed here. */
async function addArchivedPack(
  db: Database,
  { url, name = '', text, pin, on, addedAt }: ArchivedPack,
  taken: PackEdition | undefined,
): Promise<void> {
  const id = crypto.randomUUID();
  if (url !== undefined) {
    const problem = reason('packBroughtIn', new URL(url).host, { message: 'packCheck' });
    const origin = { kind: 'url', url } as const;
    return addPack(db, { id, on, origin, addedAt, problem, ...(pin !== undefined && { pin }) });
  }
  if (taken !== undefined && text !== undefined)
    await addPack(db, { id, on, origin: { kind: 'file', name }, addedAt, taken }, text);
}

/** Text → what is kept of it beside, for those that can be read. Told before a transaction, which would not wait for hashes. */
async function editionsOf(packs: readonly ArchivedPack[]): Promise<ReadonlyMap<string, PackEdition>> {
  const editions = new Map<string, PackEdition>();
  for (const { text } of packs) {
    const parsed = text === undefined ? undefined : parseRulePack(text);
    if (parsed?.ok === true && text !== undefined) editions.set(text, editionOf(parsed.pack, await sha256Of(text)));
  }
  return editions;
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
export function archivedTables(db: Database) {
  return [
    db.entries,
    db.rules,
    db.packs,
    db.packTexts,
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
    db.watches,
    db.watchTelling,
  ];
}

/** Empties every table, and drops the copies of the ledger that upgrades left. */
export async function deleteEverything(db: Database): Promise<void> {
  await deleteSnapshots(db.name);
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}

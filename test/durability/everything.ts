// One sound row of each table, and what reads them: to be read again when another row was damaged.
import { readArchive } from '@/src/ledger/archive/read-archive';
import { packFingerprints } from '@/src/listings/index/fingerprint';
import { queryFor } from '@/src/listings/index/query';
import type { Listing } from '@/src/listings/listing';
import { isResting } from '@/src/listings/sources/call/circuit';
import { Product } from '@/src/product/product';
import { unreadOutcome } from '@/src/product/site-health';
import type { WebUrl } from '@/src/product/web-url';
import { learnAliases } from '@/src/rules/learned-aliases';
import { findAnswer, keepAnswer } from '@/src/store/answers';
import { hasAnyOffer } from '@/src/store/any-offer';
import { mergeArchive } from '@/src/store/archive';
import { askedSites } from '@/src/store/asked-sites';
import { correctionsOf, keepCorrections } from '@/src/store/corrections';
import type { Database } from '@/src/store/database';
import { mendFeed } from '@/src/store/feed-gaps';
import { allFeeds, sketchedFeeds, watchedFeeds } from '@/src/store/feeds';
import { findSaved, keepSaved } from '@/src/store/keep-saved';
import { ledgerSettings, saveLedgerSettings } from '@/src/store/ledger-settings';
import { editionOf, sha256Of } from '@/src/store/pack-edition';
import { addPack, allPacks } from '@/src/store/packs';
import { panelCorner, putPanelCorner, quietUntil, setPanelOff, setQuiet } from '@/src/store/panel';
import { noteOutcome, openVisit, tidyHealth } from '@/src/store/reading-health';
import { logRequest } from '@/src/store/requests';
import { countRules } from '@/src/store/rule-counts';
import { packsInUse, unreadLayers } from '@/src/store/rule-layers';
import { ruleText, saveRuleText } from '@/src/store/rules';
import { addSites, lookedAtSites } from '@/src/store/sites';
import { allSources, putSource, sourceMemory } from '@/src/store/sources';
import { putVerdict, verdictOfTab } from '@/src/store/verdicts';
import { addWatch, allWatches, changeTelling, editionsNow, watchTelling } from '@/src/store/watches';
import { addWrongMatch, wrongMatchesOf } from '@/src/store/wrong-matches';
import { exportArchive } from '@/src/ui/ledger/ledger-files';
import { feedView } from '@/src/ui/options/feed-view';
import { sourceViews } from '@/src/ui/options/source-view';
import type { Verdict } from '@/src/verdict/verdict';
import { withLook } from '@/src/watch/look';
import { lowestOverTime } from '@/src/watch/price-history';
import { firstDue } from '@/src/watch/schedule';
import { awaitsNotifying, nextTelling } from '@/src/watch/telling';
import { formatRulePack } from '../rules/format-pack';
import { makePack } from '../rules/make-pack';
import { importListings, makeFeed, makeListing } from '../store/make';
import { eur, makeLook, makeOffer, makeWatch } from '../watch/make';
import { foundBy } from './index-faults';

export const NOW = Date.UTC(2026, 5, 20);
const PAGE = 'https://shop.example/lamp' as WebUrl;
const LISTINGS = Array.from({ length: 70 }, (_, i) =>
  makeListing({ offerId: String(i), title: `Lamp number n${i}`, gtin: '00018208015757', brand: 'Lumo' }),
);
const saved = (title: string): Listing => makeListing({ offerId: title, title, sourceId: 'saved' });

/** Fills every table but those of the ledger itself. */
export async function fill(db: Database): Promise<void> {
  await importListings(db, makeFeed({ cadence: 'daily', dueAt: NOW }), LISTINGS);
  const tally = { rows: 71, kept: 70, skipped: { new: 1 }, examples: [] };
  const brands = { names: ['Lumo'], items: packFingerprints([5]), stated: [0] };
  await db.feeds.update('feed', { state: 'ready', readyTally: tally, tally, brands, refreshedAt: NOW });
  await db.spool.put({ feedId: 'feed', part: 0, bytes: Uint8Array.of(1, 2) });
  await db.documents.put({ batch: 999, block: 0, bytes: Uint8Array.of(1, 2) });
  await putVerdict(db, 7, { id: 'v', sighting: { url: PAGE, seenAt: 1 } } as Verdict, NOW);
  await saveRuleText(db, { text: '{"format":1,"id":"a","name":"A","version":"1"}', savedAt: 5 });
  const pack = makePack({ id: 'desk' });
  const text = formatRulePack(pack);
  const taken = editionOf(pack, await sha256Of(text));
  await addPack(
    db,
    { id: 'p1', origin: { kind: 'url', url: 'https://rules.example/a' }, on: true, addedAt: 5, taken },
    text,
  );
  await countRules(db, ['k' as never], 5);
  await logRequest(db, { at: 5, address: 'https://used.example/x', purpose: 'feed', status: 200, bytes: 5 });
  await openVisit(db, 7, PAGE);
  await noteOutcome(db, 7, PAGE, { read: true, ruled: true, fields: { name: 'json-ld' } }, NOW);
  await putSource(db, { id: 'reverb', settings: { kind: 'reverb', token: 'secret' }, on: true }, 5);
  await sourceMemory(db).keepCircuit('reverb', { failures: 1, restsUntil: 9 });
  await keepAnswer(db, { key: 'q', sourceId: 'reverb', at: NOW, until: NOW + 5, listings: [saved('Chair')] });
  await db.agentProfile.put({ id: 'profile', url: 'https://me.example/a.json' });
  const identity = { address: 'used.example/desk', shopOffer: 'used.example 7 used' };
  await keepSaved(db, identity, (offerId) => ({ ...saved('Desk lamp'), offerId }), NOW);
  await addSites(db, ['https://shop.example/*'], 5);
  await keepCorrections(db, { page: 'p', name: 'Lamp', corrections: [{ field: 'name', right: 'Lamp 2' }], at: 5 });
  const wrong = { id: 'w', product: 'gtin 1', productName: 'Lamp', sourceId: 'feed', offerId: 'o9' };
  await addWrongMatch(db, { ...wrong, title: 'Shade', at: 5 });
  await setPanelOff(db, 'shop.example', true, 5);
  await setQuiet(db, ['p'], NOW + 99, NOW);
  await putPanelCorner(db, 'top-left');
  const watch = makeWatch({ highest: eur(600) }, { until: NOW + 1e9 });
  const offers = withLook(watch, makeLook(5, [makeOffer()]));
  await addWatch(db, { ...watch, offers, told: [{ key: 1, at: 5, price: eur(9) }] });
  await changeTelling(db, () => ({ changedAt: 5, shown: [4] }));
  await saveLedgerSettings(db, { budgetKg: 500, respent: { 2026: 'goods' } }, 5);
}

/** Everything that reads, as the parts do that use it; what lists something gives what it lists. */
export const READERS: Readonly<Record<string, (db: Database) => Promise<readonly unknown[]>>> = {
  search: (db) => foundBy(db, 'lamp'),
  'saved offers': (db) => findSaved(db, queryFor(Product.parse({ name: 'Desk lamp' })), { page: PAGE, now: NOW }),
  'any offer': async (db) => [await hasAnyOffer(db)],
  'feeds as shown': async (db) => (await allFeeds(db)).map(feedView),
  'feeds that are asked': async (db) => (await watchedFeeds(db)).map(({ id }) => id),
  'makers of feeds': async (db) => {
    learnAliases(
      (await sketchedFeeds(db)).map(({ brands }) => brands),
      new Map(),
    );
    return [];
  },
  'gaps of feeds': async (db) => {
    for (const feed of await allFeeds(db)) await mendFeed(db, feed, NOW);
    return [];
  },
  'sites that are looked at': lookedAtSites,
  'sites that are asked': askedSites,
  'sources as shown': async (db) => sourceViews(await allSources(db)),
  'sources that rest': async (db) =>
    Promise.all(
      (await allSources(db)).map(async ({ id }) => {
        const circuit = await sourceMemory(db).circuit(id);
        return [id, circuit !== undefined && isResting(circuit, NOW)];
      }),
    ),
  answers: async (db) => (await findAnswer(db, 'q'))?.listings.map(({ title }) => title.length) ?? [],
  packs: async (db) => [...(await allPacks(db)), ...(await packsInUse(db))].map(({ id }) => id),
  'rules that count': async (db) => {
    await unreadLayers(db);
    await countRules(db, ['k' as never], NOW);
    await db.transaction('rw', db.tables, () => saveRuleText(db, { text: '{}', savedAt: 6 }));
    return [(await ruleText(db))?.length];
  },
  health: async (db) => {
    await noteOutcome(db, 7, PAGE, unreadOutcome(true), NOW);
    await noteOutcome(db, 7, PAGE, { read: true, ruled: true, fields: { name: 'json-ld' } }, NOW);
    await tidyHealth(db, NOW);
    return [];
  },
  'what was said': async (db) => [
    ...(await correctionsOf(db, 'p')),
    ...(await wrongMatchesOf(db, 'gtin 1')).map(({ title }) => title.length),
  ],
  panel: async (db) => {
    await Promise.all([quietUntil(db, ['p', 'x'], NOW), panelCorner(db)]);
    return [];
  },
  followed: async (db) => {
    const watches = await allWatches(db);
    const { settings, shown } = await watchTelling(db);
    nextTelling(settings, { now: NOW, minutes: 5, shown });
    firstDue(watches, NOW);
    for (const watch of watches) {
      awaitsNotifying(watch, NOW);
      lowestOverTime(withLook(watch, makeLook(NOW, [makeOffer()])), 'EUR');
    }
    return watches.map(({ id }) => id);
  },
  editions: async (db) => {
    await editionsNow(db);
    return [];
  },
  settings: async (db) => {
    const { keepDays, respent } = await ledgerSettings(db);
    if (!Number.isInteger(keepDays)) throw new Error('No days.');
    Object.entries(respent);
    return [];
  },
  verdict: async (db) => [(await verdictOfTab(db, 7))?.sighting.seenAt],
  file: async (db) => {
    const { text } = await exportArchive(db, true);
    const read = readArchive(text, NOW);
    if (!read.ok) throw new Error(`The file cannot be read back: ${JSON.stringify(read.problem)}`);
    await mergeArchive(db, read.archive, NOW);
    return [];
  },
};

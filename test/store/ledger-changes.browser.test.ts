import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Archive } from '@/src/ledger/archive/archive';
import type { Entry } from '@/src/ledger/entry';
import type { Lately } from '@/src/ledger/glance';
import { monthOf } from '@/src/ledger/month';
import { addTotals, totalOf } from '@/src/ledger/totals';
import { DAY } from '@/src/quantity/time';
import { formatRulePack } from '@/src/rules/exchange';
import { archivedTables, collectArchive, deleteEverything, mergeArchive } from '@/src/store/archive';
import { keepCorrections } from '@/src/store/corrections';
import { Database } from '@/src/store/database';
import { watchedFeeds } from '@/src/store/feeds';
import { keepSaved } from '@/src/store/keep-saved';
import {
  addUpAll,
  allEntries,
  appendEntry,
  changeEntry,
  changeMany,
  knownOrders,
  removeEntry,
  undoLast,
  watchEntryPage,
} from '@/src/store/ledger';
import { type Glimpse, watchGlimpse, watchProvisional } from '@/src/store/ledger-glance';
import { isOtherZone, ledgerSettings, saveLedgerSettings } from '@/src/store/ledger-settings';
import { editionOf, sha256Of } from '@/src/store/pack-edition';
import { addPack, allPacks } from '@/src/store/packs';
import { putPanelCorner, setPanelOff, setQuiet } from '@/src/store/panel';
import { hasReminders, waiting } from '@/src/store/reminders';
import { saveRuleText } from '@/src/store/rules';
import { addSites } from '@/src/store/sites';
import { addWatch, allWatches, changeTelling, watchTelling } from '@/src/store/watches';
import { addWrongMatch } from '@/src/store/wrong-matches';
import { fc } from '@/test/properties';
import { interval, makeEntry } from '../ledger/entries';
import { someEntry } from '../ledger/some-entry';
import { makePack } from '../rules/make-pack';
import { eur, makeWatch } from '../watch/make';
import { freshDatabase, makeFeed, makeListing } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

const inOrder = async () => (await db.entries.toArray()).sort((a, b) => (a.id < b.id ? -1 : 1));
const monthsNow = () => db.months.orderBy('month').toArray();
/** The sums of the months as they follow from the lines alone. */
async function replayed() {
  const byMonth = Map.groupBy(await db.entries.orderBy('decidedAt').toArray(), ({ decidedAt }) => monthOf(decidedAt));
  return [...byMonth]
    .map(([month, entries]) => ({ month, totals: totalOf(entries) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
const renamed = (productName: string) => (entry: Entry) => ({
  ...entry,
  productName,
  revision: (entry.revision ?? 0) + 1,
});

/** Something done to the ledger. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), entry: someEntry }),
  fc.record({ kind: fc.constant('edit' as const), nth: fc.nat(20), to: someEntry }),
  fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(20) }),
  fc.record({ kind: fc.constant('undo' as const) }),
);

type Step = typeof step extends fc.Arbitrary<infer Done> ? Done : never;

async function take(done: Step): Promise<void> {
  if (done.kind === 'add') return void (await appendEntry(db, done.entry));
  if (done.kind === 'undo') return void (await undoLast(db));
  const entries = await inOrder();
  const entry = entries[done.nth % Math.max(1, entries.length)];
  if (entry === undefined) return;
  const { id, revision = 0 } = entry;
  if (done.kind === 'remove') return removeEntry(db, id, 1);
  await changeEntry(db, { id, revision }, () => ({ ...done.to, id, revision: revision + 1 }), 1);
}

describe('the sums of months', () => {
  test('are what the lines add up to, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await deleteEverything(db);
        for (const done of steps) await take(done);
        expect(await monthsNow()).toEqual(await replayed());
        const before = await monthsNow();
        await addUpAll(db);
        expect(await monthsNow()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  test('and every step can be taken back to what was before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), step, async (steps, last) => {
        await deleteEverything(db);
        for (const done of steps) await take(done);
        const [entries, months, changes] = [await inOrder(), await monthsNow(), await db.changes.count()];
        await take(last);
        if (last.kind === 'undo' || (await db.changes.count()) === changes) return;
        expect(await undoLast(db)).toBe('done');
        expect(await inOrder()).toEqual(entries);
        expect(await monthsNow()).toEqual(months);
      }),
      { numRuns: 25 },
    );
  });

  test('the ledger at a glance is of one moment: one transaction', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    // Dexie takes hold of it when it opens.
    const again = new Database(db.name);
    await again.open();
    asked.mockClear();
    await new Promise<Glimpse>((resolve, reject) => {
      watchGlimpse(again, () => 1, 5, resolve, reject);
    });
    expect(asked).toHaveBeenCalledOnce();
    asked.mockRestore();
    again.close();
  });

  test('a picture of 20,000 lines reads a few dozen rows, not the lines', async () => {
    const day = 86_400_000;
    const start = Date.UTC(2023, 0, 1, 12);
    const entries = Array.from({ length: 20_000 }, (_, i) =>
      makeEntry({ decidedAt: start + Math.floor((i * 3 * 365) / 20_000) * day, emittedKg: interval(1, 2, 3) }),
    );
    await changeMany(db, [], () => entries.map((after) => ({ after })), 1);
    let read = 0;
    db.entries.hook('reading', (entry) => {
      read += 1;
      return entry;
    });
    const now = start + 3 * 365 * day;
    const { glance, last } = await new Promise<Glimpse>((resolve, reject) => {
      watchGlimpse(db, () => now, 5, resolve, reject);
    });
    expect(glance.entries).toBe(20_000);
    expect(last).toHaveLength(5);
    expect(read).toBe(5);
    const provisional = await new Promise<Lately>((resolve) => {
      watchProvisional(db, () => now, resolve);
    });
    expect(provisional.year.entries + provisional.month.entries).toBeGreaterThan(400);
    expect(read).toBeLessThan(700);
    expect(await db.months.count()).toBeLessThanOrEqual(37);
    let seen = 0;
    for await (const part of allEntries(db)) seen += part.length;
    expect(seen).toBe(20_000);
  });
});

describe('two windows', () => {
  test('the later change of a line that moved meanwhile is refused, and nothing is overwritten', async () => {
    const { id } = await appendEntry(db, makeEntry());
    const seen = { id, revision: 0 };
    const done = await Promise.all([
      changeEntry(db, seen, renamed('first'), 1),
      changeEntry(db, seen, renamed('second'), 1),
    ]);
    expect(done.sort()).toEqual(['done', 'other']);
    expect(await changeEntry(db, { id, revision: 1 }, renamed('third'), 1)).toBe('done');
    expect(await changeEntry(db, { id: crypto.randomUUID(), revision: 0 }, renamed('x'), 1)).toBe('gone');
  });

  test('what was changed since cannot be taken back', async () => {
    const entry = await appendEntry(db, makeEntry());
    await db.entries.put({ ...entry, revision: 7 });
    expect(await undoLast(db)).toBe('other');
    expect(await db.entries.count()).toBe(1);
    expect(await undoLast(db)).toBe('nothing');
  });

  test('parts of one file are taken back together', async () => {
    const kept = await appendEntry(db, makeEntry());
    for (let part = 0; part < 3; part += 1)
      await changeMany(db, [], () => [{ after: makeEntry() }, { after: makeEntry() }], 1, 'one-file');
    expect(await db.entries.count()).toBe(7);
    expect(await undoLast(db)).toBe('done');
    expect(await db.entries.toArray()).toEqual([kept]);
    expect(await monthsNow()).toEqual(await replayed());
    expect(await db.changes.count()).toBe(1);
  });

  test('only so many changes are kept', async () => {
    for (let i = 0; i < 255; i += 1) await appendEntry(db, makeEntry());
    expect(await db.changes.count()).toBe(250);
  });

  test('a large change is kept in small records that hold only what was changed, and is taken back whole', async () => {
    const entries = Array.from({ length: 450 }, (_, i) =>
      makeEntry({ productName: 'x'.repeat(500), decidedAt: i + 1 }),
    );
    await db.entries.bulkPut(entries);
    const ids = entries.map(({ id }) => id);
    await changeMany(
      db,
      ids,
      (all) =>
        [...all.values()].map((before) => {
          const after: Entry = { ...before, emittedKg: interval(1, 2, 3), revision: 1 };
          return { before, after };
        }),
      1,
    );
    const records = await db.changes.toArray();
    expect(records.map(({ lines }) => lines.length)).toEqual([200, 200, 50]);
    expect(JSON.stringify(records)).not.toContain('xxx');
    const before = await inOrder();
    expect(before.every(({ revision }) => revision === 1)).toBe(true);
    expect(await undoLast(db)).toBe('done');
    expect(await inOrder()).toEqual(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await db.changes.count()).toBe(0);
  });

  test('what is no longer whole is not taken back in part', async () => {
    for (let part = 0; part < 3; part += 1) await changeMany(db, [], () => [{ after: makeEntry() }], 1, 'one-file');
    for (let i = 0; i < 250; i += 1) await appendEntry(db, makeEntry());
    expect(await db.changes.filter(({ batch }) => batch === 'one-file').count()).toBe(0);
    expect(await db.changes.count()).toBe(250);
  });
});

describe('finding lines', () => {
  test('page by page, of one stretch, newest first', async () => {
    for (const day of [1, 2, 3, 4, 5]) await appendEntry(db, makeEntry({ decidedAt: day }));
    const page = await new Promise<Entry[]>((resolve) => {
      watchEntryPage(db, { from: 2, to: 5, offset: 1, limit: 5 }, resolve);
    });
    expect(page.map(({ decidedAt }) => decidedAt)).toEqual([3, 2]);
  });

  test('those somebody waits over, the soonest first', async () => {
    await appendEntry(db, makeEntry({ choice: 'waiting', remindAt: 9 }));
    await appendEntry(db, makeEntry({ choice: 'waiting', remindAt: 3 }));
    await appendEntry(db, makeEntry());
    expect((await waiting(db)).map(({ remindAt }) => remindAt)).toEqual([3, 9]);
  });

  test('whether there is anything to be reminded of: the permission for notifications stays as long', async () => {
    await appendEntry(db, makeEntry());
    await appendEntry(db, makeEntry({ choice: 'waiting' }));
    expect(await hasReminders(db)).toBe(false);
    const { id } = await appendEntry(db, makeEntry({ choice: 'waiting', remindAt: 3 }));
    await appendEntry(db, makeEntry({ choice: 'waiting', remindAt: 9 }));
    expect(await hasReminders(db)).toBe(true);
    await removeEntry(db, id);
    expect(await hasReminders(db)).toBe(true);
    await deleteEverything(db);
    expect(await hasReminders(db)).toBe(false);
  });

  test('orders that stand here already', async () => {
    await appendEntry(db, makeEntry({ orderKey: 'a' }));
    expect(await knownOrders(db, ['a', 'b'])).toEqual(new Set(['a']));
  });
});

describe('settings', () => {
  test('change one by one, and a budget can be taken away', async () => {
    await saveLedgerSettings(db, { budgetKg: 500 }, 1);
    await saveLedgerSettings(db, { keepDays: 14 }, 2);
    expect(await ledgerSettings(db)).toEqual({ budgetKg: 500, keepDays: 14, respent: {}, changedAt: 2 });
    await saveLedgerSettings(db, { budgetKg: null }, 3);
    expect(await ledgerSettings(db)).not.toHaveProperty('budgetKg');
  });

  test('a new time zone is noticed once', async () => {
    expect(await isOtherZone(db, 'Europe/Berlin')).toBe(false);
    expect(await isOtherZone(db, 'Europe/Berlin')).toBe(false);
    expect(await isOtherZone(db, 'Asia/Tokyo')).toBe(true);
    expect(await isOtherZone(db, 'Asia/Tokyo')).toBe(false);
  });
});

describe('everything in one file', () => {
  const fill = async () => {
    await appendEntry(db, makeEntry({ emittedKg: interval(1, 2, 3) }));
    await saveRuleText(db, { text: '{"format":1,"id":"a","name":"A","version":"1"}', savedAt: 5 });
    const kept = { on: true, addedAt: 5 };
    await addPack(db, { id: 'p1', origin: { kind: 'url', url: 'https://rules.example/a.json' }, ...kept });
    const pack = makePack({ id: 'desk' });
    const text = formatRulePack(pack);
    const taken = editionOf(pack, await sha256Of(text));
    await addPack(db, { id: 'p2', origin: { kind: 'file', name: 'desk.json' }, taken, ...kept }, text);
    await addPack(db, { id: 'policy', origin: { kind: 'policy' }, taken, ...kept }, text);
    await saveLedgerSettings(db, { budgetKg: 500 }, 5);
    await db.sources.put({ id: 'reverb', settings: { kind: 'reverb', token: 'secret' }, on: true, addedAt: 1 });
    await db.agentProfile.put({ id: 'profile', url: 'https://me.example/a.json' });
    const listing = makeListing({ offerId: 'o1', title: 'Desk lamp', sourceId: 'saved' });
    const identity = { address: 'https://used.example/x', shopOffer: 'used.example 7 used' };
    await keepSaved(db, identity, (id) => ({ ...listing, offerId: id }), 5);
    await addSites(db, ['https://shop.example/*'], 5);
    await db.feeds.put(makeFeed({ state: 'ready', cadence: 'weekly' }));
    await db.feeds.put(makeFeed({ id: 'file', origin: { kind: 'file', name: 'a.tsv' } }));
    await keepCorrections(db, { page: 'p', name: 'Lamp', corrections: [{ field: 'name', right: 'Lamp 2' }], at: 5 });
    await addWrongMatch(db, {
      id: 'w',
      product: 'gtin 1',
      productName: 'Lamp',
      sourceId: 'feed',
      offerId: 'o9',
      title: 'Shade',
      at: 5,
    });
    await setPanelOff(db, 'shop.example', true, 5);
    await setQuiet(db, ['p'], 99, 5);
    await putPanelCorner(db, 'top-left');
    await addWatch(db, makeWatch({ highest: eur(60) }, { until: 70 * DAY }));
    await changeTelling(db, (standing) => ({
      settings: { ...standing.settings, asking: 'never' },
      changedAt: 5,
      shown: [4],
    }));
  };

  test('brought into an empty place gives all of it back; sources stay off until their hosts are allowed', async () => {
    await fill();
    for (const table of archivedTables(db)) expect([table.name, await table.count()]).not.toEqual([table.name, 0]);
    const archive = await collectArchive(db, 9);
    await deleteEverything(db);
    expect(await collectArchive(db, 9)).toMatchObject({ entries: [], sources: [] });
    await mergeArchive(db, archive, 9);
    // All but the sites: their permission cannot come with a file.
    expect(await collectArchive(db, 9)).toEqual({ ...archive, sites: [] });
    expect(archive.feeds).toEqual([{ url: 'https://used.example/feed.xml', cadence: 'weekly', addedAt: 1 }]);
    expect(await db.feeds.toArray()).toMatchObject([
      { state: 'failed', problem: { key: 'problemFeedBroughtIn', args: ['used.example'] }, cadence: 'weekly' },
    ]);
    expect(await allPacks(db)).toMatchObject([
      { origin: { url: 'https://rules.example/a.json' }, problem: { key: 'packBroughtIn' } },
      { origin: { name: 'desk.json' }, taken: { about: { id: 'desk' } } },
    ]);
    expect(await watchedFeeds(db)).toEqual([]);
    expect(await db.saved.where('terms').equals('lamp').count()).toBe(1);
    expect((await db.sources.get('reverb'))?.on).toBe(false);
    const [followed] = await allWatches(db);
    expect(followed).toMatchObject({ until: 70 * DAY, wanted: { band: 'same', highest: eur(60) }, offers: [] });
    expect(followed?.dueAt).toBeGreaterThanOrEqual(9 + DAY);
    expect((await watchTelling(db)).settings.asking).toBe('never');
    expect(addTotals((await monthsNow()).map(({ totals }) => totals)).emittedKg).toEqual(interval(1, 2, 3));
  });

  test('brought in twice changes nothing more, and the lines can be taken out as one change', async () => {
    await fill();
    const incoming: Archive = {
      ...(await collectArchive(db, 9)),
      entries: [makeEntry(), makeEntry({ decidedAt: 5 })],
    };
    const plan = await mergeArchive(db, incoming, 9);
    expect([plan.added.length, plan.changed.length]).toEqual([2, 0]);
    const [entries, changes] = [await inOrder(), await db.changes.count()];
    const whole = await collectArchive(db, 9);
    expect(await mergeArchive(db, incoming, 9)).toMatchObject({
      saved: 0,
      corrections: 0,
      wrongMatches: 0,
      panel: 0,
      watches: [],
      telling: false,
    });
    expect(await collectArchive(db, 9)).toEqual(whole);
    expect(await db.feeds.count()).toBe(2);
    expect(await inOrder()).toEqual(entries);
    expect(await db.changes.count()).toBe(changes);
    expect((await db.sources.get('reverb'))?.on).toBe(true);
    await undoLast(db);
    expect(await db.entries.count()).toBe(1);
  });

  test('deleting leaves no table with anything in it', async () => {
    await fill();
    await deleteEverything(db);
    for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  });

  test('a write that fails in the middle leaves all as it was', async () => {
    await fill();
    const before = await collectArchive(db, 9);
    const broken = { ...before, entries: [makeEntry({ id: undefined as unknown as string })] };
    await expect(mergeArchive(db, broken, 9)).rejects.toThrow();
    expect(await collectArchive(db, 9)).toEqual(before);
  });
});

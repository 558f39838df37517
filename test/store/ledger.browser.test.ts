import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '@/src/ledger/entry';
import type { Database } from '@/src/store/database';
import { appendEntry, removeEntry, watchEntryPage } from '@/src/store/ledger';
import { clearRequests, logRequest, watchRequests } from '@/src/store/requests';
import { ruleText, saveRuleText } from '@/src/store/rules';
import {
  amendVerdict,
  findVerdict,
  forgetAllVerdicts,
  forgetVerdict,
  isVerdictOf,
  putVerdict,
  verdictOfTab,
} from '@/src/store/verdicts';
import type { Verdict } from '@/src/verdict/verdict';
import { freshDatabase } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

function makeEntry(entry: Partial<Entry> = {}): Entry {
  return {
    id: crypto.randomUUID(),
    choice: 'not-bought',
    decidedAt: 1,
    productName: 'Lamp',
    wouldBuyNew: 'unknown',
    versions: { method: '1', factors: '1', rules: '1' },
    ...entry,
  };
}

describe('the ledger', () => {
  test('keeps the first of two entries with one id, also when they come at once', async () => {
    const id = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map((decidedAt) => appendEntry(db, makeEntry({ id, decidedAt }))));
    expect(await db.entries.count()).toBe(1);
    const [standing] = await db.entries.toArray();
    for (const answer of answers) expect(answer).toEqual(standing);
  });

  test('shows entries newest first and again at each change, until stopped', async () => {
    const shown: number[][] = [];
    const stop = watchEntryPage(db, { offset: 0, limit: 9 }, (entries) =>
      shown.push(entries.map(({ decidedAt }) => decidedAt)),
    );
    await expect.poll(() => shown.at(-1)).toEqual([]);
    await appendEntry(db, makeEntry({ decidedAt: 1 }));
    const second = await appendEntry(db, makeEntry({ decidedAt: 2 }));
    await expect.poll(() => shown.at(-1)).toEqual([2, 1]);
    await removeEntry(db, second.id);
    await expect.poll(() => shown.at(-1)).toEqual([1]);
    stop();
    const times = shown.length;
    await appendEntry(db, makeEntry({ decidedAt: 3 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shown).toHaveLength(times);
  });
});

describe('verdicts', () => {
  const verdict = (id: string, seenAt = 1) => ({ id, judgedAt: 1, sighting: { seenAt } }) as Verdict;

  test('are one a tab, found by tab and by id', async () => {
    await putVerdict(db, 7, verdict('a'), 100);
    await putVerdict(db, 7, verdict('b'), 100);
    expect((await verdictOfTab(db, 7))?.id).toBe('b');
    expect(await findVerdict(db, 'a')).toBeUndefined();
    expect(await findVerdict(db, 'b')).toMatchObject({ tabId: 7 });
  });

  test('of an older sighting never replace those of a newer one', async () => {
    expect(await putVerdict(db, 7, verdict('new', 20), 100)).toBe(true);
    expect(await putVerdict(db, 7, verdict('old', 10), 100)).toBe(false);
    expect((await verdictOfTab(db, 7))?.id).toBe('new');
    expect(await putVerdict(db, 7, verdict('again', 20), 100)).toBe(true);
  });

  test('judged otherwise takes its own place, and neither another’s nor that of one forgotten', async () => {
    await putVerdict(db, 7, verdict('a'), 100);
    expect(await amendVerdict(db, 7, { ...verdict('a'), wouldBuyNew: 'no' })).toBe(true);
    expect((await verdictOfTab(db, 7))?.wouldBuyNew).toBe('no');
    await putVerdict(db, 7, verdict('b'), 100);
    expect(await amendVerdict(db, 7, verdict('a'))).toBe(false);
    expect([await isVerdictOf(db, 7, { id: 'a' }), await isVerdictOf(db, 7, { id: 'b' })]).toEqual([false, true]);
    await forgetVerdict(db, 7);
    expect(await amendVerdict(db, 7, verdict('b'))).toBe(false);
    expect([await verdictOfTab(db, 7), await isVerdictOf(db, 7, { id: 'b' })]).toEqual([undefined, false]);
  });

  test('are forgotten with their tab, or all at once', async () => {
    await putVerdict(db, 7, verdict('a'), 100);
    await putVerdict(db, 8, verdict('b'), 100);
    await forgetVerdict(db, 7);
    expect(await verdictOfTab(db, 7)).toBeUndefined();
    await forgetAllVerdicts(db);
    expect(await verdictOfTab(db, 8)).toBeUndefined();
  });
});

test('the request log keeps the newest thousand, newest first, and can be cleared', async () => {
  const request = (at: number) => ({
    at,
    address: 'https://used.example/feed.xml',
    purpose: 'feed' as const,
    status: 200,
    bytes: 5,
  });
  await db.requests.bulkAdd(Array.from({ length: 1000 }, (_, at) => request(at)));
  await logRequest(db, request(1000));
  let shown: number[] = [];
  const stop = watchRequests(db, (requests) => {
    shown = requests.map(({ at }) => at);
  });
  await expect.poll(() => shown.length).toBe(1000);
  expect(shown[0]).toBe(1000);
  expect(shown.at(-1)).toBe(1);
  await clearRequests(db);
  await expect.poll(() => shown.length).toBe(0);
  stop();
});

test('rules are kept as they were written', async () => {
  expect(await ruleText(db)).toBeUndefined();
  await saveRuleText(db, { text: '{ "format": 1 }', savedAt: 1 });
  await saveRuleText(db, { text: '{ "format": 1 } ', savedAt: 2 });
  expect(await ruleText(db)).toBe('{ "format": 1 } ');
});

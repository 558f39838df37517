import { beforeEach, describe, expect, test } from 'vitest';
import type { RulePack } from '@/src/rules/rule-pack';
import type { Database } from '@/src/store/database';
import { editionOf, sha256Of } from '@/src/store/pack-edition';
import {
  acceptPending,
  addPack,
  allPacks,
  deletePack,
  dropPending,
  findPack,
  holdEdition,
  movePack,
  packTexts,
  takeEdition,
} from '@/src/store/packs';
import type { SoundTexts } from '@/src/store/read-pack';
import { clearCounts, countRules } from '@/src/store/rule-counts';
import { statedRules } from '@/src/store/rule-layers';
import type { PackEdition } from '@/src/store/rule-record';
import { keepDraft, ruleText, saveRuleText } from '@/src/store/rules';
import { formatRulePack } from '@/test/rules/format-pack';
import { makePack } from '../rules/make-pack';
import { freshDatabase } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

const edition = (version: string): PackEdition => ({
  about: { id: 'desk', name: 'Desk', version },
  sha256: version.repeat(64).slice(0, 64),
  at: 1,
});
const add = (id: string) =>
  addPack(db, { id, on: true, origin: { kind: 'url', url: `https://${id}.example/p.json` }, addedAt: 1 });
const order = async () => (await allPacks(db)).map(({ id }) => id);

describe('packs', () => {
  test('are laid in the order they were added, until one is moved', async () => {
    for (const id of ['a', 'b', 'c']) await add(id);
    expect(await order()).toEqual(['a', 'b', 'c']);
    await movePack(db, 'c', 'a');
    expect(await order()).toEqual(['c', 'a', 'b']);
    await movePack(db, 'c', undefined);
    expect(await order()).toEqual(['a', 'b', 'c']);
    await movePack(db, 'b', 'b');
    await movePack(db, 'gone', 'a');
    expect(await order()).toEqual(['a', 'b', 'c']);
    await add('d');
    expect(await order()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a version that waits changes nothing until it is accepted', async () => {
    await add('a');
    await takeEdition(db, 'a', edition('1'), 'one');
    await holdEdition(db, 'a', edition('2'), 'two');
    expect(await packTexts(db, 'a')).toMatchObject({ text: 'one', pending: 'two' });
    expect((await findPack(db, 'a'))?.taken?.about.version).toBe('1');
    expect(await acceptPending(db, 'a')).toBe(true);
    expect(await packTexts(db, 'a')).toEqual({ id: 'a', text: 'two' });
    const { taken, pending } = (await findPack(db, 'a')) ?? {};
    expect([taken?.about.version, pending]).toEqual(['2', undefined]);
    expect(await acceptPending(db, 'a')).toBe(false);
  });

  test('a version that is not wanted is remembered by its hash and leaves nothing else', async () => {
    await add('a');
    await takeEdition(db, 'a', edition('1'), 'one');
    await holdEdition(db, 'a', edition('2'), 'two');
    await dropPending(db, 'a');
    expect(await packTexts(db, 'a')).toEqual({ id: 'a', text: 'one' });
    expect(await findPack(db, 'a')).toMatchObject({
      dismissed: edition('2').sha256,
      taken: { sha256: edition('1').sha256 },
    });
    expect(await findPack(db, 'a')).not.toHaveProperty('pending');
  });

  test('a version that its author took back waits no more, and may come again', async () => {
    await add('a');
    await takeEdition(db, 'a', edition('1'), 'one');
    await holdEdition(db, 'a', edition('2'), 'two');
    await dropPending(db, 'a', true);
    expect(await packTexts(db, 'a')).toEqual({ id: 'a', text: 'one' });
    const pack = await findPack(db, 'a');
    expect([pack?.pending, pack?.dismissed]).toEqual([undefined, undefined]);
  });

  test('what comes for a pack that was removed meanwhile is dropped', async () => {
    await add('a');
    await deletePack(db, 'a');
    expect(await takeEdition(db, 'a', edition('1'), 'one')).toBe(false);
    await holdEdition(db, 'a', edition('1'), 'one');
    expect([await db.packs.count(), await db.packTexts.count()]).toEqual([0, 0]);
  });
});

describe('the personal rules', () => {
  const save = (text: string, seen?: number) => saveRuleText(db, { text, savedAt: 1, seen });

  test('count their saves; one that saw another revision is refused and writes nothing', async () => {
    expect(await save('a', 0)).toBe(1);
    expect(await save('b', 1)).toBe(2);
    expect(await save('c', 1)).toBeUndefined();
    expect(await ruleText(db)).toBe('b');
    expect(await save('d')).toBe(3);
    expect((await db.ruleVersions.toArray()).map(({ text }) => text)).toEqual(['a', 'b', 'd']);
  });

  test('two windows that save at once: one is told', async () => {
    const saved = await Promise.all([save('a', 0), save('b', 0)]);
    expect(saved.filter((revision) => revision === 1)).toHaveLength(1);
    expect(saved.filter((revision) => revision === undefined)).toHaveLength(1);
  });

  test('a hundred versions are kept, and fewer when they are long', async () => {
    for (let n = 0; n < 104; n++) await save(String(n));
    const kept = (await db.ruleVersions.toArray()).map(({ text }) => text);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([100, '4', '103']);
    for (let n = 0; n < 6; n++) await save(`${n}`.padEnd(5_000_000, ' '));
    expect((await db.ruleVersions.toArray()).map(({ text }) => text.trim())).toEqual(['2', '3', '4', '5']);
  });

  test('a draft lasts until it is saved or given up', async () => {
    await keepDraft(db, '{', 0, 5);
    expect(await db.rules.get('draft')).toEqual({ id: 'draft', text: '{', savedAt: 5, revision: 0 });
    // An answer given elsewhere is no end of it.
    await save('other');
    expect(await db.rules.get('draft')).toBeDefined();
    await saveRuleText(db, { text: 'a', savedAt: 6, seen: 1 });
    expect(await db.rules.get('draft')).toBeUndefined();
    await keepDraft(db, 'b', 1, 6);
    await keepDraft(db, undefined, 1, 7);
    expect(await db.rules.get('draft')).toBeUndefined();
    expect(await ruleText(db)).toBe('a');
  });
});

/** Every text is checked. */
const NONE: SoundTexts = { has: async () => false, add: async () => undefined };

test('what people wrote counts in its order, for whoever reads it: packs that are on, the organisation over them, the personal rules', async () => {
  const put = async (id: string, ranking: RulePack['ranking'], on = true) => {
    const pack = makePack({ id, ...(ranking !== undefined && { ranking }), hiddenWords: [id] });
    const text = formatRulePack(pack);
    const origin = id === 'policy' ? { kind: 'policy' as const } : { kind: 'file' as const, name: id };
    await addPack(db, { id, on, origin, addedAt: 1, taken: editionOf(pack, await sha256Of(text)) }, text);
  };
  await put('policy', 'nearest');
  await put('team', 'cheapest');
  await put('idle', 'cheapest', false);
  expect(await statedRules(db, NONE)).toMatchObject({ ranking: 'nearest', hiddenWords: ['team', 'policy'] });
  await saveRuleText(db, { text: formatRulePack(makePack({ ranking: 'cheapest' })), savedAt: 1 });
  expect((await statedRules(db, NONE)).ranking).toBe('cheapest');
  await saveRuleText(db, { text: 'broken', savedAt: 1 });
  expect((await statedRules(db, NONE)).ranking).toBe('nearest');
});

test('each rule is counted once a page', async () => {
  await countRules(db, ['vetoes.a', 'vetoes.a', 'texts.b'], 10);
  await countRules(db, ['vetoes.a'], 20);
  expect(await db.ruleCounts.toArray()).toEqual([
    { id: 'texts.b', fired: 1, firstAt: 10, lastAt: 10 },
    { id: 'vetoes.a', fired: 2, firstAt: 10, lastAt: 20 },
  ]);
  await clearCounts(db);
  expect(await db.ruleCounts.count()).toBe(0);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GROUPS } from '@/src/category/category';
import { kindSaid, wordKey } from '@/src/category/kind-said';
import { BOUNDARIES, BOUNDARY_WORDS } from '@/src/footprint/estimate';
import { shelfOptions } from '@/src/ui/rules/shelf-options';
import { lookupIn } from '@/src/words/catalogue';
import { reason } from '@/src/words/reason';
import { say, sayValue } from '@/src/words/say';
import { languages } from './catalogues';
import { categories, classIds, listedKeys, materialIds } from './listed-words';

const keys = [...listedKeys];

describe.each(languages)('$directory', ({ directory, messages }) => {
  const text = (key: string) => messages[key]?.message ?? '';
  const tongue = { lookup: lookupIn(messages), locale: text('languageTag') };

  test('has a word for every kind of thing, every class of things and every material a page can state', () => {
    expect(keys.filter((key) => !(key in messages))).toEqual([]);
  });

  test('calls no two kinds alike, so that who chooses one can tell them apart', () => {
    const names = categories.map((kind) => sayValue(tongue, kindSaid(kind)));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('calls no two shelves alike, nor by their ids', () => {
    const names = shelfOptions(tongue).map(({ name }) => name);
    expect(new Set(names).size).toBe(GROUPS.length);
    expect(names.filter((name) => (GROUPS as readonly string[]).includes(name))).toEqual([]);
  });

  test('has its own words: most are not the English ones', () => {
    const same = categories.filter((kind) => sayValue(tongue, kindSaid(kind)) === kind.name);
    if (directory === 'en') expect(same).toHaveLength(categories.length);
    else expect(same.length).toBeLessThan(categories.length / 10);
  });

  test('says kinds, boundaries and materials inside a sentence', () => {
    const [kind] = categories.filter(({ id }) => id === 'washing-machine');
    if (kind === undefined) throw new Error('There are no washing machines.');
    expect(say(tongue, reason('footprintKind', kindSaid(kind), { percent: 0.9 }))).toContain(
      text('kindWashingMachine'),
    );
    for (const boundary of BOUNDARIES)
      expect(say(tongue, reason('uiBoundary', { message: BOUNDARY_WORDS[boundary] }))).toContain(
        text(BOUNDARY_WORDS[boundary]),
      );
    const shares = ['wool', 'nylon'].map((material, at) => ({
      message: 'footprintMaterialShare' as const,
      args: [{ percent: at === 0 ? 0.8 : 0.2 }, { named: wordKey('material', material), otherwise: material }],
    }));
    const said = say(tongue, reason('footprintMaterials', { list: shares }, { number: 1 }, { number: 1 }, { kg: 1 }));
    expect(said).toContain(text('materialWool'));
    expect(said).toContain(text('materialNylon'));
  });
});

test('a kind that no catalogue knows is called as the data call it', () => {
  const tongue = { lookup: lookupIn({}), locale: 'de' };
  expect(sayValue(tongue, kindSaid({ id: 'time-machine', name: 'Time machine' }))).toBe('Time machine');
});

test('names of keys tell ids apart', () => {
  expect(wordKey('kind', 't-shirt')).toBe('kindTShirt');
  expect(wordKey('kind', 'mp3-player')).toBe('kindMp3Player');
  const ids = [...categories.map(({ id }) => id), ...classIds];
  expect(new Set(ids.map((id) => wordKey('kind', id))).size).toBe(new Set(ids).size);
  expect(new Set(materialIds.map((id) => wordKey('material', id))).size).toBe(materialIds.length);
});

test('no catalogue has a word for a kind or material that is gone', () => {
  const { messages } = languages.find(({ directory }) => directory === 'en') ?? { messages: {} };
  const words = Object.keys(messages).filter((key) => /^(?:kind|material|shelf)[A-Z]/.test(key));
  expect(words.filter((key) => !listedKeys.has(key))).toEqual([]);
});

test('the recipe for a new kind says where its names go', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain('`kindWashingMachine`');
});

import { expect, test } from 'vitest';
import { tokenize } from '@/src/listings/terms/tokens';
import { countedAt } from '@/src/match/counted';

test.each([
  ['6 cups', 'cups'],
  ['6 Tassen', 'cups'],
  ['3 places', 'seats'],
  ['3 zits', 'seats'],
  ['21 versnellingen', 'speeds'],
  ['21 biegów', 'speeds'],
  ['4 šuplíky', 'drawers'],
  ['4 szuflady', 'drawers'],
  ['2 plazas', 'seats'],
  ['12 pezzi', 'pieces'],
  ['8 koppen', 'cups'],
  ['6 šálky', 'cups'],
  ['3 zitplaatsen', 'seats'],
  ['4 miejsca', 'seats'],
  ['3-místné křeslo', 'seats'],
  ['5 stopni', 'steps'],
  ['7 příček', 'steps'],
  ['4 zásuvek', 'drawers'],
  ['2-drzwiowy', 'doors'],
  ['4-dveřový', 'doors'],
  ['21 przerzutek', 'speeds'],
  ['21 převody', 'speeds'],
  ['1000 stukjes', 'pieces'],
  ['2 sneetjes', 'slots'],
  ['3-delig', 'pieces'],
  ['3-delige pannenset', 'pieces'],
  ['500 puzzli', 'pieces'],
  ['1000 dílků', 'pieces'],
  ['2 kromek', 'slots'],
  ['4 toustů', 'slots'],
  ['320 Seiten', 'pages'],
  ['320 bladzijden', 'pages'],
  ['320 stron', 'pages'],
  ['6カップ', 'cups'],
  ['6杯份 摩卡壶', 'cups'],
  ['3人掛けソファ', 'seats'],
  ['3人座沙发', 'seats'],
  ['4人用テント', 'persons'],
  ['5人份 电饭煲', 'persons'],
  ['6抽屉', 'drawers'],
  ['2ドア冷蔵庫', 'doors'],
  ['4门冰箱', 'doors'],
  ['21段変速', 'speeds'],
  ['21速 自行车', 'speeds'],
  ['1000ピース パズル', 'pieces'],
  ['2枚焼き トースター', 'slots'],
  ['320ページ', 'pages'],
  ['320页', 'pages'],
])('%j counts %s', (text, counted) => {
  expect(countedAt(tokenize(text), 0)).toBe(counted);
});

test('a number that is a name counts nothing', () => {
  expect(countedAt(tokenize('501 jeans'), 0)).toBeUndefined();
});

test.each(['3段 脚立', '1000片', 'ドア 3', 'カップ 6', '2ドアノブ'])('%j counts nothing known', (text) => {
  const tokens = tokenize(text);
  expect(tokens.map((_, i) => countedAt(tokens, i)).filter((counted) => counted !== undefined)).toEqual([]);
});

test('what Japanese and Chinese count agrees with other languages', () => {
  expect(tokenize('3人掛けソファ').slice(0, 2)).toEqual(tokenize('3 seat'));
  expect(tokenize('4門冷蔵庫').slice(0, 2)).toEqual(tokenize('4 doors'));
});

import { expect, test } from 'vitest';
import { vetoBroken } from '@/src/match/vetoes/broken';
import { makeSides } from '../make';

const phone = 'Nothing Phone (2) 256GB';

test.each([
  ['en', 'Nothing Phone 2 spares or repair', 'matchBroken', 'spares or repair'],
  ['en', "Nothing Phone 2 won't turn on", 'matchBroken', 'wont turn on'],
  ['en', 'Nothing Phone 2 FRP locked', 'matchLocked', 'frp locked'],
  ['de', 'Nothing Phone 2 Wasserschaden', 'matchBroken', 'wasserschaden'],
  ['de', 'Nothing Phone 2 gesperrt', 'matchLocked', 'gesperrt'],
  ['fr', 'Nothing Phone 2 ne charge pas', 'matchBroken', 'ne charge pas'],
  ['es', 'Nothing Phone 2 pantalla rota', 'matchBroken', 'pantalla rota'],
  ['it', 'Nothing Phone 2 non si accende', 'matchBroken', 'non si accende'],
  ['nl', 'Nothing Phone 2 werkt niet', 'matchBroken', 'werkt niet'],
  ['pl', 'Nothing Phone 2 zbita szybka', 'matchBroken', 'zbita szybka'],
  ['cs', 'Nothing Phone 2 prasklý displej', 'matchBroken', 'praskly displej'],
  ['ja', 'Nothing Phone 2 ジャンク', 'matchBroken', 'ジャンク'],
  ['ja', 'Nothing Phone 2 赤ロム', 'matchLocked', '赤ロム'],
  ['zh', 'Nothing Phone 2 不开机', 'matchBroken', '不开机'],
])('%s: %j is of no use', (_language, title, key, said) => {
  expect(vetoBroken(...makeSides(phone, title), 'used')).toEqual({ key, args: [said] });
});

test.each([
  ['en', 'Nothing Phone 2 never broken, small scratch'],
  ['de', 'Nothing Phone 2 nicht defekt, leichte Kratzer'],
  ['fr', 'Nothing Phone 2 pas cassé, rayure légère'],
  ['es', 'Nothing Phone 2 funciona perfecto, sin averías'],
  ['it', 'Nothing Phone 2 funzionante, non rotto'],
  ['nl', 'Nothing Phone 2 werkt perfect, krasje'],
  ['pl', 'Nothing Phone 2 sprawny, drobna rysa'],
  ['cs', 'Nothing Phone 2 plně funkční, oděrka'],
  ['cs', 'Nothing Phone 2 (poškozený obal)'],
  ['pl', 'Nothing Phone 2 uszkodzone opakowanie'],
  ['ja', 'Nothing Phone 2 故障なし 動作確認済み'],
  ['zh', 'Nothing Phone 2 无进水 功能正常'],
])('%s: %j works', (_language, title) => {
  expect(vetoBroken(...makeSides(phone, title), 'good')).toBeUndefined();
});

test('the condition says it without a word', () => {
  expect(vetoBroken(...makeSides(phone, 'Nothing Phone 2'), 'for-parts')).toEqual({ key: 'matchForParts', args: [] });
});

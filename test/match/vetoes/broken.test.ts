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
  ['en', 'Nothing Phone 2 untested', 'matchBroken', 'untested'],
  ['en', 'Nothing Phone 2 burnt out charging board', 'matchBroken', 'burnt out'],
  ['de', 'Nothing Phone 2 ohne Ton', 'matchBroken', 'ohne ton'],
  ['de', 'Nothing Phone 2 ungetestet', 'matchBroken', 'ungetestet'],
  ['fr', "Nothing Phone 2 vendu en l'état", 'matchBroken', 'vendu en letat'],
  ['fr', 'Nothing Phone 2 ne fonctionne plus', 'matchBroken', 'ne fonctionne plus'],
  ['es', 'Nothing Phone 2 sin probar', 'matchBroken', 'sin probar'],
  ['es', 'Nothing Phone 2 bloqueado iCloud', 'matchLocked', 'bloqueado icloud'],
  ['it', 'Nothing Phone 2 visto e piaciuto', 'matchBroken', 'visto e piaciuto'],
  ['nl', 'Nothing Phone 2 niet getest', 'matchBroken', 'niet getest'],
  ['pl', 'Nothing Phone 2 stan nieznany', 'matchBroken', 'stan nieznany'],
  ['pl', 'Nothing Phone 2 pęknięta szyba', 'matchBroken', 'peknieta szyba'],
  ['cs', 'Nothing Phone 2 neodzkoušeno', 'matchBroken', 'neodzkouseno'],
  ['ja', 'Nothing Phone 2 動作未確認', 'matchBroken', '動作未確認'],
  ['ja', 'Nothing Phone 2 音が出ない', 'matchBroken', '音が出ない'],
  ['zh', 'Nothing Phone 2 未测试', 'matchBroken', '未测试'],
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
  ['pl', 'Nothing Phone 2 nie uszkodzone'],
  ['nl', 'Nothing Phone 2 zonder waterschade'],
  ['es', 'Nothing Phone 2 sin pantalla rota'],
  ['ja', 'Nothing Phone 2 不具合ありません'],
  ['ja', 'Nothing Phone 2 水漏れなし'],
  ['zh', 'Nothing Phone 2 没有坏屏'],
  ['zh', 'Nothing Phone 2 不漏水'],
])('%s: %j works', (_language, title) => {
  expect(vetoBroken(...makeSides(phone, title), 'good')).toBeUndefined();
});

test('the condition says it without a word', () => {
  expect(vetoBroken(...makeSides(phone, 'Nothing Phone 2'), 'for-parts')).toEqual({ key: 'matchForParts', args: [] });
});

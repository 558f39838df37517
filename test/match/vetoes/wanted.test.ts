import { expect, test } from 'vitest';
import { vetoWanted } from '@/src/match/vetoes/wanted';
import { makeSides } from '../make';

const drill = 'Hilti SF 6H-A22 cordless drill';

test.each([
  ['en', 'WTB Hilti SF 6H-A22', 'wtb'],
  ['en', 'Looking for Hilti SF 6H', 'looking for'],
  ['de', 'Suche Hilti SF 6H', 'suche'],
  ['de', 'Hilti SF 6H gesucht', 'gesucht'],
  ['fr', 'Je recherche Hilti SF 6H', 'je recherche'],
  ['es', 'Compro taladro Hilti', 'compro'],
  ['it', 'Cerco Hilti SF 6H', 'cerco'],
  ['nl', 'Gezocht: Hilti SF 6H', 'gezocht'],
  ['pl', 'Kupię Hilti SF 6H', 'kupie'],
  ['cs', 'Sháním Hilti SF 6H', 'shanim'],
  ['ja', '【求む】Hilti SF 6H', '求む'],
  ['zh', '求购 喜利得 SF 6H', '求购'],
  ['en', 'Does anyone have a Hilti SF 6H', 'does anyone have'],
  ['de', 'Wir suchen Hilti SF 6H', 'wir suchen'],
  ['de', '[S] Hilti SF 6H', '[s]'],
  ['de', 'Kaufgesuch Hilti SF 6H', 'kaufgesuch'],
  ['fr', "J'achète Hilti SF 6H", 'jachete'],
  ['fr', 'Qui vend une Hilti SF 6H ?', 'qui vend'],
  ['es', 'Buscamos Hilti SF 6H', 'buscamos'],
  ['it', 'Qualcuno vende Hilti SF 6H?', 'qualcuno vende'],
  ['nl', 'Gevraagd Hilti SF 6H', 'gevraagd'],
  ['nl', 'Wie heeft een Hilti SF 6H', 'wie heeft'],
  ['pl', 'Zamienię lub kupię Hilti SF 6H', 'zamienie lub kupie'],
  ['pl', 'Skupujemy Hilti SF 6H', 'skupujemy'],
  ['cs', 'Vykupujeme Hilti SF 6H', 'vykupujeme'],
  ['cs', 'Kdo prodá Hilti SF 6H?', 'kdo proda'],
  ['ja', 'Hilti SF 6H 求めます', '求めます'],
  ['ja', 'Hilti SF 6H 買取', '買取'],
  ['zh', '收 Hilti SF 6H', '收'],
  ['zh', '求一台 Hilti SF 6H', '求一台'],
])('%s: %j looks for one', (_language, title, said) => {
  expect(vetoWanted(...makeSides(drill, title))).toEqual({ key: 'matchWanted', args: [said] });
});

test.each([
  ['en', 'Hilti SF 6H most wanted drill'],
  ['de', 'Hilti SF 6H, suche Tausch oder Verkauf'],
  ['fr', 'Hilti SF 6H très recherché'],
  ['es', 'Hilti SF 6H, lo compro nuevo y lo vendo'],
  ['it', 'Hilti SF 6H, cerco solo ritiro a mano'],
  ['nl', 'Hilti SF 6H, zoek de verschillen'],
  ['pl', 'Hilti SF 6H kupiony w Niemczech'],
  ['cs', 'Hilti SF 6H koupeno v Brně'],
  ['ja', 'Hilti SF 6H 買いました 未使用'],
  ['zh', '喜利得 SF 6H 去年购买'],
  ['en', '(S) Hilti SF 6H'],
  ['fr', 'Hilti SF 6H recherche nouveau bricoleur'],
  ['zh', '收纳箱 Hilti SF 6H'],
  ['zh', '寻宝游戏 Hilti SF 6H'],
])('%s: %j is an offer', (_language, title) => {
  expect(vetoWanted(...makeSides(drill, title))).toBeUndefined();
});

test('a thing that is called so is no wanted ad', () => {
  expect(vetoWanted(...makeSides('Wanted: Dead or Alive DVD', 'Wanted: Dead or Alive DVD'))).toBeUndefined();
});

import { expect, test } from 'vitest';
import { vetoVolume } from '@/src/match/vetoes/volume';
import { makeSides } from '../make';

test.each([
  ['en', 'Saga Vol. 1 paperback', 'Saga vol 3', '1', '3'],
  ['de', 'Der dunkle Turm Band 1 Taschenbuch', 'Der dunkle Turm Band 4', '1', '4'],
  ['de', 'Dark Staffel 1 DVD', 'Dark Staffel 2 DVD', '1', '2'],
  ['fr', 'Thorgal tome 2', 'Thorgal tome 12', '2', '12'],
  ['es', 'Blacksad tomo 1', 'Blacksad tomo 2', '1', '2'],
  ['it', 'Gomorra stagione 1', 'Gomorra stagione 3', '1', '3'],
  ['nl', 'Suske boek deel 1', 'Suske deel 2', '1', '2'],
  ['pl', 'Wiedźmin tom 1', 'Wiedźmin tom 5', '1', '5'],
  ['cs', 'Zaklínač díl 1', 'Zaklínač díl 2', '1', '2'],
  ['ja', 'ワンピース 第1巻', 'ワンピース 12巻', '1', '12'],
  ['ja', '海辺のカフカ 上 文庫', '海辺のカフカ 下巻', '上', '下'],
  ['zh', '三体 第1册', '三体 第2册', '1', '2'],
])('%s: %j / %j', (_language, name, title, ours, theirs) => {
  expect(vetoVolume(...makeSides(name, title))).toEqual({ key: 'matchOtherVolume', args: [ours, theirs] });
});

test.each([
  ['Saga Vol. 1', 'Saga volume 01', 'the same volume'],
  ['Saga Vol. 1', 'Saga', 'a listing that names none'],
  ['Xiaomi Mi Band 7', 'Xiaomi Mi Band 8', 'a band to wear'],
  ['Apple Watch Series 8', 'Apple Watch Series 7', 'a series of models'],
])('%j / %j are no two volumes: %s', (name, title) => {
  expect(vetoVolume(...makeSides(name, title))).toBeUndefined();
});

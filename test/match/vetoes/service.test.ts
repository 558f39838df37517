import { expect, test } from 'vitest';
import { vetoService } from '@/src/match/vetoes/service';
import { makeSides } from '../make';

const camera = 'Leica Q2 compact camera';

test.each([
  ['en', 'Leica Q2 for hire', 'matchRental', 'for hire'],
  ['en', 'Leica Q2 sensor cleaning service', 'matchService', 'cleaning service'],
  ['en', 'Leica Q2 workshop and lessons', 'matchService', 'lessons'],
  ['de', 'Leica Q2 zu vermieten', 'matchRental', 'zu vermieten'],
  ['de', 'Leica Q2 Reparatur von Objektiv', 'matchService', 'reparatur von'],
  ['fr', 'Location Leica Q2 weekend', 'matchRental', 'location'],
  ['fr', 'Réparation de Leica Q2', 'matchService', 'reparation de'],
  ['es', 'Se alquila Leica Q2', 'matchRental', 'se alquila'],
  ['it', 'Leica Q2 a noleggio', 'matchRental', 'a noleggio'],
  ['nl', 'Te huur Leica Q2', 'matchRental', 'te huur'],
  ['pl', 'Wynajem Leica Q2', 'matchRental', 'wynajem'],
  ['pl', 'Naprawa Leica Q2', 'matchService', 'naprawa'],
  ['cs', 'Půjčovna Leica Q2', 'matchRental', 'pujcovna'],
  ['ja', 'Leica Q2 レンタル 3日', 'matchRental', 'レンタル'],
  ['zh', '徕卡 Q2 出租', 'matchRental', '出租'],
])('%s: %j is hired out or work', (_language, title, key, said) => {
  expect(vetoService(...makeSides(camera, title))).toEqual({ key, args: [said] });
});

test.each([
  ['en', 'Leica Q2 camera, collection at my location'],
  ['en', 'Leica Q2 just had a service'],
  ['de', 'Leica Q2, frisch vom Service, Rechnung'],
  ['fr', 'Leica Q2 révisé, prix ferme'],
  ['es', 'Leica Q2 revisada por Leica'],
  ['it', 'Leica Q2 revisionata'],
  ['nl', 'Leica Q2 net gereinigd'],
  ['pl', 'Leica Q2 po przeglądzie'],
  ['cs', 'Leica Q2 po kontrole'],
  ['ja', 'Leica Q2 点検済み'],
  ['zh', '徕卡 Q2 已保养'],
])('%s: %j is an offer', (_language, title) => {
  expect(vetoService(...makeSides(camera, title))).toBeUndefined();
});

test('a dinner service is crockery', () => {
  expect(vetoService(...makeSides('Denby plates', 'Denby dinner service'))).toBeUndefined();
});

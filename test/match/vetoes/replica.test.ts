import { expect, test } from 'vitest';
import { vetoReplica } from '@/src/match/vetoes/replica';
import { makeSides } from '../make';

const watch = { name: 'Tudor Black Bay 58 watch', brand: 'Tudor' };

test.each([
  ['en', 'Tudor Black Bay 58 replica', 'replica'],
  ['en', 'Tudor homage diver watch', 'homage'],
  ['en', 'Diver watch Tudor style automatic', 'tudor style'],
  ['de', 'Tudor Black Bay Nachbau', 'nachbau'],
  ['de', 'Tudor Black Bay nicht original', 'nicht original'],
  ['fr', 'Tudor Black Bay contrefaçon', 'contrefacon'],
  ['es', 'Imitación Tudor Black Bay', 'imitacion'],
  ['it', 'Tudor Black Bay nello stile', 'nello stile'],
  ['nl', 'Tudor Black Bay namaak', 'namaak'],
  ['pl', 'Tudor Black Bay podróbka', 'podrobka'],
  ['cs', 'Tudor Black Bay padělek', 'padelek'],
  ['ja', 'Tudor Black Bay コピー品', 'コピー品'],
  ['zh', 'Tudor Black Bay 高仿', '高仿'],
  ['en', 'Black Bay copy automatic', 'copy'],
  ['de', 'Tudor Black Bay 58 Kopie', 'kopie'],
  ['de', 'Taucheruhr, kein Tudor', 'kein tudor'],
  ['fr', 'Montre façon Black Bay', 'facon black'],
  ['fr', 'Montre inspirée de Tudor', 'inspiree de'],
  ['es', 'Reloj tipo Tudor automático', 'tipo tudor'],
  ['es', 'Reloj de buceo, no es Tudor', 'no es tudor'],
  ['it', 'Orologio tipo Tudor', 'tipo tudor'],
  ['nl', 'Duikhorloge kopie Black Bay', 'kopie'],
  ['pl', 'Zegarek kopia Black Bay', 'kopia'],
  ['pl', 'Zegarek inspirowany Tudor', 'inspirowany'],
  ['cs', 'Hodinky typu Tudor', 'typu tudor'],
  ['ja', 'チューダー風 ダイバーズ', '風'],
  ['ja', 'Tudor Black Bay オマージュ', 'オマージュ'],
  ['zh', 'Tudor Black Bay 假表', '假表'],
])('%s: %j is a copy', (_language, title, said) => {
  expect(vetoReplica(...makeSides(watch, title))).toEqual({ key: 'matchReplica', args: [said] });
});

test.each([
  ['en', 'Tudor Black Bay 58 original, vintage style strap'],
  ['en', 'Tudor Black Bay not original box'],
  ['de', 'Tudor Black Bay 58 Original mit Kopie der Rechnung'],
  ['fr', "Tudor Black Bay 58 d'origine"],
  ['es', 'Tudor Black Bay 58 auténtico'],
  ['it', 'Tudor Black Bay 58 originale'],
  ['nl', 'Tudor Black Bay 58 origineel'],
  ['pl', 'Tudor Black Bay 58 oryginał'],
  ['cs', 'Tudor Black Bay 58 originál'],
  ['ja', 'Tudor Black Bay 58 正規品'],
  ['zh', 'Tudor Black Bay 58 正品'],
  ['en', 'Tudor Black Bay 58 with a copy of the receipt'],
  ['de', 'Tudor Black Bay 58, Typ 79030N'],
  ['de', 'Tudor Uhr Typ Black Bay 58'],
  ['fr', 'Tudor Black Bay 58 avec copie de la facture'],
  ['nl', 'Tudor Black Bay 58 met kopie factuur'],
  ['pl', 'Tudor Black Bay 58 z kopią rachunku'],
  ['ja', 'Tudor Black Bay 58 ヴィンテージ風 ベルト'],
])('%s: %j is the thing', (_language, title) => {
  expect(vetoReplica(...makeSides(watch, title))).toBeUndefined();
});

test('a padel racket is no fake', () => {
  expect(vetoReplica(...makeSides('Bullpadel Vertex racket', 'Pala padel Bullpadel Vertex'))).toBeUndefined();
});

test('copies of books, games and records are what they are', () => {
  expect(
    vetoReplica(...makeSides('Dune Frank Herbert paperback book', 'Dune Frank Herbert signed copy')),
  ).toBeUndefined();
});

test('a style that the product is called by is no accusation', () => {
  expect(vetoReplica(...makeSides('Honda Type R badge', 'Badge Type R Honda'))).toBeUndefined();
});

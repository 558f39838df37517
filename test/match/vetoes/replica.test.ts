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
])('%s: %j is the thing', (_language, title) => {
  expect(vetoReplica(...makeSides(watch, title))).toBeUndefined();
});

test('a padel racket is no fake', () => {
  expect(vetoReplica(...makeSides('Bullpadel Vertex racket', 'Pala padel Bullpadel Vertex'))).toBeUndefined();
});

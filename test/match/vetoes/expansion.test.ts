import { expect, test } from 'vitest';
import { vetoExpansion } from '@/src/match/vetoes/expansion';
import { makeSides } from '../make';

test.each([
  ['en', 'Agricola board game', 'Agricola Farmers of the Moor expansion', 'expansion'],
  ['de', 'Agricola Brettspiel', 'Agricola Erweiterung Moorbauern', 'erweiterung'],
  ['fr', 'Agricola jeu de société', 'Agricola extension', 'extension'],
  ['es', 'Agricola juego de mesa', 'Agricola ampliación', 'ampliacion'],
  ['it', 'Agricola gioco da tavolo', 'Agricola espansione', 'espansione'],
  ['nl', 'Agricola bordspel', 'Agricola uitbreiding', 'uitbreiding'],
  ['pl', 'Agricola gra planszowa', 'Agricola dodatek', 'dodatek'],
  ['cs', 'Agricola desková hra', 'Agricola rozšíření', 'rozsireni'],
  ['ja', 'アグリコラ ゲーム', 'アグリコラ 拡張セット', '拡張'],
])('%s: %j / %j is no game by itself', (_language, name, title, said) => {
  expect(vetoExpansion(...makeSides(name, title))).toEqual({ key: 'matchExpansion', args: [said] });
});

test.each([
  ['Agricola board game', 'Agricola board game complete', 'a listing that names none'],
  ['Agricola expansion board game', 'Agricola expansion', 'an expansion as the product'],
  ['Brennenstuhl cable 5 m', 'Brennenstuhl extension cable 5 m', 'a cord'],
])('%j / %j: %s', (name, title) => {
  expect(vetoExpansion(...makeSides(name, title))).toBeUndefined();
});

test('a shelf of games says that it is one', () => {
  const sides = makeSides({ name: 'Agricola', breadcrumb: ['Toys', 'Board games'] }, 'Agricola Erweiterung');
  expect(vetoExpansion(...sides)?.key).toBe('matchExpansion');
});

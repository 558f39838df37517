import { expect, test } from 'vitest';
import { hasOtherTitle, isWork } from '@/src/match/distinct';
import { bandOf, makeSides } from './make';

test.each([
  ['Die Vermessung Daniel Kehlmann Taschenbuch', 'Tyll Daniel Kehlmann Taschenbuch'],
  ['Rayuela Julio Cortázar bolsillo', 'Bestiario Julio Cortázar'],
  ['ノルウェイの森 村上春樹 文庫', '村上春樹 海辺のカフカ 文庫'],
  ['活着 余华 平装', '余华 兄弟 平装'],
])('%j and %j are two works of one author, and of no use for each other', (name, title) => {
  expect(hasOtherTitle(...makeSides(name, title))).toBeDefined();
  expect(bandOf(name, title)).toBe('no');
});

test('a comma behind a run of Kana is no part of it', () => {
  expect(
    hasOtherTitle(...makeSides('ノルウェイの森 村上春樹 講談文庫', '村上春樹 ノルウェイの森 文庫, 看图')),
  ).toBeUndefined();
});

test('a publisher that stands in neither title tells a book of which no word says so', () => {
  const ours = { name: 'Austerlitz Winfried Sebald', brand: 'Hanser' };
  expect(isWork(...makeSides(ours, 'Winfried Sebald Luftkrieg'))).toBe(true);
  expect(isWork(...makeSides({ ...ours, brand: 'Sebald' }, 'Winfried Sebald Luftkrieg'))).toBe(false);
  expect(isWork(...makeSides(ours, 'Winfried Sebald 42'))).toBe(false);
  expect(isWork(...makeSides({ name: 'Kodak Ektra compact', brand: 'Hanser' }, 'Kodak Pixpro'))).toBe(false);
});

test('two games share no more than that they are games', () => {
  expect(bandOf('Cascadia board game', 'Calico board game')).toBe('similar');
  expect(hasOtherTitle(...makeSides('Cascadia board game', 'Cascadia Brettspiel'))).toBeUndefined();
});

test('one number of a set is one set, whatever it is called', () => {
  const product = { name: 'Märklin 29312 Circus starter set', brand: 'Märklin' };
  expect(bandOf(product, 'Märklin treinset 29312 compleet')).toBe('same');
});

test.each([
  ['Cascadia Das Spiel Brettspiel', 'Cascadia board game English edition', 'variant'],
  ['Cascadia Das Spiel Brettspiel', 'Cascadia Brettspiel deutsch', 'same'],
  ['ノルウェイの森 村上春樹 文庫', 'ノルウェイの森 村上春樹 単行本', 'variant'],
  ['活着 余华', '活着全集 两册 余华', 'no'],
])('%j and %j: another language, another binding, several volumes: %s', (name, title, band) => {
  expect(bandOf(name, title)).toBe(band);
});

import { expect, test } from 'vitest';
import { vetoPart } from '@/src/match/vetoes/part';
import { makeSides } from '../make';

const buds = 'Jabra Elite 5 true wireless earbuds';

test.each([
  ['en', 'Jabra Elite 5 left earbud only', 'left earbud only'],
  ['en', 'Jabra Elite 5 ear gel replacement', 'replacement'],
  ['de', 'Jabra Elite 5 linker Ohrhörer', 'linker ohrhorer'],
  ['de', 'Jabra Elite 5 Hauptplatine', 'hauptplatine'],
  ['fr', 'Jabra Elite 5 écouteur gauche', 'ecouteur gauche'],
  ['es', 'Jabra Elite 5 auricular derecho', 'auricular derecho'],
  ['it', 'Jabra Elite 5 auricolare sinistro', 'auricolare sinistro'],
  ['nl', 'Jabra Elite 5 linker oortje', 'linker oortje'],
  ['pl', 'Jabra Elite 5 lewa słuchawka', 'lewa sluchawka'],
  ['cs', 'Jabra Elite 5 pravé sluchátko', 'prave sluchatko'],
  ['ja', 'Jabra Elite 5 片耳', '片耳'],
  ['zh', 'Jabra Elite 5 单耳', '单耳'],
])('%s: %j is a part', (_language, title, said) => {
  expect(vetoPart(...makeSides(buds, title))).toEqual({ key: 'matchPart', args: [said] });
});

test.each([
  ['en', 'Jabra Elite 5 both earbuds'],
  ['de', 'Jabra Elite 5 komplett mit Ladecase'],
  ['fr', 'Jabra Elite 5 complet, platine et vinyle non inclus'],
  ['es', 'Jabra Elite 5 completos'],
  ['it', 'Jabra Elite 5 completi'],
  ['nl', 'Jabra Elite 5 compleet'],
  ['pl', 'Jabra Elite 5 komplet'],
  ['cs', 'Jabra Elite 5 kompletní'],
  ['ja', 'Jabra Elite 5 両耳'],
  ['zh', 'Jabra Elite 5 双耳'],
])('%s: %j is whole', (_language, title) => {
  expect(vetoPart(...makeSides(buds, title))).toBeUndefined();
});

test('a part as the product', () => {
  expect(vetoPart(...makeSides('Asus motherboard B650', 'Asus B650 motherboard'))).toBeUndefined();
});

test.each([
  ['Vorra B75 Pro', 'Vorra B75 Pro ATX motherboard'],
  ['Vorra B75 Pro AM4', 'Scheda madre Vorra B75 Pro'],
  ['Vorra B75 Pro', 'Vorra B75 Pro Mainboard Sockel 1200'],
  ['Vorra B75 Pro mATX', 'Placa base Vorra B75 Pro'],
])('%j / %j: a board to build with is no part of something', (name, title) => {
  expect(vetoPart(...makeSides(name, title))).toBeUndefined();
});

test.each(['motherboard', 'Hauptplatine', 'carte mère', 'placa base', 'scheda madre', 'moederbord', '主板'])(
  'the %s out of a laptop is',
  (board) => {
    expect(vetoPart(...makeSides('Vorra Book 14', `Vorra Book 14 ${board}`))?.key).toBe('matchPart');
  },
);

import { expect, test } from 'vitest';
import { sayEdition } from '@/src/match/edition-words';
import { vetoesOf } from '@/src/match/vetoes/vetoes';
import { say } from '@/src/words/say';
import { german } from '../catalogue';
import { makeListing, makeSides } from './make';

test.each([
  ['PRS SE Custom guitar', 'PRS SE Custom Linkshänder', 'für Rechtshänder / für Linkshänder'],
  ['Dune paperback novel', 'Dune novel hardcover', 'Taschenbuch / gebunden'],
  ['Azul board game deutsch', 'Azul board game English edition', 'Deutsch / Englisch'],
  ['Vans Old Skool shoes', 'Vans Old Skool kids', 'Erwachsene / Kinder'],
  ['Metabo drill body only', 'Metabo drill with 2 batteries', 'ohne Zubehör / Set'],
  ['Vorra Alta shoes', 'Vorra Alta GTX shoes', '– / wasserdicht'],
  ['Hades video game PS5', 'Hades Nintendo Switch', 'PS5 / Switch'],
])('%j and %j differ in words of the language that is spoken: %s', (name, title, said) => {
  const vetoes = vetoesOf(...makeSides(name, title), { models: undefined, brands: undefined }, makeListing({ title }));
  const sentences = vetoes.map(({ signal }) => say(german(), signal.reason));
  expect(sentences.filter((sentence) => sentence.endsWith(`: ${said}`))).toHaveLength(1);
});

test('a word of a seller is said as it is, whatever it is', () => {
  expect(['constructor', '+ strap', '8'].map(sayEdition)).toEqual(['constructor', '+ strap', '8']);
});

import { expect, test } from 'vitest';
import { vetoOtherKind } from '@/src/match/vetoes/other-kind';
import { say } from '@/src/words/say';
import { english } from '../../catalogue';
import { makeSides } from '../make';

test.each([
  ['IKEA HEMNES Couchtisch weiß', 'Hemnes Regal weiß Ikea', 'regal'],
  ['Hay Rebar side table', 'Hay Rebar floor lamp', 'lamp'],
  ['Nintendo Switch console grey', 'Nintendo Switch controller grey', 'controller'],
  ['Smeg Retrolina mixér červený', 'Smeg Retrolina varná konvice červená', 'konvice'],
  ['Haier Serie 5 pračka', 'Haier Serie 5 sušička', 'susicka'],
])('%j beside %j is a thing of another kind', (name, title, noun) => {
  const found = vetoOtherKind(...makeSides(name, title));
  expect(found && say(english(), found)).toContain(noun);
});

test.each([
  ['in another language', 'IKEA HEMNES Couchtisch weiß', 'Hemnes tavolo bianco'],
  ['that comes along', 'Nintendo Switch console grey', 'Nintendo Switch with controller'],
  ['beside the right one', 'Friheten corner sofa', 'Friheten sofa bed'],
  ['where one says none', 'IKEA HEMNES Couchtisch', 'Hemnes weiß'],
])('a noun %s says nothing', (_, name, title) => {
  expect(vetoOtherKind(...makeSides(name, title))).toBeUndefined();
});

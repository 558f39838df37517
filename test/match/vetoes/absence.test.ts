import { expect, test } from 'vitest';
import { differingAlong, vetoAbsence } from '@/src/match/vetoes/absence';
import { makeSides } from '../make';

const keyOf = (name: string, title: string) => vetoAbsence(...makeSides({ name, brand: 'Vorra' }, title))?.key;

test.each([
  ['Vorra 85mm VR lens', 'Vorra 85mm non VR'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 (ohne Ultra)'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 pas Ultra'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3, not the Ultra'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 senza Ultra'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 bez Ultra'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 ohne das Ultra'],
  ['Vorra Tab 3 Der', 'Vorra Tab 3 ohne der'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 ohne Stift, ohne Ultra'],
])('%j / %j: it lacks a word of the name', (name, title) => {
  expect(keyOf(name, title)).toBe('matchLacks');
});

test.each([
  ['Vorra Amp II', 'Vorra Amp erste Version'],
  ['Vorra Amp mk2', 'Vorra Amp mk1'],
  ['Vorra Pods 3rd generation', 'Vorra Pods 1ère génération'],
  ['Vorra Amp III', 'Vorra Amp oud model'],
  ['Vorra Amp II', 'Vorra Amp 初代'],
])('%j / %j: it is an earlier version', (name, title) => {
  expect(keyOf(name, title)).toBe('matchEarlierVersion');
});

test.each([
  ['Vorra Drill (ohne Akku)', 'Vorra Drill ohne Akku'],
  ['Vorra Drill ohne Akku, 18 V', 'Vorra Drill, ohne Akku und Lader'],
  ['Vorra Drill with battery', 'Vorra Drill ohne Akku'],
  ['Vorra Tab with pen', 'Vorra Tab sans pen'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 Ultra ohne OVP'],
  ['Vorra Amp', 'Vorra Amp first version'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 nicht ohne Ultra'],
  ['Vorra Tab 3 Ultra', 'Vorra Tab 3 Stift ohne'],
])('%j / %j: neither', (name, title) => {
  expect(keyOf(name, title)).toBeUndefined();
});

test('what one comes with and the other lacks makes two variants', () => {
  const along = (name: string, title: string) => differingAlong(...makeSides(name, title));
  expect(along('Vorra Pen with dock', 'Vorra Pen without dock')).toBe('dock');
  expect(along('Vorra Stift ohne Ladeschale', 'Vorra Stift mit der Ladeschale')).toBe('ladeschale');
  expect(along('Vorra Pen with dock', 'Vorra Pen')).toBeUndefined();
  expect(along('Vorra Pen without dock', 'Vorra Pen without dock')).toBeUndefined();
});

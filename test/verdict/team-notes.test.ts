import { expect, test } from 'vitest';
import { layer } from '@/src/rules/layer';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { notesFor } from '@/src/verdict/team-notes';
import { makePack } from '../rules/make-pack';

const phone = { id: 'smartphone', group: 'electronics' };
const notes = (kind: typeof phone | undefined, ...packs: Partial<RulePack>[]) =>
  notesFor(layer([shippedPack, ...packs.map((parts) => makePack(parts))]), kind);
const desk: Partial<RulePack> = {
  id: 'desk',
  name: 'Desk',
  texts: [
    { id: 'shelf', scope: 'electronics', text: 'Wipe the memory first.' },
    { id: 'kind', scope: 'smartphone', text: 'Check the battery.', url: 'https://desk.example/' as never },
  ],
};

test('the kind speaks before its shelf, each with whose word it is', () => {
  expect(notes(phone, desk)).toEqual([
    { text: 'Check the battery.', url: 'https://desk.example/', packName: 'Desk' },
    { text: 'Wipe the memory first.', packName: 'Desk' },
  ]);
});

test('other kinds, and things of no kind, have none', () => {
  expect(notes({ id: 'sofa', group: 'furniture' }, desk)).toEqual([]);
  expect(notes(undefined, desk)).toEqual([]);
  expect(notes(phone)).toEqual([]);
});

test('all packs speak, one that a later layer switched off or replaced not', () => {
  const mine = { texts: [{ id: 'kind', scope: 'smartphone', text: 'Mine.' }], off: ['texts.shelf'] };
  expect(notes(phone, desk, mine)).toEqual([{ text: 'Mine.', packName: 'Mine' }]);
});

test('a crowd of notes leaves room for offers', () => {
  const many = Array.from({ length: 40 }, (_, i) => ({ id: `n${i}`, scope: 'smartphone', text: `Note ${i}` }));
  expect(notes(phone, { texts: many })).toHaveLength(5);
});

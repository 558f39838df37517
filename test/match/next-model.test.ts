import { expect, test } from 'vitest';
import { nextModelOf } from '@/src/match/next-model';
import { makeSides } from './make';

test.each([
  ['Corsair Scimitar wired mouse', 'Corsair Scimitar 3 mouse', 'scimitar 3'],
  ['Sonos Roamer speaker', 'Sonos Roamer 2 black', 'roamer 2'],
  ['Moog Grandfather synthesizer', 'Moog Grandfather XD synthesizer', 'grandfather xd'],
])('%j and %j are two models: %s', (name, title, found) => {
  expect(nextModelOf(...makeSides({ name, brand: name.split(' ')[0] as string }, title))).toBe(found);
});

test.each([
  ['what is counted', 'Billingham Hadley bag', 'Billingham Hadley 2 straps bag'],
  ['a year and a generation of it', 'Sonos Roamer 2022', 'Sonos Roamer 2'],
  ['a version that everything has', 'Lexar Jumpdrive usb stick', 'Lexar Jumpdrive usb 2.0 stick'],
  ['a version set behind the name', 'Lexar Jumpdrive usb stick', 'Lexar usb stick Jumpdrive 2.0'],
  ['initials of what the product says', 'Alo Airlift High-Rise legging', 'Alo Airlift HR'],
  ['letters in a title of nothing but capitals', 'Moog Grandfather synthesizer', 'MOOG GRANDFATHER XD SYNTHESIZER'],
  ['the number of a volume', 'Foundling Frank Paper paperback', 'Foundling 2 Frank Paper paperback'],
])('%s is no next model', (_, name, title) => {
  expect(nextModelOf(...makeSides({ name, brand: name.split(' ')[0] as string }, title))).toBeUndefined();
});

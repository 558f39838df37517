import { expect, test } from 'vitest';
import { matchListing } from '@/src/match/match-listing';
import { compareModels } from '@/src/match/models';
import { behindNumber, nextModelOf } from '@/src/match/next-model';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { makeListing, makeProduct, makeSides } from './make';

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
  ['years of a guarantee', 'Sonos Roamer speaker', 'Sonos Roamer speaker black 3 roky záruka'],
  ['the number of a volume', 'Foundling Frank Paper paperback', 'Foundling 2 Frank Paper paperback'],
])('%s is no next model', (_, name, title) => {
  expect(nextModelOf(...makeSides({ name, brand: name.split(' ')[0] as string }, title))).toBeUndefined();
});

test.each([
  ['Sony PlayStation 4 console 1TB', 'Sony PlayStation 5 console 1TB', 'similar'],
  ['Sony PS4 DualShock controller', 'Sony PS5 DualShock controller', 'similar'],
])('%j and %j are two consoles, not two editions', (name, title, band) => {
  const rarity = new Map(['sony', 'console', 'controller', '1tb', 'dualshock'].map((word) => [word, 0.001]));
  const { band: found, signals } = matchListing(
    makeProduct({ name, brand: 'Sony' }),
    makeListing({ title, brand: 'Sony' }),
    layer([shippedPack]),
    rarity,
  );
  expect(found).toBe(band);
  expect(signals.some(({ kind, strength }) => kind === 'modelConflict' && strength === 1)).toBe(true);
});

const behind = (name: string, title: string) => {
  const sides = makeSides({ name, brand: 'Vorra' }, title);
  return behindNumber(...sides, compareModels(...sides));
};

test.each([
  ['Vorra Loop 6 sporttester', 'Vorra Loop 6 Junga černý', 'junga'],
  ['Vorra Loop 6', 'Vorra Loop 6 Solaro GPS', 'solaro'],
])('a name behind the number of %j is in %j: %s', (name, title, found) => {
  expect(behind(name, title)).toBe(found);
});

test.each([
  ['a colour of two words', 'Vorra Loop 6 Phantom Black'],
  ['small letters', 'vorra loop 6 junga'],
  ['a German compound', 'Vorra Loop 6 Fitnessuhrenarmband'],
  ['what the product says too', 'Vorra Loop 6 Sporttester'],
  ['another number', 'Vorra Loop 7 Junga'],
])('%s is none', (_, title) => {
  expect(behind('Vorra Loop 6 sporttester', title)).toBeUndefined();
});

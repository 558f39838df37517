import { expect, test } from 'vitest';
import { compareModels } from '@/src/match/models';
import { makeSides } from './make';

test.each([
  ['letters before it left out', 'Denon DP-1350MK2 turntable', 'Denon 1350 MK2 turntable', 'extended'],
  ['a letter after it left out', 'Metabo BSX182Z drill', 'Metabo BSX 182 drill', 'extended'],
  ['seven letters of colour and market', 'Samsung SM-X810NZAAEUB', 'Samsung SM-X810', 'extended'],
  ['the letters of another market', 'Samsung QE65Q70A 65" TV', 'Samsung GQ65Q70A 65 Zoll', 'extended'],
  ['two letters of two makes', 'Sony WH-1000XM9', 'Sony WF-1000XM9', 'unlike'],
  ['a short code in two words', 'Kärcher SC 3 Dampfreiniger', 'karcher sc3', 'line'],
  ['two short codes', 'Kärcher SC 3 Dampfreiniger', 'karcher sc5', 'sibling'],
  ['a mark behind a number', 'Pentax K-D70 Mark II', 'Pentax K-D70 Mark III', 'sibling'],
  ['longer numbers beside one that both have', 'Siemens EQ97 TE97510 kettle', 'Siemens EQ97 TE97810 kettle', 'sibling'],
  ['a shorter number beside one that both have', 'Asus RT-GT61000 RP55', 'Asus RT-GT61000 RP57', 'same'],
  ['a longer number on one side', 'Siemens EQ97 kettle', 'Siemens EQ97 TE97810 kettle', 'same'],
  ['a number before a generation with its own', 'Cannondale Trail 7 Gen 2', 'Cannondale Trail 5 Gen 2', 'sibling'],
  ['a number that is the generation', 'Beats Studio 3 gen', 'Beats Studio 2 gen', 'sibling'],
  ['bays, which are counted', 'QNAP TS-453 4-bay', 'QNAP HS-453 4 bay', 'unlike'],
])('%s: %j / %j', (_, name, title, kind) => {
  expect(compareModels(...makeSides(name, title))?.kind).toBe(kind);
});

test.each(['Cybex Click2Fold Magic', 'Joie Play4fun Magic'])(
  '%j is named by words with a digit in them, and by no number',
  (name) => {
    const [ours] = makeSides(name, name);
    expect([...ours.models]).toEqual([]);
  },
);

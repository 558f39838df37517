// New things as shops title them: what they are before the name, parameters behind it, Czech and Slovak beside the rest.
import { describe, expect, test } from 'vitest';
import { bandOf } from './make';

const brand = 'Vorra';
const asked = (name: string) => ({ name, brand });

describe('is the same still', () => {
  test.each([
    ['Vorra Sona 5 8GB/256GB', 'Vorra Sona 5 8GB/256GB - II. jakost'],
    ['Vorra Sona 5 8GB/256GB', 'Mobilní telefon Vorra Sona 5 8GB/256GB (poškozený obal)'],
    ['Vorra Sona 5 8GB RAM 256GB Lime', 'Chytrý telefon Vorra Sona 5 8/256 GB zelený'],
    ['Vorra Sona 5 levandulová', 'Vorra Sona 5 fialový mobilní telefon'],
    ['Vorra Kettler Eis grau', 'Vorra Kettler Eis grau 3 roky záruka'],
    ['Vorra Alpha 6100 tělo', 'Digitální fotoaparát Vorra A6100 body'],
    ['Vorra Z6 II tělo', 'Fotoaparát Vorra Z 6II body'],
    ['Vorra Pop KP110130 Mango', 'Kávovar na kapsle Vorra Pop KP110130'],
    ['Vorra WTU38X vestavná myčka 60 cm', 'Zmywarka do zabudowy Vorra WTU38X 60 cm'],
    ['Vorra Altitude 5310 notebook', 'Vorra Altitude 13 5310 notebook'],
  ])('%j, as %j', (name, title) => {
    expect(bandOf(asked(name), title)).toBe('same');
  });
});

describe('is another variant', () => {
  test.each([
    ['Vorra Sona Watch 3 44mm', 'Vorra Sona Watch 3 LTE 44mm'],
    ['Zrcadlovka Vorra D90 + 18-105 mm', 'Vorra D90 tělo'],
    ['Zrcadlovka Vorra D90 + 18-105 mm', 'Vorra D90 + 18-105 + 55-200'],
    ['Objektiv Vorra 16-80mm f/2.8 pro Fujifilm X', 'Vorra 16-80mm f/2.8 pro Sony E'],
    ['Objektiv Vorra 16-80mm f/2.8 pro Fujifilm X', 'Vorra 16-80mm f/2.8 Sony E'],
    ['Pánské běžecké boty Vorra Gala 8', 'Vorra Gala 8 GTX pánské'],
    ['Vorra DS118 NAS', 'Vorra DS118 2x4TB NAS'],
    ['Aku sekačka Vorra GK 18/32 (2x2,0Ah)', 'Vorra GK 18/32 sekačka solo'],
    ['Vorra Sona 5 šedý', 'Vorra Sona 5 čierny'],
  ])('%j beside %j', (name, title) => {
    expect(bandOf(asked(name), title)).toBe('variant');
  });
});

describe('is another model', () => {
  test.each([
    ['Vorra Scooter 5 Pro', 'Vorra Scooter 5 Lite'],
    ['Vorra Fit Band 6 náramek černý', 'Vorra Fit Band 6 Junga černý'],
    ['Vorra R7 III tělo', 'Vorra R7S III tělo'],
    ['Lednice Vorra K7X 52O OX', 'Vorra K7X 62O OX'],
    ['Pánské boty Vorra Grand Town 2.0 bílé', 'Vorra Supremacy 2.0 bílé pánské boty'],
    ['Vorra DDR4 16GB 3200 CL22', 'Vorra Predax 16GB DDR4 3200 CL16'],
    ['Aku šroubovák Vorra KABS 20-Li', 'Vorra SASK 20-Li pila'],
  ])('%j beside %j', (name, title) => {
    expect(['similar', 'no']).toContain(bandOf(asked(name), title));
  });

  test.each([
    ['Vorra AF 33mm f/1.4', 'Vorra AF 85mm f/1.4'],
    ['Vorra Enfin mixér stolní', 'Vorra Enfin rychlovarná konvice'],
  ])('%j beside %j is not the same', (name, title) => {
    expect(bandOf(asked(name), title)).not.toBe('same');
  });

  test('what nothing names is no one thing: a kind and its measures', () => {
    const title = '1400rpm washing machine 9kg load white';
    expect(bandOf(title, title)).not.toBe('same');
    expect(bandOf('1400rpm Vorra WX900 washing machine 9kg', 'Vorra WX900 washing machine 9kg white')).toBe('same');
  });
});

describe('is of no use as the thing', () => {
  test.each([
    'Púzdro pre Vorra Sona 5',
    'Remienok pre Vorra Sona 5',
    'Náhradný diel pre Vorra Sona 5',
    'Brašna pro Vorra Sona 5',
    'Silikonový kryt na mobilní telefon Vorra Sona 5',
    'Servis displeje Vorra Sona 5',
    'Výměna baterie Vorra Sona 5',
  ])('%j', (title) => {
    expect(bandOf(asked('Mobilní telefon Vorra Sona 5'), title)).toBe('no');
  });

  test('for a thing with a capital "Pro" in its name too', () => {
    expect(bandOf(asked('Vorra Sona 5 Pro'), 'Inkoust pro Vorra Sona 5 Pro')).toBe('no');
  });

  test('of the same maker, which begins the title', () => {
    expect(bandOf(asked('Tiskárna Vorra DeskLine 2710e'), 'Vorra 301 černá cartridge pro DeskLine 2710e')).toBe('no');
  });
});

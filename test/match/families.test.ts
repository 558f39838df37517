import { describe, expect, test } from 'vitest';
import { sharedMaker } from '@/src/match/maker';
import { piecesOf } from '@/src/match/vetoes/lot';
import { bandOf, makeSides } from './make';

describe('processors', () => {
  const chip = 'Intel Core i5-9400F 2.9 GHz processor';

  test('as the thing itself are told by their number', () => {
    expect(bandOf(chip, 'Intel i5 9400F boxed CPU 2.9GHz socket LGA1151')).toBe('same');
    expect(bandOf(chip, 'Intel Core i5-9600K 3.7 GHz processor LGA1151')).toBe('similar');
    expect(bandOf('AMD Ryzen 5 3600X CPU AM4', 'Processor AMD Ryzen 5 3600X 6-core')).toBe('same');
  });

  test('are part of the computer around them', () => {
    const [laptop] = makeSides('Kestrel Swift 314 i5-8250U 8 GB', 'x');
    expect([...laptop.models].filter((model) => model.includes('8250'))).toEqual([]);
  });

  test('have cores and threads, which are no generation', () => {
    expect(
      bandOf('Intel Core i7 9700F 9th Gen desktop processor', 'Intel Core i7-9700F 9th Generation 8-core processor'),
    ).toBe('same');
  });
});

describe('numbers of one model', () => {
  test.each([
    ['Panasonic Lumix GH5 body black', 'Panasonic Lumix GH5EB body black'],
    ['Sony DSCHX60 compact camera black', 'Sony HX60 compact camera black'],
  ])('%s: %s', (product, title) => {
    expect(bandOf(product, title)).toBe('same');
  });

  test.each([
    ['Panasonic Lumix GH5 body black', 'Panasonic Lumix GH6EB body black'],
    ['Kestrel RX90 graphics card', 'Kestrel RX90TI graphics card'],
  ])('another one: %s: %s', (product, title) => {
    expect(bandOf(product, title)).not.toBe('same');
  });

  test('"8 MB" after "box" measures and counts no boxes', () => {
    const pieces = (title: string) => piecesOf(makeSides('x', title)[1]);
    expect(pieces('Kestrel FX 8370 processor 3.3 GHz box 8 MB L3')).toBe(1);
    expect(pieces('Kestrel kettle filters box 8')).toBe(8);
  });
});

describe('words that only look like a name', () => {
  test.each([
    ['Objektiv Sigma 30mm f/1,4 DC DN pro Sony E', 'Sigma 30 mm f/1.4 DC DN Contemporary Sony E-mount lens'],
    ['Sigma 35mm f1.4 DG HSM lens for Nikon', 'Sigma 35mm F1.4 DG HSM - Nikon AF mount'],
    ['Rollei Powerflex 350 digital camera 35x super zoom', 'Rollei Powerflex 350'],
  ])('%s: %s', (product, title) => {
    expect(bandOf(product, title)).toBe('same');
  });

  test('"Pro" with a capital is another model', () => {
    expect(bandOf('Telefon Vorra Kivik 12', 'Telefon Vorra Kivik 12 Pro')).toBe('similar');
  });
});

test('a maker is sought behind what says what a thing is and for whom', () => {
  const maker = (product: string, listing: string) => sharedMaker(...makeSides(product, listing));
  expect(maker("Men's shoes Vorra Kivik", 'Vorra Kivik trainers')).toBe('vorra');
  expect(maker('Dámské hodinky Vorra K1', 'Vorra K1 women watch')).toBe('vorra');
  expect(maker('Washing machine 8 kg', 'Washing machine 7 kg')).toBeUndefined();
  expect(maker('Vorra Kivik', 'Zorgon Kivik')).toBeUndefined();
});

describe('shops in Czech and English', () => {
  test.each([
    ['Samsung Galaxy A52 128GB černá', 'Mobilní telefon Samsung Galaxy A52 6GB/128GB černý'],
    ['Apple iPhone 12 64GB white', 'Apple iPhone 12, 64GB, bílá - repasované, záruka 12 měsíců'],
    ['adidas Ultraboost 22 running shoes black EU 42', 'Pánské běžecké boty adidas Ultraboost 22 vel. 42 černé'],
    ['Dámské tenisky Nike Air Max 90 bílé velikost 38', 'Nike Air Max 90 women trainers, white, EU 38'],
    ['Canon EOS M50 tělo černý', 'Canon EOS M50 camera body black, zánovní, rozbaleno'],
    ['Notebook Lenovo IdeaPad 3 15,6 palců 8 GB RAM 512 GB SSD', 'Lenovo IdeaPad 3 15.6" 8GB paměť 512GB úložiště'],
    ['Damenuhr Fossil Carlie ES4433 roségold', 'Fossil Carlie dámské hodinky ES4433 růžově zlaté'],
    ['Telefon komórkowy Xiaomi Redmi Note 11 128 GB niebieski', 'Xiaomi Redmi Note 11 4/128GB modrý, použité'],
  ])('%s: %s', (product, title) => {
    expect(bandOf(product, title)).toBe('same');
    expect(bandOf(title, product)).toBe('same');
  });

  test.each([
    ['variant', 'Apple iPhone 12 64GB white', 'Apple iPhone 12 64GB černý bazar'],
    ['variant', "Nike Air Max 90 women's trainers white", 'Pánské tenisky Nike Air Max 90 bílé'],
    ['variant', 'Notebook Lenovo IdeaPad 3 8 GB RAM 512 GB SSD', 'Lenovo IdeaPad 3 8GB paměť 256GB úložiště použitý'],
    ['similar', 'Chytrý telefon Xiaomi Redmi 9', 'Xiaomi Redmi 9A chytrý telefon'],
    ['no', 'Apple iPhone 12 64GB bílý', 'Obal na iPhone 12 průhledný'],
  ])('%s: %s: %s', (band, product, title) => {
    expect(bandOf(product, title)).toBe(band);
  });
});

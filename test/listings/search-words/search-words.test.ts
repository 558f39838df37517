import { describe, expect, test } from 'vitest';
import { searchWords } from '@/src/listings/search-words/search-words';
import { Product } from '@/src/product/product';
import { knownBrand } from '@/src/rules/brand';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';

const { brandAliases } = layer([shippedPack]);
const CAMERA = { words: { en: ['camera'], de: ['kamera'], fr: ['appareil photo'] } };

function phrases(name: string, more: object = {}, context: Parameters<typeof searchWords>[1] = {}) {
  const product = Product.parse({ name, ...more });
  const brand = product.brand === undefined ? undefined : knownBrand(brandAliases, product.brand);
  return searchWords(product, { brand, ...context }).phrases;
}

test('the article of a brand is kept in every phrase', () => {
  for (const phrase of phrases('Le Creuset Signature Enamelled Cast Iron Casserole', { brand: 'Le Creuset' }))
    expect(phrase).toContain('Le Creuset');
});

describe('the first phrase is the shortest that names the thing', () => {
  test.each([
    ['brand and model', 'Tascam DR-40X Portable Digital Recorder', 'Tascam', 'Tascam DR-40X'],
    ['a model in the middle', 'Soundbar Yamaha SR-B20A mit Subwoofer, schwarz', 'Yamaha', 'Yamaha SR-B20A'],
    [
      'brand, line and number',
      'Fairphone 5 smartphone, 256 GB, matte black',
      'Fairphone',
      'Fairphone 5 smartphone 256 GB',
    ],
    ['a number that belongs to a name', 'Nokia Lumia 930 Orange', 'Nokia', 'Nokia Lumia 930'],
    ['a letter that belongs to a name', 'Nikon Coolpix P Body', 'Nikon', 'Nikon Coolpix P Body'],
    ['names behind the kind', 'Montre Festina Prestige Bleu', 'Festina', 'Festina Montre Prestige'],
    ['no colour, size or condition', 'Salomon Quest 4D GTX, noir, très bon état', 'Salomon', 'Salomon Quest 4D GTX'],
    ['no measures', 'Ektorp Sofa 218x88 cm', 'IKEA', 'IKEA Ektorp Sofa'],
    ['no praise', 'NEW! Original Zwilling Pro Kochmesser, Top Angebot', 'Zwilling', 'Zwilling Pro Kochmesser'],
    ['the brand as the title writes it', 'KARCHER WV 6 Plus', 'Kärcher', 'KARCHER WV 6 Plus'],
    ['the brand as it is mostly called', 'LaserJet Tank', 'Hewlett-Packard', 'HP LaserJet Tank'],
    ['a brand without what companies add', 'Rear light', 'Lumen Industries GmbH', 'Lumen Rear light'],
    ['an accessory with what it is for', 'Hülle für Fairphone 5, schwarz', undefined, 'Hülle Fairphone 5'],
    ['no brand at all', 'Nachttisch Hemnes', undefined, 'Nachttisch Hemnes'],
    ['not what comes with it', 'Tamron 28-75 G2 with Sony hood SH-115', 'Tamron', 'Tamron 28-75 G2'],
    ['a letter behind a number of the name', 'Garmin Forerunner 7X Solar', 'Garmin', 'Garmin Forerunner 7X Solar'],
    ['a number that ends like a weight', 'Sencor SHB 4361GR tyčový mixér', 'Sencor', 'Sencor 4361GR'],
    ['no size a Pole states', 'Kurtka zimowa 4F rozmiar XL', '4F', '4F Kurtka zimowa'],
    ['no size a Czech states', 'Boty Salomon Quest vel. 42', 'Salomon', 'Salomon Boty Quest'],
    ['no size a Spaniard states', 'Bicicleta Orbea Alma H30 talla L', 'Orbea', 'Orbea Bicicleta Alma H30'],
    ['no size a Chinese shop states', '耐克 AIR ZOOM 运动鞋 42码', '耐克', '耐克 AIR ZOOM 运动鞋'],
    ['not what comes with it in Czech', 'Batoh Deuter Futura s pláštěnkou', 'Deuter', 'Deuter Batoh Futura'],
    ['a letter that is a name', 'Nikon Z 50 tělo', 'Nikon', 'Nikon Z 50 tělo'],
    ['a bracket in a word', '佳能(Canon)EOS R50', '佳能', '佳能 EOS R50'],
    ['nobody it is for', "Patagonia Men's Better Sweater Fleece", 'Patagonia', 'Patagonia Better Sweater Fleece'],
    ['marks taken out', 'Dremel® Stylo™\u200b+ tool', 'Dremel', 'Dremel Stylo+ tool'],
  ])('%s: %s', (_, name, brand, first) => {
    expect(phrases(name, { brand })[0]).toBe(first);
  });

  test.each([
    ['Kana and Han stay as written', 'ビクター ウッドコーン EX-HR99 ブラック', 'ビクター', 'ビクター EX-HR99'],
    ['a run is no pairs of characters', '無印良品 折りたたみ自転車', '無印良品', '無印良品 折りたたみ自転車'],
    ['accents and capitals stay', 'ÉLÉPHANT Étagère Ménage', undefined, 'ÉLÉPHANT Étagère Ménage'],
    ['Cyrillic', 'Фотоаппарат Зенит Е', 'Зенит', 'Зенит Фотоаппарат Е'],
  ])('in the shop’s own spelling: %s', (_, name, brand, first) => {
    expect(phrases(name, { brand })[0]).toBe(first);
  });
});

describe('broader ones follow', () => {
  test('without what names a colour, then the name, then the number alone', () => {
    expect(phrases('Sony Cyber-shot DSC-W150/R red', { brand: 'Sony' })).toEqual([
      'Sony DSC-W150/R',
      'Sony DSC-W150',
      'Sony Cyber-shot',
      'DSC-W150/R',
      'DSC-W150',
    ]);
  });

  test('without the capacity, then word by word, then the kind', () => {
    const kind = { words: { en: ['smartphone'] } };
    expect(phrases('Nothing Ear Phone 2a 128 GB', { brand: 'Nothing' }, { kind })).toEqual([
      'Nothing Ear Phone 2a 128 GB',
      'Nothing Ear Phone 2a',
      'Nothing Ear Phone',
      'Nothing Ear',
      'Nothing smartphone',
    ]);
  });

  test('without a brand that the title does not have', () => {
    expect(phrases('Billy Regal', { brand: 'IKEA' })).toEqual(['IKEA Billy Regal', 'Billy Regal']);
  });

  test.each([
    ['as the title has it', 'Olympus Trip Kamera', 'en', 'Olympus Kamera'],
    ['in the shop’s language', 'Olympus Trip', 'fr-BE', 'Olympus appareil photo'],
    ['in English, when we have no word in that language', 'Olympus Trip', 'fi', 'Olympus camera'],
  ])('the kind %s', (_, name, language, last) => {
    expect(phrases(name, { brand: 'Olympus' }, { kind: CAMERA, language }).at(-1)).toBe(last);
  });

  test('rare words are kept longest where their share is known', () => {
    const rarity = new Map([
      ['garden', 0.2],
      ['chair', 0.1],
      ['fermob', 0.001],
      ['bistro', 0.002],
    ]);
    expect(phrases('Fermob garden chair Bistro', { brand: 'Fermob' }, { rarity })).toContain('Fermob Bistro');
  });
});

describe('what the product states', () => {
  test('attributes are left out wherever the title has them', () => {
    const attributes = { color: 'Tomatensuppe', size: 'One Size', material: 'Frottee' };
    expect(phrases('Vossen Calypso Tomatensuppe Frottee', { brand: 'Vossen', attributes })[0]).toBe('Vossen Calypso');
  });

  test.each([
    ['comes first where it stands in the title', 'Roborock RR-S8P02 Dyad', 'RRS8P02', ['Roborock RR-S8P02']],
    ['comes after the name where it does not', 'Roborock Dyad', 'RR-S8P02', ['Roborock Dyad', 'Roborock RR-S8P02']],
    ['is not asked where it only counts', 'Roborock Dyad', '12', ['Roborock Dyad']],
    ['is all there is where the title is the brand', 'Roborock', 'RR-S8P02', ['Roborock RR-S8P02']],
  ])('a maker’s number %s', (_, name, mpn, first) => {
    expect(phrases(name, { brand: 'Roborock', mpn }).slice(0, first.length)).toEqual(first);
  });

  test('a number behind “with” is asked late, a stated one never gives way to it', () => {
    expect(phrases('Tamron 28-75 G2 with hood SH-115', { brand: 'Tamron' })).toEqual([
      'Tamron 28-75 G2',
      'Tamron SH-115',
      'Tamron 28-75',
    ]);
    expect(phrases('Tamron 28-75 G2 with hood SH-115', { brand: 'Tamron', mpn: 'A063SF' })).not.toContain(
      'Tamron SH-115',
    );
  });

  test.each([
    [{ gtin: '04006381333931' }, [{ scheme: 'gtin', value: '4006381333931' }]],
    [{ gtin: '00036000291452' }, [{ scheme: 'gtin', value: '036000291452' }]],
    [{ gtin: '00000096385074' }, [{ scheme: 'gtin', value: '96385074' }]],
    [{ gtin: '14006381333938' }, [{ scheme: 'gtin', value: '4006381333931' }]],
    [{ gtin: '09783161484100' }, [{ scheme: 'isbn', value: '9783161484100' }]],
    [{ gtin: '09771234567003' }, []],
    [
      { gtin: '04006381333931', asin: 'B08N5WRWNW' },
      [
        { scheme: 'gtin', value: '4006381333931' },
        { scheme: 'asin', value: 'B08N5WRWNW' },
      ],
    ],
    [{}, []],
  ])('%j gives the numbers %j', (numbers, expected) => {
    expect(searchWords(Product.parse({ name: 'Pen', ...numbers })).numbers).toEqual(expected);
  });
});

describe('any product', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Sony',
      'WH-1000XM4',
      'for',
      'mit',
      '64',
      'Go',
      '12',
      'black',
      '(',
      '–',
      '|',
      'neu',
      '寿司',
      'ヘッド',
      'a',
      ',',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const title = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ').slice(0, 500));
  const product = fc
    .record({
      name: title.filter((text) => text.trim() !== ''),
      brand: fc.option(fc.constantFrom('Sony', 'Le Creuset', '寿司', '()'), { nil: undefined }),
      mpn: fc.option(fc.constantFrom('WH1000XM4', '12', '-'), { nil: undefined }),
    })
    .map((parts) => Product.parse(parts));

  test('gives at most eight phrases of at most six words, each once and none empty', () => {
    fc.assert(
      fc.property(product, (any) => {
        const { phrases: found } = searchWords(any, { kind: CAMERA, language: 'de' });
        expect(found.length).toBeLessThanOrEqual(8);
        expect(new Set(found).size).toBe(found.length);
        for (const phrase of found) {
          expect(phrase.trim()).not.toBe('');
          expect(phrase.split(' ').length).toBeLessThanOrEqual(6);
        }
      }),
    );
  });

  test('says nothing that stands in neither name, brand, number nor kind', () => {
    fc.assert(
      fc.property(product, (any) => {
        const squashed = (text: string) =>
          text
            .replace(/[™®©℠]/gu, '')
            .normalize('NFKC')
            .replace(/[\p{Cf}\s]/gu, '');
        const all = [any.name, any.brand, any.mpn, 'kamera', 'camera'].map((text) => squashed(text ?? ''));
        for (const phrase of searchWords(any, { kind: CAMERA, language: 'de' }).phrases)
          for (const one of phrase.split(' ')) expect(all.some((text) => text.includes(squashed(one)))).toBe(true);
      }),
    );
  });

  test('a title of 5,000 letters, of an emoji or of stop words alone harms nothing', () => {
    for (const name of ['x'.repeat(500), '🎧', 'the of and', '-', '!!! ???', `${'für '.repeat(120)}x`])
      expect(searchWords(Product.parse({ name })).phrases.length).toBeLessThanOrEqual(8);
  });
});

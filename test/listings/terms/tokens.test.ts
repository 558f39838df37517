import { describe, expect, test } from 'vitest';
import { termsOf, tokenize } from '@/src/listings/terms/tokens';
import { fc } from '@/test/properties';

const terms = (text: string) => [...termsOf(tokenize(text))];
const kindOf = (text: string, word: string) => tokenize(text).find((token) => token.text === word)?.kind;

describe('what titles in ten languages have in common', () => {
  test.each([
    ['64 GB', '64 Go', 'storage in French'],
    ['2 TB', '2To', 'terabytes in French'],
    ['42 inch', '42 Zoll', 'inches in German'],
    ['15.6"', '15,6 pouces', 'decimal comma and inches in French'],
    ['15.6 in', '15.6″', 'the double prime'],
    ['black', 'schwarz', 'colours in German'],
    ['black', 'noir', 'colours in French'],
    ['red', 'rojo', 'colours in Spanish'],
    ['white', 'bianco', 'colours in Italian'],
    ['black', 'zwart', 'colours in Dutch'],
    ['black', 'czarny', 'colours in Polish'],
    ['black', 'černá', 'colours in Czech'],
    ['black', 'ブラック', 'colours in Japanese'],
    ['black', '黑色', 'colours in Chinese'],
    ['black', '黒', 'a colour of one character that stands alone'],
    ['leather', 'Leder', 'materials in German'],
    ['leather', 'skóra', 'materials in Polish'],
    ['leather', '真皮', 'materials in Chinese'],
    ['steel', 'Edelstahl', 'steel as German shops call it'],
    ['steel', 'rvs', 'steel as Dutch shops call it'],
    ['bamboo', 'bambou', 'materials in French'],
    ['marble', 'mármol', 'materials in Spanish'],
    ['brass', 'ottone', 'materials in Italian'],
    ['walnut', 'orzechowy', 'materials in Polish'],
    ['plastic', 'plast', 'materials in Czech'],
    ['42 inch', '42 cale', 'inches in Polish'],
    ['42 inch', '42 palce', 'inches in Czech'],
    ['42 inch', '42インチ', 'inches in Japanese'],
    ['42 inch', '42英寸', 'inches in Chinese'],
    ['Sony WH-1000XM4', 'ソニーWH-1000XM4', 'a maker in Japanese'],
    ['Sony WH-1000XM4', '索尼WH-1000XM4', 'a maker in Chinese'],
    ['Acrobat 8.0', 'Acrobat 8', 'a version'],
    ['T091.420.46.051.01', 'T0914204605101', 'a watch reference with points'],
    ['headphones', 'headphone', 'the plural'],
    ['1,000 W', '1000W', 'thousands'],
    ['S22+', 'S22 Plus', 'the plus sign'],
  ])('%j and %j give the same words: %s', (a, b) => {
    expect(terms(a)).toEqual(terms(b));
  });
});

describe('resale words say nothing about the thing', () => {
  test.each([
    ['iPhone 12 very good condition', ['iphone', '12']],
    ['iPhone 12 sehr guter Zustand ohne OVP', ['iphone', '12']],
    ['iPhone 12 très bon état', ['iphone', '12']],
    ['iPhone 12 como nuevo', ['iphone', '12']],
    ['iPhone 12 come nuovo', ['iphone', '12']],
    ['iPhone 12 BNIB mint', ['iphone', '12']],
    ['iPhone 12 in goede staat, gebruikt', ['iphone', '12']],
    ['iPhone 12 używany, stan bardzo dobry', ['iphone', '12']],
    ['iPhone 12 použitý, velmi dobrý stav', ['iphone', '12']],
    ['中古 iPhone 12 美品 送料無料', ['iphone', '12']],
    ['二手 iPhone 12 九成新 包邮', ['iphone', '12']],
    ['Adidas Stan Smith', ['adida', 'stan', 'smith']],
    ['Huawei Nova 5T', ['huawei', 'nova', '5t']],
    ['ブルートゥース', ['ブル', 'ルー', 'ート', 'トゥ', 'ゥー', 'ース']],
    ['Good Omens', ['good', 'omen']],
    ['very good condition', ['very', 'good', 'condition']],
    ['the and of', ['the', 'and', 'of']],
  ])('%j keeps %j', (title, words) => {
    expect(terms(title)).toEqual(words);
  });
});

describe('part numbers', () => {
  test.each([
    ['WH-1000XM4', 'wh1000xm4', 'hyphenated'],
    ['DSC-W150/R', 'dscw150r', 'with hyphen and slash'],
    ['SM-G991B', 'smg991b', 'with letters on both ends'],
    ['PSLX350H', 'pslx350h', 'in one piece'],
    ['42115', '42115', 'of digits alone'],
    ['210.20.42.20.03.002', '21020422003002', 'of a watch'],
  ])('%j has the model %j: %s', (title, model) => {
    expect(kindOf(title, model)).toBe('model');
  });

  test.each([
    '1080p',
    '64GB',
    'DDR4',
    '802.11n',
    '120Hz',
    '3-seat',
    '8-port',
    '200x90cm',
    'W32/L34',
    '50 mm',
    '2022',
    'USB3',
    '6-outlet',
    '42-inches',
    '18-250mm',
    '300MB/s',
    '7900/9900',
  ])('%j is no model', (title) => {
    expect(tokenize(title).map(({ kind }) => kind)).not.toContain('model');
  });
});

test.each([
  ['2 in 1 tablet', ['2', '1', 'tablet']],
  ['ages 3 to 6', ['ages', '3', 'to', '6']],
])('%j: a word between numbers is no unit', (title, expected) => {
  expect(terms(title)).toEqual(expected);
});

test('Han and Kana runs become pairs, Latin beside them stays whole', () => {
  expect(terms('ガンダムWH-1000XM4耳机套')).toEqual([
    'ガン',
    'ンダ',
    'ダム',
    'wh',
    '1000xm4',
    'wh1000xm4',
    '耳机',
    '机套',
  ]);
});

describe('hostile titles', () => {
  test('5,000 characters of mixed scripts, emoji and bidirectional marks are read, and again the same', () => {
    const scrap = fc.constantFrom(
      'iPhone',
      '索尼',
      'ニンテンドー',
      '😀',
      '\u202e',
      '\u200b',
      '12',
      '64GB',
      '-',
      '/',
      '黒',
      'Ж',
      'ﷺ',
      '"',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 1500 }), (scraps) => {
        const title = scraps.join('').slice(0, 5000);
        expect(tokenize(title)).toEqual(tokenize(title));
        expect(tokenize(title).length).toBeLessThanOrEqual(400);
      }),
      { numRuns: 50 },
    );
  });

  test('noise around a title changes none of its part numbers', () => {
    const noise = fc.constantFrom('gebruikt', 'jak nowy', 'très bon état', '中古 美品', '二手 包邮', 'usado', 'BNIB');
    const model = fc.constantFrom('WH-1000XM4', 'DSC-W150/R', 'KGN36', '210.20.42.20');
    const models = (title: string) => tokenize(title).flatMap(({ kind, text }) => (kind === 'model' ? text : []));
    fc.assert(
      fc.property(noise, model, noise, (before, name, after) => {
        expect(models(`${before} ${name} ${after}`)).toEqual(models(name));
      }),
    );
  });

  test.each([
    ['5,000 letters', 'x'.repeat(5000)],
    ['5,000 words', 'ab '.repeat(5000)],
    ['2,000 hyphens in one word', 'a1-'.repeat(2000)],
    ['only quotes', '"'.repeat(3000)],
    ['digits and commas', '1,'.repeat(3000)],
  ])('%s give at most a few hundred tokens', (_, title) => {
    expect(tokenize(title).length).toBeLessThanOrEqual(400);
    expect(Math.max(0, ...tokenize(title).map(({ text }) => text.length))).toBeLessThanOrEqual(40);
  });

  test('a title of one emoji has no words', () => {
    expect(terms('😀')).toEqual([]);
  });

  test('names of inherited properties are words like others', () => {
    expect(terms('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'tostring']);
  });

  test('any text is read without failing, and every term is a folded word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const term of termsOf(tokenize(text))) expect(term).toMatch(/^[^\s]+$/u);
      }),
    );
  });

  test('what stands in a plain title reads the same when a sign keeps the title from being plain', () => {
    const scrap = fc.constantFrom(
      ...'12 "? 5,5 1,000 a- /b .5 5. gb in used like new wh-1000 [x] * % + _ \' & to 64'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.constant(' '))), (scraps) => {
        const title = scraps.join('');
        expect(tokenize(`${title} “`)).toEqual(tokenize(title));
      }),
    );
  });

  test('a title with signs of print reads the same when a letter of another script stands in it', () => {
    const scraps =
      `12 ' ’ \` " “ – + , . 5,5 1,299 1,8 l d’hiver rock'n'roll 6' 5'11 gb 2+ 5+1 c++ a&b x_y wh-1000 used & to 64`.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', ...scraps), { maxLength: 20 }), (some) => {
        const title = (letter: string) => `lamp ${some.join('')} ${letter} lamp`;
        expect(tokenize(title('“'))).toEqual(tokenize(title('ж')).filter(({ text }) => text !== 'ж'));
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['en', 'immaculate condition'],
  ['de', 'neu mit Etikett'],
  ['de', 'keine Kratzer'],
  ['fr', 'neuf sous blister'],
  ['fr', 'livraison offerte'],
  ['es', 'nuevo con etiqueta'],
  ['es', 'usado una vez'],
  ['it', 'nuovo con cartellino'],
  ['it', 'di seconda mano'],
  ['nl', 'nieuw met kaartje'],
  ['pl', 'nowy zafoliowany'],
  ['pl', 'stan dobry, bez rys'],
  ['cs', 'bez škrábanců'],
  ['cs', 'nerozbalený'],
  ['ja', '充電器付き 完動品'],
  ['zh', '配件齐全 成色好'],
])('%s: "%s" behind a name says nothing of what it is', (_language, said) => {
  expect([...termsOf(tokenize(`Tascam DR-40X ${said}`))]).toEqual([...termsOf(tokenize('Tascam DR-40X'))]);
});

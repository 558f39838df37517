import { expect, test } from 'vitest';
import { matchListing } from '@/src/match/match-listing';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';
import { CATEGORIES, readPairs } from '../../golden/judge';
import { makeListing, makeProduct } from '../make';

const rules = layer([shippedPack]);

/** What a match says ends it, when the listing's title is this. */
function vetoes(name: string, title: string, brand?: string): readonly string[] {
  const product = makeProduct({ name, ...(brand !== undefined && { brand }) });
  return matchListing(product, makeListing({ title }), rules, new Map())
    .signals.filter(({ kind }) => kind === 'veto')
    .map(({ reason }) => `${reason.key} ${JSON.stringify(reason.args)}`);
}

const products = [...new Map(readPairs().map(({ left }) => [left.name, left])).values()];

/** Words that every veto's tables hold, in any order: none may accuse a thing of being called what it is called. */
const WORDS = [
  ...[
    'case',
    'hülle',
    'coque',
    'funda',
    'hoesje',
    'etui',
    'pouzdro',
    'ケース',
    '手机壳',
    'for',
    'für',
    'voor',
    'do',
    'pro',
  ],
  ...[
    'broken',
    'defekt',
    'na díly',
    'ジャンク',
    '坏机',
    'lot of 3',
    '5x',
    '3 jeans',
    'bundle',
    'and',
    'with',
    'pair of',
  ],
  ...['replica', 'nep', 'fake', 'wanted', 'suche', 'kupię', '求购', 'te huur', 'repair service', 'box only', 'manual'],
  ...['left handed', 'ps5', 'Apple', 'iPhone 12', 'Kivik', 'battery', 'replacement', '100%', '12', 'only', 'style'],
];

const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''),
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
);

test('nothing ends the comparison of a name with itself', () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(vetoes(text, text)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('nor of any product of the labelled pairs with itself', () => {
  expect(products.length).toBeGreaterThan(100);
  expect(products.flatMap(({ name: text, brand }) => vetoes(text, text, brand))).toEqual([]);
});

/** What sellers of every language add to the name of a whole, working thing. */
const NOISE = [
  ...['used', 'very good condition', 'mint', 'BNWT', 'boxed', 'unlocked', 'works perfectly', 'small scratch', 'no box'],
  ...[
    'sehr guter Zustand',
    'wie neu',
    'neuwertig',
    'mit OVP',
    'kaum benutzt',
    'Nichtraucherhaushalt',
    'Versand möglich',
  ],
  ...['très bon état', 'comme neuf', 'avec facture', 'peu servi', 'livraison possible', 'sous garantie'],
  ...['como nuevo', 'muy buen estado', 'con factura', 'poco uso', 'funciona perfectamente', 'con garantía'],
  ...['come nuovo', 'ottime condizioni', 'con scatola', 'poco usato', 'perfettamente funzionante', 'solo ritiro'],
  ...[
    'zgan',
    'in goede staat',
    'met doos',
    'weinig gebruikt',
    'ophalen of verzenden',
    'krasje',
    'een paar keer gebruikt',
  ],
  ...['stan idealny', 'jak nowy', 'mało używany', 'z pudełkiem', 'gwarancja', 'wysyłka', 'sprawny'],
  ...['jako nový', 'velmi dobrý stav', 'málo používané', 'záruka', 's krabicí', 'plně funkční'],
  ...['美品', '中古', '新品同様', '動作確認済み', '送料無料', '箱付き', '目立った傷なし'],
  ...['九成新', '全新', '正品', '包邮', '功能正常', '无拆修', '带盒'],
];

test('what sellers say of a good thing ends nothing, before its name or after', () => {
  const noise = fc.array(fc.constantFrom(...NOISE), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...products), noise, fc.boolean(), ({ name: text, brand }, words, isFirst) => {
      const title = isFirst ? [...words, text].join(' ') : [text, ...words].join(', ');
      expect(vetoes(text, title, brand)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('the products are of every category', () => {
  expect(new Set(readPairs().map(({ category }) => category)).size).toBe(CATEGORIES.length);
});

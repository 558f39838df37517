import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexInMemory } from '@/src/listings/index/in-memory';
import { queryFor } from '@/src/listings/index/query';
import { matchListing } from '@/src/match/match-listing';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { makeListing, makeProduct } from '../match/make';

/** A title of one language and sort, and the product (of `ad-products.json`) that it could be taken for. */
interface Ad {
  readonly language: string;
  readonly sort: string;
  readonly of: string;
  readonly title: string;
}

interface Asked {
  readonly name: string;
  readonly brand: string;
  readonly breadcrumb: readonly string[];
  readonly euros: number;
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const products = JSON.parse(read('ad-products.json')) as Readonly<Record<string, Asked>>;

/** Lines of `ads.txt`: "#language sort" above "product|title". Titles were written before the word lists were looked at. */
function readAds(): readonly Ad[] {
  let [language, sort] = ['', ''];
  return read('ads.txt')
    .trim()
    .split('\n')
    .flatMap((line): readonly Ad[] => {
      if (line.startsWith('#')) {
        [language = '', sort = ''] = line.slice(1).split(' ');
        return [];
      }
      const [of = '', title = ''] = line.split('|');
      return [{ language, sort, of, title }];
    });
}

/** A used thing at 55 % of the new price. */
const SHARE_OF_NEW = 55;

const ads = readAds();
const listings = ads.map(({ of, title }, i) =>
  makeListing({
    title,
    offerId: String(i),
    price: { minor: (products[of]?.euros ?? 0) * SHARE_OF_NEW, currency: 'EUR' },
  }),
);
const index = indexInMemory(listings);
const rules = layer([shippedPack]);
const answers = await Promise.all(
  ads.map(async ({ of }, i) => {
    const { euros = 0, ...rest } = products[of] ?? {};
    const product = makeProduct({ name: '', ...rest, price: { minor: euros * 100, currency: 'EUR' } });
    const { rarity } = await index.find(queryFor(product));
    return matchListing(product, listings[i] as (typeof listings)[number], rules, rarity).band;
  }),
);

/** Share of the ads of a sort, of all languages or one, whose band is as asked. */
function share(sort: string, isRight: (band: string) => boolean, language?: string): number {
  const chosen = ads.flatMap((ad, i) =>
    ad.sort === sort && (language === undefined || ad.language === language) ? [answers[i] ?? ''] : [],
  );
  return chosen.filter(isRight).length / chosen.length;
}

const isNo = (band: string) => band === 'no';
const isNotSame = (band: string) => band !== 'same';

test.each([
  ['lot', isNotSame, 0.9],
  ['bundle', isNotSame, 0.9],
  ['parts', isNo, 0.9],
  ['replica', isNo, 0.88],
  ['box', isNo, 0.9],
  ['wanted', isNo, 0.93],
  ['accessory', isNo, 0.95],
] as const)('of ads of sort "%s" in ten languages enough are told from the thing', (sort, isRight, floor) => {
  expect(share(sort, isRight)).toBeGreaterThanOrEqual(floor);
});

test.each(['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'cs', 'ja', 'zh'])('no sort is missed in %s', (language) => {
  for (const sort of ['lot', 'bundle']) expect(share(sort, isNotSame, language), sort).toBeGreaterThanOrEqual(0.7);
  for (const sort of ['parts', 'replica', 'box', 'wanted', 'accessory'])
    expect(share(sort, isNo, language), sort).toBeGreaterThanOrEqual(0.7);
});

test('ordinary offers are not taken for such ads', () => {
  expect(share('normal', isNotSame)).toBeLessThanOrEqual(0.2);
  // Most of these write the whole name in Katakana or Han, which nothing here reads.
  expect(share('normal', isNo)).toBeLessThanOrEqual(0.1);
  expect(share('tricky', isNo)).toBeLessThanOrEqual(0.1);
});

import { describe, expect, test } from 'vitest';
import { chooseLinks, type Wanted } from '@/src/listings/links/choose-links';
import { KINDS, type LinkTemplate } from '@/src/listings/links/link';
import { searchWords } from '@/src/listings/search-words/search-words';
import { Product } from '@/src/product/product';
import { money } from '@/src/quantity/money';
import { fc } from '@/test/properties';
import { shippedLinks } from './shipped-links';

const product = (only: Partial<Product> = {}): Product => Product.parse({ name: 'Some thing', ...only });
const PHONE = { id: 'smartphone', group: 'electronics' } as const;
const BOOK = { id: 'book', group: 'books' } as const;
const DRILL = { id: 'drill', group: 'tools' } as const;
const JEANS = { id: 'jeans', group: 'clothing' } as const;

const choose = (wanted: Omit<Wanted, 'search'>) =>
  chooseLinks({ ...wanted, search: searchWords(wanted.product) }, shippedLinks);
const names = (links: readonly { readonly name: string }[]) => links.map(({ name }) => name);

describe('by country, for a phone', () => {
  const phone = product({ name: 'Fairphone 5 256 GB', brand: 'Fairphone' });

  test.each([
    ['US', ['Back Market', 'Swappa', 'Vinted', 'eBay', 'craigslist', 'OfferUp']],
    ['GB', ['Back Market', 'CeX', 'Vinted', 'eBay', 'Gumtree', 'Facebook Marketplace']],
    ['DE', ['Back Market', 'rebuy', 'Vinted', 'Kleinanzeigen', 'eBay']],
    ['FR', ['Back Market', 'Vinted', 'leboncoin', 'eBay', 'Rakuten']],
    ['JP', ['ヤフオク', 'メルカリ', 'ラクマ', 'オフモール', '2nd STREET', 'ジモティー']],
    ['PL', ['Vinted', 'OLX', 'eBay']],
    // A country without rows, and no country at all.
    ['IS', []],
    [undefined, []],
  ])('%s: used', (region, expected) => {
    expect(names(choose({ product: phone, category: PHONE, region }).used)).toEqual(expected);
  });

  test.each([
    ['DE', ['Grover'], ['iFixit', 'Netzwerk Reparatur-Initiativen', 'Repair Café']],
    ['FR', [], ['iFixit', 'Que faire de mes objets (ADEME)', 'Repair Café']],
    ['JP', ['Rentio'], ['iFixit', 'Repair Café']],
    ['IS', [], ['iFixit', 'Repair Café']],
  ])('%s: borrow and repair', (region, borrow, repair) => {
    const links = choose({ product: phone, category: PHONE, region });
    expect([names(links.borrow), names(links.repair)]).toEqual([borrow, repair]);
  });
});

describe('by kind', () => {
  test.each([
    ['a drill in the US', { category: DRILL, region: 'US' }, ['Local Tools', 'Home Depot Rental']],
    [
      'a drill in Britain',
      { category: DRILL, region: 'GB' },
      ['Local Tools', 'Library of Things (London)', 'HSS Hire'],
    ],
    ['a book in Japan', { category: BOOK, region: 'JP' }, ['カーリル', 'WorldCat', 'Open Library']],
    ['jeans in Germany', { category: JEANS, region: 'DE' }, []],
    ['what has no kind', { region: 'US' }, []],
  ])('%s: borrow', (_, where, borrow) => {
    expect(names(choose({ product: product(), ...where }).borrow)).toEqual(borrow);
  });

  test('what has no kind can be looked for in general places only', () => {
    const { used, repair } = choose({ product: product(), region: 'DE' });
    expect([names(used), names(repair)]).toEqual([['Kleinanzeigen', 'eBay'], []]);
  });

  test("the maker's own used goods come first, and only for its goods", () => {
    const laptop = { id: 'laptop', group: 'electronics' } as const;
    const used = (brand: string) => names(choose({ product: product({ brand }), category: laptop, region: 'US' }).used);
    expect(used('APPLE')[0]).toBe('Apple Certified Refurbished');
    expect(used('Lenovo')).not.toContain('Apple Certified Refurbished');
  });

  test('of one name the national address wins', () => {
    const [german] = choose({ product: product(), category: BOOK, region: 'DE' }).used.filter(
      ({ name }) => name === 'AbeBooks',
    );
    const [swedish] = choose({ product: product(), category: BOOK, region: 'SE' }).used.filter(
      ({ name }) => name === 'AbeBooks',
    );
    expect([german?.id, swedish?.id]).toEqual(['abebooks-de', 'abebooks']);
  });

  test('what a team hides is not there, and the next moves up', () => {
    const wanted = { product: product(), category: PHONE, region: 'US' };
    const hidden = ['ebay-us', 'vinted-us', 'nobody'];
    expect(names(choose({ ...wanted, hidden }).used)).toEqual([
      ...['Back Market', 'Swappa', 'craigslist', 'OfferUp', 'Mercari', 'ShopGoodwill'],
    ]);
  });
});

describe('what an address says', () => {
  const urlOf = (wanted: Parameters<typeof choose>[0], id: string) =>
    Object.values(choose(wanted))
      .flat()
      .find((link) => link.id === id);

  test('the words, used goods only, and no more than the new price where the currency is the same', () => {
    const phone = product({ name: 'Fairphone 5', price: money(698.5, 'EUR') });
    expect(urlOf({ product: phone, region: 'DE' }, 'ebay-de')).toEqual({
      id: 'ebay-de',
      name: 'eBay',
      kind: 'marketplace',
      url: 'https://www.ebay.de/sch/i.html?_nkw=Fairphone%205&LH_ItemCondition=3000%7C2000%7C2010%7C2020%7C2030%7C2500&_udhi=699',
      asks: 'Fairphone 5',
      upTo: money(698.5, 'EUR'),
    });
    const dear = urlOf({ product: phone, region: 'US' }, 'ebay-us');
    expect(dear?.url).not.toContain('_udhi');
    expect(dear).not.toHaveProperty('upTo');
  });

  test('a limit in minor units where the other side wants those, and none for a price of nothing', () => {
    const wanted = (amount: number) => ({ product: product({ price: money(amount, 'USD') }), region: 'US' });
    const hidden = ['offerup', 'craigslist', 'ebay-us'];
    expect(urlOf({ ...wanted(19.99), hidden }, 'mercari-us')?.url).toContain('&maxPrice=1999');
    expect(urlOf({ ...wanted(0), hidden }, 'mercari-us')?.url).not.toContain('maxPrice');
    const yen = { product: product({ price: money(54800, 'JPY') }), region: 'JP' };
    expect(urlOf(yen, 'yahoo-auctions-jp')?.url).toContain('&aucmaxprice=54800');
  });

  test('a book by its ISBN where the seller takes one, by its words elsewhere', () => {
    const book = product({ name: 'Matilda', gtin: '09780140328721' });
    const { used, borrow } = choose({ product: book, category: BOOK, region: 'GB' });
    const asked = Object.fromEntries([...used, ...borrow].map(({ name, asks }) => [name, asks]));
    expect(asked).toMatchObject({ AbeBooks: '9780140328721', 'World of Books': '9780140328721', Alibris: 'Matilda' });
    expect(borrow.find(({ name }) => name === 'WorldCat')?.url).toBe(
      'https://search.worldcat.org/search?q=bn:9780140328721',
    );
  });

  test('sheet music has a number that begins like an ISBN and is none', () => {
    const music = product({ name: 'Suite', gtin: '09790060115615' });
    const { used } = choose({ product: music, category: BOOK, region: 'GB' });
    expect(used.map(({ asks }) => asks)).not.toContain('9790060115615');
  });

  test.each([
    ['00602547670342', '602547670342'],
    ['04988002123456', '4988002123456'],
  ])('a record by its barcode as it is printed: %s', (gtin, asks) => {
    const record = { id: 'dvd-cd-vinyl', group: 'books' } as const;
    const { used } = choose({ product: product({ gtin }), category: record, region: 'AT' });
    expect(used.find(({ id }) => id === 'discogs')?.asks).toBe(asks);
  });

  test('a page without a question asks nothing', () => {
    const links = choose({ product: product(), category: DRILL, region: 'US' });
    expect(links.borrow.map(({ asks }) => asks)).toEqual([undefined, undefined]);
  });

  test('a name of which nothing can be asked leaves the pages that ask nothing', () => {
    const { used, repair } = choose({ product: product({ name: '!!!' }), category: PHONE, region: 'DE' });
    expect([used, names(repair)]).toEqual([[], ['Netzwerk Reparatur-Initiativen', 'Repair Café']]);
  });
});

test('whatever is wanted: few, each name once, every one for the country and the kind', () => {
  const byId = new Map(shippedLinks.links.map((link): [string, LinkTemplate] => [link.id, link]));
  const scopes = [PHONE, BOOK, DRILL, JEANS, undefined] as const;
  const wanted = fc.record({
    product: fc
      .record({ name: fc.string({ unit: 'binary', minLength: 1, maxLength: 500 }) })
      .map((only) => product({ name: `x${only.name}` })),
    category: fc.constantFrom(...scopes),
    region: fc.constantFrom('US', 'GB', 'DE', 'FR', 'JP', 'BR', 'IS', undefined),
  });
  fc.assert(
    fc.property(wanted, ({ category, ...rest }) => {
      const chosen = choose({ ...rest, category });
      expect([chosen.used.length <= 6, chosen.borrow.length <= 3, chosen.repair.length <= 3]).toEqual([
        true,
        true,
        true,
      ]);
      for (const [purpose, links] of Object.entries(chosen)) {
        expect(new Set(names(links)).size).toBe(links.length);
        for (const { id, kind } of links) {
          const { countries, scopes: of } = byId.get(id) as LinkTemplate;
          expect(KINDS[kind]).toBe(purpose);
          expect(countries === undefined || countries.includes(rest.region ?? '')).toBe(true);
          expect(of === undefined || of.some((scope) => scope === category?.id || scope === category?.group)).toBe(
            true,
          );
        }
      }
    }),
  );
});

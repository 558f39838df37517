import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Taxonomy } from '@/src/category/category';
import { buildLinks } from '@/src/listings/links/build-links';
import { shippedLinkPack } from '@/src/listings/links/link';
import { linksPage } from '@/src/listings/links/links-page';
import { LINKS_CSV, shippedLinks } from './shipped-links';

const taxonomy = Taxonomy.parse(
  JSON.parse(readFileSync(new URL('../../../public/data/categories.json', import.meta.url), 'utf8')),
);
const [HEAD = ''] = LINKS_CSV.split('\n');

const GOOD = {
  id: 'shop',
  name: 'Shop',
  kind: 'marketplace',
  countries: 'DE',
  for: 'all',
  template: 'https://shop.example/find?q={query}',
  params: 'q',
  evidence: 'code:2',
  seen: '2026-11-28',
};
const OTHER = { ...GOOD, id: 'other', template: 'https://other.example/find?q={query}' };

function build(...rows: readonly Record<string, string>[]) {
  const lines = rows.map((row) =>
    HEAD.split(',')
      .map((name) => row[name] ?? '')
      .join(','),
  );
  return buildLinks([HEAD, ...lines].join('\n'), taxonomy, 'v').links;
}

test('a row ships without its evidence, what is not said left out', () => {
  expect(build(GOOD)).toEqual([
    {
      id: 'shop',
      name: 'Shop',
      kind: 'marketplace',
      countries: ['DE'],
      template: 'https://shop.example/find?q={query}',
    },
  ]);
});

test('what is always sent stands in every address of the row', () => {
  const [link] = build({
    ...GOOD,
    ...{ countries: '*', for: 'book tools', brands: 'Acme|Bolt & Nut', params: 'q used isbn max' },
    ...{ isbn: 'https://shop.example/find?isbn={isbn}', extra: 'used=1', max: 'max={max}', currency: 'EUR' },
  });
  expect(link).toEqual({
    id: 'shop',
    name: 'Shop',
    kind: 'marketplace',
    scopes: ['book', 'tools'],
    brands: ['Acme', 'Bolt & Nut'],
    template: 'https://shop.example/find?q={query}&used=1',
    isbn: 'https://shop.example/find?isbn={isbn}&used=1',
    max: { parameter: 'max={max}', currency: 'EUR' },
  });
});

describe('a row fails the build with a sentence', () => {
  test.each([
    ['without evidence', { evidence: '' }, 'line 2, evidence: needs evidence: where was this address seen?'],
    ['with evidence of an unknown sort', { evidence: 'trust me' }, 'must be made of kagi:TRIGGER'],
    ['without a day', { seen: '' }, 'needs the day it was seen'],
    ['with a day that is none', { seen: '2026-13-01' }, 'needs the day it was seen'],
    ['with a parameter nobody has seen', { params: 'other' }, 'nobody has seen the parameter "q"'],
    ['with one in what is always sent', { extra: 'cond=used' }, 'nobody has seen the parameter "cond"'],
    ['with one in its limit', { max: 'to={max}', currency: 'EUR' }, 'nobody has seen the parameter "to"'],
    ['with a limit in no currency', { max: 'q={max}' }, 'a limit goes with its currency'],
    ['for an unknown kind of thing', { for: 'book unicorn' }, '"unicorn" is neither a kind nor a shelf'],
    ['for nothing', { for: '' }, 'needs kinds of things, or all'],
    ['in no country', { countries: '' }, 'needs countries, or * for everywhere'],
    ['of an unknown sort of place', { kind: 'casino' }, 'line 2, kind'],
    ['with a plain address', { template: 'http://shop.example/?q={query}' }, 'the address must be an https address'],
    ['with a moving host', { template: 'https://{query}.example/' }, 'the address must write its host out'],
    ['with a strange place', { template: 'https://shop.example/find?q={words}' }, '{words}'],
    ['with a second host', { isbn: 'https://evil.example/find?q={isbn}' }, 'all addresses of a row are of one host'],
    [
      'of a family nobody knows',
      { evidence: 'family:nobody' },
      '"family:nobody" names no row with evidence of its own',
    ],
  ])('%s', (_, change, sentence) => {
    expect(() => build({ ...GOOD, ...change })).toThrow(sentence);
  });

  test('whose family stands on this row', () => {
    const circle = [
      { ...GOOD, evidence: 'family:other' },
      { ...OTHER, evidence: 'family:shop' },
    ];
    expect(() => build(...circle)).toThrow('names no row with evidence of its own');
    expect(build(GOOD, { ...OTHER, evidence: 'family:shop' })).toHaveLength(2);
  });

  test('that stands twice', () => {
    expect(() => build(GOOD, GOOD)).toThrow('links.csv line 2, shop: the id stands twice. Correct that row.');
  });
});

describe('what ships', () => {
  test('lists every row with its evidence on the sources page', () => {
    const page = linksPage(LINKS_CSV).join('\n');
    for (const { id, name } of shippedLinks.links) expect(page).toContain(`| ${id} | ${name} |`);
    expect(page).toContain('kagi:ebsold code:6');
  });

  test('names nobody who sent the visitor: no partner, campaign or tag', () => {
    const tags = /(?:utm_|aff|partner|campid|tag=|ref=|clickid|subid)/i;
    expect(shippedLinks.links.filter(({ template }) => tags.test(template)).map(({ id }) => id)).toEqual([]);
  });

  test('is small enough to load with every worker', () => {
    expect(JSON.stringify(shippedLinks).length).toBeLessThan(40_000);
  });

  test('another format is refused with what to do', () => {
    expect(shippedLinkPack(shippedLinks)).toBe(shippedLinks);
    for (const json of [undefined, null, {}, { format: 2, links: [] }, { format: 1 }])
      expect(() => shippedLinkPack(json)).toThrow('npm run factors');
  });
});

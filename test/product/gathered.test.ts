import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBuyButtons } from '@/src/product/buy-button';
import { decide } from '@/src/product/decide';
import { gather } from '@/src/product/gather';
import { Gathered } from '@/src/product/gathered';
import { shopRuleFor } from '@/src/product/shop-rules';
import { isWorkHeading, isWorkPage } from '@/src/product/site-pages';
import { moment } from '@/src/quantity/time';
import { documentOf, pageOf } from './dom';

const NOW = moment(1_700_000_000_000);
const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

function gathered(html: string, url: string): Gathered | undefined {
  const rule = shopRuleFor(url);
  return gather(documentOf(html, url), url, { findButtons: findBuyButtons, isWorkPage, isWorkHeading, rule });
}

const pages = readdirSync(PAGES)
  .sort()
  .flatMap((slug) => {
    const html = readFileSync(`${PAGES}${slug}/source.html`, 'utf8');
    const [, url = `https://shop.example/products/${slug}`] =
      /<!-- address: (\S+) -->/.exec(html) ?? /rel="canonical" href="([^"]+)"/.exec(html) ?? [];
    const said = gathered(html, url);
    return said === undefined ? [] : [[slug, said] as const];
  });

const GOOD = gathered(
  '<title>Chair</title><h1>Chair</h1><p class="price">€ 12</p><button>Add to cart</button>',
  'https://shop.example/p/chair',
) as Gathered;

describe('what the page sends is what the background gets', () => {
  test('most pages send something', () => expect(pages.length).toBeGreaterThan(60));

  test.each(pages)('%s', (_, said) => {
    // Messages travel as JSON in one engine and as a structured clone in the other.
    const sent: unknown = JSON.parse(JSON.stringify(said));
    const got = Gathered.parse(sent);
    expect(JSON.parse(JSON.stringify(got))).toEqual(sent);
    expect(Gathered.parse(structuredClone(said))).toEqual(said);
    expect(decide(got, NOW)).toEqual(decide(said, NOW));
  });
});

describe('what a hostile page may send in its place', () => {
  test('a good one is decided on', () => expect(decide(Gathered.parse(GOOD), NOW)?.product.name).toBe('Chair'));

  test.each<[string, object]>([
    ['an address of a script', { view: { ...GOOD.view, url: 'javascript:alert(1)' } }],
    ['a heading without end', { view: { ...GOOD.view, heading: { text: 'a'.repeat(501), node: 'h1' } } }],
    ['markup without end', { jsonLd: ['a'.repeat(500_001)] }],
    ['scripts without end', { jsonLd: Array(61).fill('') }],
    ['a language longer than any', { view: { ...GOOD.view, language: 'a'.repeat(36) } }],
    ['microdata that is no text', { microdata: [] }],
    ['tags of three parts', { tags: [['og:type', 'product', 'x']] }],
    ['tags without end', { tags: Array(401).fill(['og:type', 'product']) }],
    ['a price of words', { visible: { ...GOOD.visible, fields: { price: { minor: 'much', currency: 'EUR' } } } }],
    ['a price in no currency', { visible: { ...GOOD.visible, fields: { price: { minor: 1, currency: 'euro' } } } }],
    ['amounts that are no numbers', { visible: { ...GOOD.visible, amounts: [Number.NaN] } }],
    ['a reader nobody knows', { visible: { ...GOOD.visible, reader: 'oracle' } }],
    ['fewer than no buttons', { buttons: -1 }],
    ['state without end', { state: ['a'.repeat(40_001)] }],
    ['more than is asked', { cookie: 'a=b' }],
  ])('%s is refused', (_, change) => expect(Gathered.safeParse({ ...GOOD, ...change }).success).toBe(false));

  test('what is seen is said to be seen, whoever claims it', () => {
    const claimed = Gathered.parse({ ...GOOD, visible: { ...GOOD.visible, reader: 'json-ld' } });
    expect(claimed.visible.reader).toBe('visible');
  });
});

test('a page of bounds sends what fits', () => {
  const many =
    '<meta property="og:x" content="y">'.repeat(500) + '<script type="application/ld+json">{}</script>'.repeat(70);
  const long = 'a '.repeat(5000);
  const html = `<title>${long}</title>${many}<link rel="canonical" href="/${long}"><h1>${long}</h1><table>${`<tr><td>${long}<td>${long}`.repeat(300)}</table>`;
  expect(Gathered.safeParse(gathered(html, pageOf('').url)).error).toBeUndefined();
});

test('a language longer than any is none', () => {
  const view = (lang: string) => gathered(`<html lang="${lang}"><h1>Lamp</h1>`, pageOf('').url)?.view;
  expect(view('zh_Hant_TW')?.language).toBe('zh-Hant-TW');
  expect(view('abc-abcdefgh-abcdefgh-abcdefgh-abcdefgh')?.language).toBeUndefined();
});

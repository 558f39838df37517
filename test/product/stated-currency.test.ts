import { expect, test } from 'vitest';
import { openPage } from '@/src/product/page';
import { statedCurrency } from '@/src/product/stated-currency';
import { documentOf } from './dom';

const of = (html: string, url = 'https://shop.example/p') => statedCurrency(openPage(documentOf(html, url), url));
const script = (text: string, type = '') => `<script${type && ` type="${type}"`}>${text}</script>`;
const LD = 'application/ld+json';

test.each([
  ['microdata', '<meta itemprop="priceCurrency" content="cad">', 'CAD'],
  ['microdata in text', '<b itemprop="priceCurrency">NZD</b>', 'NZD'],
  ['Open Graph', '<meta property="og:price:currency" content="AUD">', 'AUD'],
  ['a product tag', '<meta property="product:price:currency" content="SGD">', 'SGD'],
  ['JSON-LD', script('{"priceCurrency": "MXN"}', LD), 'MXN'],
  ['data of a script', script('{"currency":"CAD"}'), 'CAD'],
  ['an assignment in a script', script("var currency_code = 'HKD';"), 'HKD'],
  ['markup before scripts', `${script('{"currency":"CAD"}')}<meta itemprop="priceCurrency" content="EUR">`, 'EUR'],
  ['what is no code', '<meta itemprop="priceCurrency" content="money">', undefined],
  ['a code nobody knows', script('{"currency":"QQQ"}'), undefined],
  ['a name that only ends in it', script('{"currencyName":"Yen"}'), undefined],
  ['nothing', '<p>currency: "CAD"</p>', undefined],
])('%s', (_, html, currency) => expect(of(html)).toBe(currency));

test('where the address tells the country, the page’s scripts are not asked, markup is', () => {
  const page = 'https://shop.co.nz/p';
  expect(of(script('{"currency":"USD"}'), page)).toBeUndefined();
  expect(of(script('{"priceCurrency":"NZD"}', LD), page)).toBe('NZD');
});

test('scripts are read in bounds', () => {
  expect(of(script(`${' '.repeat(50_000)}"currency":"CAD"`))).toBeUndefined();
  expect(of(script('1').repeat(60) + script('{"currency":"CAD"}'))).toBeUndefined();
});

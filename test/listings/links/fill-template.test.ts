import { describe, expect, test } from 'vitest';
import { fillTemplate, templateFault, withParameter } from '@/src/listings/links/fill-template';
import { fc } from '@/test/properties';
import { shippedLinks } from './shipped-links';

const SEARCH = 'https://shop.example/find?q={query}';
const PATH = 'https://shop.example/de/s/{query}/';

describe('fillTemplate', () => {
  test.each([
    [SEARCH, 'Fairphone 5 256 GB', 'https://shop.example/find?q=Fairphone%205%20256%20GB'],
    [PATH, 'Fairphone 5', 'https://shop.example/de/s/Fairphone%205/'],
    ['https://shop.example/q/{plus}/', 'C++ in 21 days', 'https://shop.example/q/C%2B%2B+in+21+days/'],
    [
      'https://shop.example/s-{slug}/k0',
      'WD-40 (Smart Straw), 450 ml',
      'https://shop.example/s-WD-40-Smart-Straw-450-ml/k0',
    ],
    ['https://shop.example/s-{slug}/k0', 'Kärcher K5', 'https://shop.example/s-K%C3%A4rcher-K5/k0'],
    [
      SEARCH,
      `"Robert'); DROP TABLE goods;--"`,
      'https://shop.example/find?q=%22Robert%27%29%3B%20DROP%20TABLE%20goods%3B--%22',
    ],
    [SEARCH, '&max=0#x', 'https://shop.example/find?q=%26max%3D0%23x'],
    [SEARCH, 'javascript:alert(1)', 'https://shop.example/find?q=javascript%3Aalert%281%29'],
    [PATH, '//evil.example', 'https://shop.example/de/s/%2F%2Fevil.example/'],
    [PATH, '../../admin', 'https://shop.example/de/s/..%2F..%2Fadmin/'],
    [PATH, '%2e%2e', 'https://shop.example/de/s/%252e%252e/'],
    [SEARCH, 'a\u0000b\u202Ec\u200Bd\n\te', 'https://shop.example/find?q=a%20b%20c%20d%20e'],
    [SEARCH, 'ソニー α7 📷', 'https://shop.example/find?q=%E3%82%BD%E3%83%8B%E3%83%BC%20%CE%B17%20%F0%9F%93%B7'],
    [SEARCH, 'half \uD83D a pair', 'https://shop.example/find?q=half%20%EF%BF%BD%20a%20pair'],
  ])('%s of %j', (template, query, url) => {
    expect(fillTemplate(template, { query, plus: query, slug: query })).toBe(url);
  });

  test.each([
    ['nothing to say', SEARCH, ''],
    ['only spaces', SEARCH, ' \u00a0\t\u200b'],
    ['a step up in a path', PATH, '..'],
    ['a step in place', PATH, '.'],
    ['a slug of signs', 'https://shop.example/s-{slug}/k0', '!!! ---'],
  ])('makes no link of %s', (_, template, query) => {
    expect(fillTemplate(template, { query, slug: query })).toBeUndefined();
  });

  test('numbers are written as numbers or not at all', () => {
    const template = 'https://shop.example/?isbn={isbn}&max={max}';
    expect(fillTemplate(template, { isbn: '9780140328721', max: '12' })).toBe(
      'https://shop.example/?isbn=9780140328721&max=12',
    );
    expect(fillTemplate(template, { isbn: '978-0', max: '12' })).toBeUndefined();
    expect(fillTemplate(template, { isbn: '9780140328721', max: '12&x=1' })).toBeUndefined();
    expect(fillTemplate(template, { isbn: '9780140328721' })).toBeUndefined();
  });

  test('5,000 characters become a short address', () => {
    const url = fillTemplate(SEARCH, { query: '电动自行车📷"'.repeat(715) });
    expect(url?.length).toBeLessThan(1300);
    expect(fillTemplate(SEARCH, { query: 'x '.repeat(2500) })?.length).toBeLessThan(400);
  });
});

const NASTY = [
  ...[
    '"',
    "'",
    '<',
    '>',
    '\\',
    '/',
    '//',
    '..',
    './',
    '@',
    ':',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%00',
    '%2f',
    '\u0000',
    '\r\n',
  ],
  ...[
    'javascript:',
    'data:',
    'https://evil.example',
    '//evil.example',
    '\\\\evil',
    '@evil.example',
    '电脑',
    '📷',
    '\uD800',
    '{query}',
    '{max}',
  ],
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 5 })), { maxLength: 20 })
    .map((parts) => parts.join('')),
  fc.constantFrom(...NASTY).map((part) => part.repeat(5000 / part.length)),
);

test('whatever the words, an address stays https, on its host, below its path, with its parameters and no others', () => {
  const templates = shippedLinks.links.flatMap(({ template, isbn, barcode, max }) =>
    [template, isbn, barcode].flatMap((address) =>
      address === undefined ? [] : [address, withParameter(address, max?.parameter)],
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...templates), hostile, fc.nat(), (template, text, price) => {
      const values = { query: text, plus: text, slug: text, isbn: text, barcode: text, max: String(price) };
      const filled = fillTemplate(template, { ...values, max_minor: String(price) });
      if (filled === undefined) return;
      const [url, plain] = [new URL(filled), new URL(template.replace(/\{[^}]*\}/g, 'x'))];
      expect(url.origin).toBe(plain.origin);
      expect([url.username, url.password, url.hash]).toEqual(['', '', '']);
      expect(url.pathname.split('/').length).toBe(plain.pathname.split('/').length);
      expect([...url.searchParams.keys()]).toEqual([...plain.searchParams.keys()]);
      expect(filled.startsWith(template.split('{', 1)[0] as string)).toBe(true);
      expect(filled).toMatch(/^[\x21-\x7e]{1,2048}$/);
    }),
    { numRuns: 3000 },
  );
});

test('what is asked comes out again: words of letters and digits are read back as they were', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N}]{1,12}( [\p{L}\p{N}&+/%#.-]{1,12}){0,4}$/u), (words) => {
      fc.pre(![...words.normalize('NFC')].some((sign) => /\p{C}/u.test(sign)) && words.isWellFormed());
      const url = new URL(fillTemplate(SEARCH, { query: words }) as string);
      expect(url.searchParams.get('q')).toBe(words);
    }),
  );
});

describe('templateFault', () => {
  test.each([
    ['http://shop.example/?q={query}', 'https'],
    ['javascript:{query}', 'https'],
    ['https://{query}.example/', 'host'],
    ['https://shop.example{query}/', 'host'],
    ['https://shop.example', 'host'],
    ['https://Shop.example/?q={query}', 'host'],
    ['https://me:pw@shop.example/?q={query}', 'host'],
    ['https://shop.example:8443/?q={query}', 'host'],
    ['https://shop.example/?q={words}', '{words}'],
    ['https://shop.example/?q={constructor}', '{constructor}'],
    ['https://shop.example/#{query}', '#'],
    ['not an address', 'https'],
  ])('%s', (template, why) => {
    expect(templateFault(template)).toContain(why);
  });

  test('finds nothing in what ships', () => {
    expect(shippedLinks.links.map(({ template }) => templateFault(template)).filter(Boolean)).toEqual([]);
  });
});

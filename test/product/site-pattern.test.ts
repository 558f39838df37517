import { describe, expect, test } from 'vitest';
import { isAtSite, siteName, sitePattern } from '@/src/product/site-pattern';
import { fc } from '@/test/properties';

describe('the pattern of a site', () => {
  test.each([
    ['https://shop.example', 'https://shop.example/*'],
    ['http://localhost:4010/p?q=1', 'http://localhost/*'],
    ['https://shop.example/*', 'https://shop.example/*'],
    ['https://BÜCHER.example', 'https://xn--bcher-kva.example/*'],
  ])('%s is at %s', (origin, pattern) => {
    expect(sitePattern(origin)).toBe(pattern);
    expect(isAtSite(pattern, origin)).toBe(true);
  });

  test('any web address is at its own site, and at no other', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webUrl(), (one, other) => {
        expect(isAtSite(sitePattern(one), one)).toBe(true);
        const isSame = new URL(one).protocol === new URL(other).protocol && host(one) === host(other);
        expect(isAtSite(sitePattern(one), other)).toBe(isSame);
      }),
    );
  });
});

const host = (url: string) => new URL(url).hostname;

describe('patterns that a browser grants', () => {
  test.each([
    ['https://*/*', 'https://any.example/p', true],
    ['https://*/*', 'http://any.example/p', false],
    ['*://shop.example/*', 'http://shop.example/', true],
    ['*://*/*', 'https://any.example', true],
    ['http://*.localhost/*', 'http://volta.localhost:4010/', true],
    ['http://*.localhost/*', 'http://localhost/', true],
    ['https://*.shop.example/*', 'https://othershop.example/', false],
    ['https://shop.example/*', 'https://m.shop.example/', false],
    ['https://shop.example/*', 'https://shop.example.evil.example/', false],
    ['https://*/*', 'about:blank', false],
    ['<all_urls>', 'https://shop.example/', false],
    ['https://*/*', 'no address', false],
  ])('%s holds %s: %s', (pattern, address, holds) => {
    expect(isAtSite(pattern, address)).toBe(holds);
  });

  test.each([
    ['https://shop.example/*', 'shop.example'],
    ['http://*.localhost/*', 'http://*.localhost'],
    ['*://shop.example/*', 'shop.example'],
    ['https://*/*', undefined],
    ['<all_urls>', undefined],
  ])('%s is known as %s', (pattern, name) => {
    expect(siteName(pattern)).toBe(name);
  });
});

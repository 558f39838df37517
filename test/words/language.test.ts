import { describe, expect, test } from 'vitest';
import { directionOf, localeOf } from '@/src/words/language';
import { fc } from '@/test/properties';

describe('the locale of sentences', () => {
  test.each([
    ['en', 'en-GB', 'en-GB', 'English as this browser speaks it'],
    ['de', 'de-AT', 'de-AT', 'German as in Austria'],
    ['en', 'pt-BR', 'en', 'no Portuguese words: numbers follow the English ones'],
    ['en', 'ar-EG', 'en', 'no Arabic digits in English sentences'],
    ['zh-CN', 'zh-Hans-SG', 'zh-Hans-SG', 'the same script'],
    ['zh-CN', 'zh-TW', 'zh-CN', 'another script'],
    ['', 'fr', 'fr', 'a file that does not say what it is'],
    ['en', 'C', 'en', 'a browser that says nothing we know'],
  ])('words in "%s", browser in "%s": %s (%s)', (catalogue, browser, locale) => {
    expect(localeOf(catalogue, browser)).toBe(locale);
  });

  test('is always one that formats take, when the file names its language', () => {
    fc.assert(
      fc.property(fc.string(), (browser) => {
        expect(() => new Intl.NumberFormat(localeOf('en', browser))).not.toThrow();
      }),
    );
  });
});

describe('the direction of a locale', () => {
  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['pa-PK', 'rtl'],
    ['pa', 'ltr'],
    ['en', 'ltr'],
    ['zh-CN', 'ltr'],
    ['', 'ltr'],
  ])('%s: %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });
});

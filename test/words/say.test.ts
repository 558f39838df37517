import { describe, expect, test } from 'vitest';
import { lookupIn } from '@/src/words/catalogue';
import { type MessageKey, reason } from '@/src/words/reason';
import { say, sayKg, sayList, sayMoney, sayValue } from '@/src/words/say';
import { english } from '../catalogue';

describe('say', () => {
  test('puts values where the sentence wants them, written the way of the locale', () => {
    const lookup = lookupIn({ x: { message: '$2 of $1' } });
    const args = [{ kg: 1234.5 }, { percent: 0.256 }] as const;
    const key = 'x' as MessageKey;
    expect(say({ lookup, locale: 'en-GB' }, reason(key, ...args))).toBe('26% of 1,200');
    expect(say({ lookup, locale: 'de-DE' }, reason(key, ...args))).toBe('26\u00a0% of 1.200');
  });

  test.each([
    [1234, '1,234'],
    [0.12345, '0.12'],
    [2.47, '2.5'],
    [2_000_000, '2,000,000'],
  ])('counts are exact and fractions have two digits: %d is %s', (number, said) => {
    expect(
      say({ lookup: lookupIn({ x: { message: '$1' } }), locale: 'en' }, reason('x' as MessageKey, { number })),
    ).toBe(said);
  });

  test('a value that looks like a placeholder is left as it is', () => {
    const lookup = lookupIn({ x: { message: 'Title: $1' } });
    expect(say({ lookup, locale: 'en' }, reason('x' as MessageKey, 'costs $2'))).toBe('Title: costs $2');
  });

  test('a placeholder without a value stays visible, and an unknown key is shown as itself', () => {
    const lookup = lookupIn({ x: { message: 'a $3' } });
    expect(lookup('x' as MessageKey, [])).toBe('a $3');
    expect(lookup('nowhere' as MessageKey, [])).toBe('');
    expect(say({ lookup, locale: 'en' }, reason('nowhere' as MessageKey))).toBe('nowhere');
    expect(say({ lookup, locale: 'en' }, reason('x' as MessageKey, { message: 'gone' as MessageKey }))).toBe('a $3');
  });

  test.each([
    [0, '0'],
    [0.049, '0'],
    [-0.01, '0'],
    [0.66, '0.66'],
    [12.34, '12'],
    [-27.9, '−28'],
    [1234, '1,200'],
  ])('%d kg is said as %s', (kg, said) => {
    expect(sayKg(english(), kg)).toBe(said);
  });

  test.each([
    [{ minor: 21000, currency: 'EUR' }, '€210'],
    [{ minor: 21050, currency: 'EUR' }, '€210.50'],
    [{ minor: 1099, currency: 'JPY' }, 'JP¥1,099'],
  ])('%o is said as %s', (price, said) => {
    expect(sayMoney(english(), price)).toBe(said);
  });

  test.each([
    ['en', [], ''],
    ['en', ['wool'], 'wool'],
    ['en', ['wool', { kg: 2 }], 'wool and 2'],
    ['de', ['Wolle', 'Seide', { percent: 0.5 }], 'Wolle, Seide und 50\u00a0%'],
    ['zh-CN', ['羊毛', '丝', '棉'], '羊毛、丝和棉'],
  ] as const)('what is listed is joined as the language joins it: %s, %o', (locale, parts, said) => {
    const tongue = { lookup: lookupIn({}), locale };
    expect(sayList(tongue, parts)).toBe(said);
    expect(sayValue(tongue, { list: parts })).toBe(said);
  });

  test.each([
    ['en', 'DE', 'Germany'],
    ['fr', 'CN', 'Chine'],
    ['en', 'nowhere', 'nowhere'],
    ['en', 'QQ', 'QQ'],
  ])('a country is named as the language names it: %s, %s', (locale, country, said) => {
    expect(sayValue({ lookup: lookupIn({}), locale }, { country })).toBe(said);
  });

  test('a message inside a sentence has values of its own, and a word of a list may be missing', () => {
    const lookup = lookupIn({ x: { message: 'of $1' }, share: { message: '$1 $2' }, wordWool: { message: 'Wolle' } });
    const of = (named: string) =>
      say(
        { lookup, locale: 'de' },
        reason('x' as MessageKey, {
          message: 'share' as MessageKey,
          args: [{ percent: 0.8 }, { named, otherwise: 'silk' }],
        }),
      );
    expect(of('wordWool')).toBe('of 80\u00a0% Wolle');
    expect(of('wordSilk')).toBe('of 80\u00a0% silk');
  });
});

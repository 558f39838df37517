import { describe, expect, test } from 'vitest';
import { lookupIn } from '@/src/words/catalogue';
import { pluralForm } from '@/src/words/plural';
import { type MessageKey, reason, type Said } from '@/src/words/reason';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';

const key = 'rows' as MessageKey;
const lookup = lookupIn({
  rows: { message: '$1 rows' },
  rows_one: { message: '$1 row' },
  rows_few: { message: '$1 rows, a few' },
  rows_two: { message: '$1 rows, a pair' },
});

describe('the form of a sentence', () => {
  test.each([
    ['en', 1, '1 row'],
    ['en', 0, '0 rows'],
    ['en', 2, '2 rows'],
    ['en', 1.5, '1.5 rows'],
    ['de', 1, '1 row'],
    ['fr', 0, '0 row'],
    ['fr', 1.5, '1,5 row'],
    ['zh-CN', 1, '1 rows'],
    ['pl', 3, '3 rows, a few'],
    // A category without a form of its own takes that of `other`.
    ['pl', 5, '5 rows'],
    ['ar-EG', 2, '٢ rows, a pair'],
  ])('%s says %d as "%s"', (locale, number, said) => {
    expect(say({ lookup, locale }, reason(key, { number }))).toBe(said);
  });

  test('goes by the first number, whatever stands before it', () => {
    const args: Said[] = ['shop.example', { kg: 1 }, { percent: 1 }, { year: 1 }, { number: 2 }, { number: 1 }];
    expect(pluralForm('en', key, args)).toBeUndefined();
    expect(pluralForm('en', key, args.toReversed())).toBe('rows_one');
  });

  test('goes by the number that is seen', () => {
    expect(say({ lookup, locale: 'en' }, reason(key, { number: 1.0004 }))).toBe('1 row');
  });

  test('is the message itself where nothing is counted', () => {
    expect(pluralForm('ar', key, ['1', { kg: 1 }, { message: 'name' }])).toBeUndefined();
  });

  test('is one the language has, for any number, and never an empty sentence', () => {
    const locales = fc.constantFrom('en', 'de', 'fr', 'es', 'it', 'zh-CN', 'pl', 'ar', 'cy');
    fc.assert(
      fc.property(locales, fc.double({ noNaN: true, noDefaultInfinity: true }), (locale, number) => {
        const form = pluralForm(locale, key, [{ number }]);
        const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
        expect(categories).toContain(form === undefined ? 'other' : form.slice('rows_'.length));
        expect(say({ lookup, locale }, reason(key, { number }))).toMatch(/ row/);
      }),
    );
  });

  test.each([
    [reason('uiAlike', { number: 1 }), 'and one more like it'],
    [reason('uiAlike', { number: 2 }), 'and 2 more like it'],
    [reason('uiFeedSkipped', { number: 1 }), '1 row skipped'],
    [reason('avoidedAge', { number: 1 }), 'It is about one year old, which bounds how long it still serves.'],
    [reason('rulesTooFew', 'brandAliases', { number: 1 }), '“brandAliases” must have at least one entry.'],
    [
      reason('uiHealthField', 'Price', { number: 1 }, { number: 4 }, 'JSON-LD (1)'),
      'Price: on one page of 4, from JSON-LD (1)',
    ],
  ])('the English file knows it: %j', (given, said) => {
    expect(say(english(), given)).toBe(said);
  });
});

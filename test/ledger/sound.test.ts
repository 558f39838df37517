import { describe, expect, test } from 'vitest';
import { glanceOf, provisionalLately } from '@/src/ledger/glance';
import { isSound, soundOf } from '@/src/ledger/sound';
import { totalOf } from '@/src/ledger/totals';
import { fc } from '@/test/properties';
import { makeEntry } from './entries';
import { someEntry } from './some-entry';

const AS_OF = { now: Date.UTC(2026, 0, 1), keepDays: 30 };

/** Any number in it that is none. */
function hasNonsense(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNonsense);
}

test('every line that its schema takes is sound', () => {
  fc.assert(fc.property(someEntry, (entry) => isSound(entry)));
});

describe('a damaged line', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'line'],
    ['a line without its choice', { ...makeEntry(), choice: undefined }],
    ['a choice nobody knows', { ...makeEntry(), choice: 'stolen' }],
    ['a moment in words', { ...makeEntry(), decidedAt: 'yesterday' }],
    ['a moment no calendar has', { ...makeEntry(), decidedAt: Number.NaN }],
    ['a name that is a number', { ...makeEntry(), productName: 7 }],
    ['no versions', { ...makeEntry(), versions: undefined }],
    ['half an interval', { ...makeEntry(), emittedKg: { p5: 1, p50: 2 } }],
    ['a price without currency', { ...makeEntry(), pricePaid: { minor: 1 } }],
    ['a price in words', { ...makeEntry(), priceNew: 'ten euros' }],
    ['a reminder in words', { ...makeEntry(), remindAt: 'soon' }],
  ])('%s is left out', (_, line) => {
    expect(soundOf([line, makeEntry()])).toHaveLength(1);
  });

  test('that is taken for sound adds up to numbers, whatever field was damaged', () => {
    const garbage = fc.oneof(fc.anything(), fc.constantFrom(Number.NaN, null, undefined, '', {}, []));
    const field = fc.constantFrom(
      ...Object.keys(makeEntry({ emittedKg: undefined, pricePaid: undefined })),
      'priceNew',
    );
    fc.assert(
      fc.property(someEntry, field, garbage, (entry, name, value) => {
        const sound = soundOf([{ ...entry, [name]: value }]);
        const totals = totalOf(sound);
        expect(hasNonsense(totals)).toBe(false);
        expect(hasNonsense(provisionalLately(sound, AS_OF))).toBe(false);
        expect(hasNonsense(glanceOf([{ month: '2026-01', totals }], AS_OF.now))).toBe(false);
      }),
    );
  });
});

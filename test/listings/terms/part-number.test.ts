import { describe, expect, test } from 'vitest';
import { isPartNumber, isSpoken } from '@/src/listings/terms/part-number';
import { fc } from '@/test/properties';

describe('a part number', () => {
  test.each(['wh1000xm4', 'dscw150', 'sl1210mk2', '65536', 'x1carbon9', 'gsr18v55', '128k4'])('is %j', (word) => {
    expect(isPartNumber(word)).toBe(true);
  });

  test.each([
    ['1080p', 'a number and what it counts'],
    ['64bit', 'bits'],
    ['2.4gbps', 'a speed'],
    ['12pack', 'pieces'],
    ['3in1', 'uses'],
    ['ddr4', 'a standard and its generation'],
    ['hdmi2a', 'a standard with a letter'],
    ['802.11ac', 'a standard in numbers'],
    ['30x40cm', 'two sides'],
    ['w30l32', 'waist and length'],
    ['cl18', 'a timing of memory'],
    ['2x16gb', 'how many of what size'],
    ['3x4ah', 'batteries'],
    ['18li', 'cells'],
    ['20ks', 'pieces in Czech'],
    ['1234', 'four digits'],
    ['tv1', 'three characters'],
    ['headphone', 'no digit'],
  ])('is not %j: %s', (word) => {
    expect(isPartNumber(word)).toBe(false);
  });

  test('is never told apart by what only looks like a unit', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(letters, (unit) => {
        // A unit holds of every number or of none.
        expect(isPartNumber(`12${unit}`)).toBe(isPartNumber(`345${unit}`));
        expect(isPartNumber(`${unit}12`)).toBe(isPartNumber(`${unit}345`));
      }),
    );
  });
});

test('a name that is spoken with its digit is no number', () => {
  expect(isSpoken('click2fix')).toBe(true);
  expect(isSpoken('wh1000xm4')).toBe(false);
});

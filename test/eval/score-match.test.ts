import { describe, expect, test } from 'vitest';
import { fc } from '@/test/properties';
import { type Answered, bandTable, calibrationBins, scoreMatches } from './score-match';

function answered(label: boolean, probability: number, answer: Answered['answer'] = 'no'): Answered {
  return { label, probability, answer };
}

describe('scoreMatches', () => {
  test('counts the band "same" as a yes', () => {
    const { precision, recall, f1, positives } = scoreMatches([
      answered(true, 0.9, 'same'),
      answered(true, 0.8, 'variant'),
      answered(false, 0.7, 'same'),
      answered(false, 0.1),
    ]);
    expect({ precision, recall, f1, positives }).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, positives: 2 });
  });

  test('best F1 and average precision follow the ranking', () => {
    const { bestF1, averagePrecision } = scoreMatches([
      answered(true, 0.9),
      answered(false, 0.8),
      answered(true, 0.7),
      answered(false, 0.1),
    ]);
    expect(bestF1).toBeCloseTo(0.8);
    expect(averagePrecision).toBeCloseTo((1 + 2 / 3) / 2);
  });

  test('pairs of one probability are passed together', () => {
    const tied = [answered(true, 0.5), answered(false, 0.5)];
    expect(scoreMatches(tied)).toEqual(scoreMatches(tied.toReversed()));
  });

  test('nothing called and nothing to find are zeros, not numbers that are none', () => {
    expect(scoreMatches([answered(false, 0)])).toMatchObject({ precision: 0, recall: 0, f1: 0, averagePrecision: 0 });
  });

  test('every figure is a share', () => {
    const any = fc.record({
      label: fc.boolean(),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
      answer: fc.constantFrom('same', 'variant', 'similar', 'no' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), (answers) => {
        const { pairs, positives, ...shares } = scoreMatches(answers as Answered[]);
        expect(positives).toBeLessThanOrEqual(pairs);
        for (const value of Object.values(shares)) expect(value >= 0 && value <= 1).toBe(true);
        expect(shares.bestF1).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('calibration', () => {
  test('an answer that is right as often as it claims has no error', () => {
    const honest = Array.from({ length: 10 }, (_, i) => answered(i < 8, 0.8));
    expect(scoreMatches(honest).calibrationError).toBeCloseTo(0);
    expect(calibrationBins(honest)).toEqual([{ pairs: 10, claimed: expect.closeTo(0.8, 9), right: 0.8 }]);
  });

  test('one that is always wrong has all of it', () => {
    expect(scoreMatches([answered(false, 1), answered(true, 0)]).calibrationError).toBe(1);
  });
});

test('bands are confused only where they are labelled', () => {
  expect(bandTable([answered(true, 1, 'same')])).toBeUndefined();
  expect(
    bandTable([
      { ...answered(true, 1, 'same'), band: 'same' },
      { ...answered(false, 0, 'similar'), band: 'variant' },
    ]),
  ).toEqual({
    same: { same: 1, variant: 0, similar: 0, no: 0 },
    variant: { same: 0, variant: 0, similar: 1, no: 0 },
  });
});

import { expect, test } from 'vitest';
import { Accumulators } from '@/src/listings/index/accumulators';
import { fc } from '@/test/properties';

test('scores are kept as a map would keep them, however many there are', () => {
  const steps = fc.array(
    fc.record({
      ordinal: fc.nat({ max: 2 ** 21 - 1 }),
      run: fc.nat({ max: 6000 }),
      score: fc.nat(),
      raise: fc.boolean(),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const scores = new Accumulators();
      const expected = new Map<number, number>();
      for (const { ordinal, run, score, raise } of all)
        for (let each = ordinal; each <= ordinal + run; each += 1) {
          if (raise) scores.raise(each, score);
          else scores.add(each, score);
          if (!raise || expected.has(each)) expected.set(each, (expected.get(each) ?? 0) + score);
        }
      const seen = new Map<number, number>();
      scores.visit((ordinal, score) => {
        expect(seen.has(ordinal)).toBe(false);
        seen.set(ordinal, score);
      });
      expect(new Map([...seen].sort(([a], [b]) => a - b))).toEqual(new Map([...expected].sort(([a], [b]) => a - b)));
    }),
    { numRuns: 40 },
  );
});

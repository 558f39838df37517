import { expect, test } from 'vitest';
import { Accumulators } from '@/src/listings/index/accumulators';
import { fc } from '@/test/properties';

function entriesOf(scores: Accumulators): [ordinal: number, score: number][] {
  const { ordinals, scores: sums } = scores.all();
  return [...ordinals].map((ordinal, i) => [ordinal, sums[i] as number]);
}

test('scores are kept as a map would keep them, however many there are', () => {
  const steps = fc.array(
    fc.record({
      ordinal: fc.nat({ max: 2 ** 21 - 1 }),
      run: fc.nat({ max: 6000 }),
      step: fc.integer({ min: 1, max: 300 }),
      score: fc.nat(),
      raise: fc.boolean(),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const scores = new Accumulators();
      const expected = new Map<number, number>();
      for (const { ordinal, run, step, score, raise } of all) {
        const list = Int32Array.from({ length: run }, (_, i) => ordinal + i * step);
        if (raise) scores.raise(list, score);
        else scores.add(list, score);
        for (const each of list)
          if (!raise || expected.has(each)) expected.set(each, (expected.get(each) ?? 0) + score);
      }
      // As they came: the order of a map.
      expect(entriesOf(scores)).toEqual([...expected]);
    }),
    { numRuns: 40 },
  );
});

test('lists of nothing change nothing, and ordinals from 0 on are kept', () => {
  const scores = new Accumulators();
  scores.raise(Int32Array.of(0, 1), 5);
  scores.add(new Int32Array(), 1);
  expect(entriesOf(scores)).toEqual([]);
  scores.add(Int32Array.of(0, 7), 2);
  scores.raise(Int32Array.of(0, 1), 3);
  expect(entriesOf(scores)).toEqual([
    [0, 5],
    [7, 2],
  ]);
});

test('what is added after the table grew adds to what was there before', () => {
  const scores = new Accumulators();
  const first = Int32Array.from({ length: 2000 }, (_, i) => 3 * i);
  const second = Int32Array.from({ length: 9000 }, (_, i) => i);
  scores.add(first, 1);
  scores.add(second, 1);
  const all = new Map(entriesOf(scores));
  expect(all.size).toBe(9000);
  expect([...all].every(([ordinal, score]) => score === (ordinal % 3 === 0 && ordinal < 6000 ? 2 : 1))).toBe(true);
});

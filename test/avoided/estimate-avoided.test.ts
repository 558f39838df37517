import { describe, expect, test } from 'vitest';
import type { AvoidedInput } from '@/src/avoided/avoided-input';
import { emittedByUsed } from '@/src/avoided/emitted-by-used';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import type { Interval } from '@/src/quantity/distribution';
import { seededRandom } from '@/src/quantity/random';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';
import { analyticDirect } from './analytic';
import { EXAMPLES, WHOLE_SYSTEM } from './examples';

const [tShirt] = EXAMPLES;
const passive = (tShirt as (typeof EXAMPLES)[number]).input;

/** The expected figures are quantiles of a sample themselves: about 3 % of the width at the ends, 1.5 % in the middle. */
function near(actual: Interval, [p5, p50, p95]: readonly [number, number, number]): void {
  const width = p95 - p5;
  expect(Math.abs(actual.p5 - p5)).toBeLessThan(0.03 * width + 0.1);
  expect(Math.abs(actual.p50 - p50)).toBeLessThan(0.015 * width + 0.1);
  expect(Math.abs(actual.p95 - p95)).toBeLessThan(0.05 * width + 0.1);
}

describe('the six worked examples', () => {
  test.each(EXAMPLES.map((example, at) => ({ ...example, wholeSystem: WHOLE_SYSTEM[at] })))(
    '$name: direct, net and whole system',
    ({ input, direct, net, wholeSystem }) => {
      const avoided = estimateAvoided(input, seededRandom('examples'), 40_000);
      near(avoided.direct, direct);
      near(avoided.net, net);
      near(avoided.wholeSystem, wholeSystem as [number, number, number]);
    },
  );

  test.each(EXAMPLES.filter(({ input }) => input.energy === undefined))(
    '$name: the simulation agrees with the analytic form',
    ({ input }) => {
      const drawn = estimateAvoided(input, seededRandom('analytic'), 40_000).direct;
      const exact = analyticDirect(input);
      const width = drawn.p95 - drawn.p5;
      expect(Math.abs(drawn.p50 - exact.p50)).toBeLessThan(0.03 * width);
      expect(Math.abs(drawn.p95 - exact.p95)).toBeLessThan(0.05 * width);
      expect(Math.abs(drawn.p5 - exact.p5)).toBeLessThan(0.06 * width);
    },
  );

  test('a fridge that takes more power: the analytic middle agrees, though power and displacement move together', () => {
    const fridge = EXAMPLES.find(({ input }) => input.energy !== undefined) as (typeof EXAMPLES)[number];
    const drawn = estimateAvoided(fridge.input, seededRandom('fridge'), 40_000).direct;
    expect(Math.abs(drawn.p50 - analyticDirect(fridge.input).p50)).toBeLessThan(0.1 * (drawn.p95 - drawn.p5));
  });
});

describe('findings', () => {
  const findingOf = (input: AvoidedInput) => estimateAvoided(input, seededRandom('finding')).finding;

  test.each(
    EXAMPLES.map(
      ({ name, input }, at) =>
        [
          name,
          input,
          ['could-avoid', 'could-avoid', 'could-avoid', 'could-avoid', 'could-avoid', 'likely-worse'][at],
        ] as const,
    ),
  )('%s', (_name, input, expected) => {
    expect(findingOf(input)).toBe(expected);
  });

  test('whoever would not have bought it new avoids nothing and causes the transport', () => {
    const avoided = estimateAvoided(
      { ...passive, displacement: { low: 0, mode: 0, high: 0, source: '', basis: 'person' } },
      seededRandom('no'),
    );
    expect(avoided.finding).toBe('likely-worse');
    expect(avoided.chance).toBe(0);
    expect(avoided.direct.p95).toBeLessThan(0);
    expect(avoided.direct.p50).toBeCloseTo(-passive.transportUsed.median, 1);
  });

  test('between a chance of 0.2 and 0.8 there is no clear benefit', () => {
    const { finding, chance } = estimateAvoided(
      { ...passive, transportUsed: { median: 1.5, gsd: 1.5 } },
      seededRandom('x'),
    );
    expect(chance).toBeGreaterThan(0.2);
    expect(chance).toBeLessThan(0.8);
    expect(finding).toBe('no-clear-benefit');
  });
});

describe('rebound', () => {
  test('is left out, and said, when there are no prices to compare', () => {
    const { rebound: _, ...without } = passive;
    const avoided = estimateAvoided(without, seededRandom('r'));
    expect(avoided.net).toEqual(avoided.direct);
    expect(avoided.wholeSystem).toEqual(avoided.direct);
    expect(avoided.steps.map(({ key }) => key)).toContain('avoidedNoRebound');
  });

  test('a listing dearer than new gives nobody a credit', () => {
    const dear = {
      ...passive,
      rebound: { ...(passive.rebound as NonNullable<AvoidedInput['rebound']>), priceUsed: 500 },
    };
    const { direct, net } = estimateAvoided(dear, seededRandom('dear'));
    expect(net).toEqual(direct);
  });

  test('says that nothing is kept when the used price is above what it replaces, else how much its spending emits', () => {
    const prices = { new: { minor: 2000, currency: 'EUR' }, used: { minor: 1900, currency: 'EUR' } };
    const rebound = passive.rebound as NonNullable<AvoidedInput['rebound']>;
    const rebounds = (priceNew: number, priceUsed: number): string[] =>
      estimateAvoided({ ...passive, prices, rebound: { ...rebound, priceNew, priceUsed } }, seededRandom('kept'))
        .steps.map(({ key }) => key)
        .filter((key) => key === 'avoidedRebound' || key === 'avoidedNothingKept');
    expect(rebounds(20, 19)).toEqual(['avoidedNothingKept']);
    expect(rebounds(200, 8)).toEqual(['avoidedRebound']);
  });
});

test('every step can be said in words', () => {
  const prices = { new: { minor: 2000, currency: 'EUR' }, used: { minor: 800, currency: 'EUR' } };
  for (const { input } of EXAMPLES) {
    for (const step of estimateAvoided({ ...input, prices }, seededRandom('words')).steps) {
      const sentence = say(english(), step);
      expect(sentence).not.toMatch(/\$\d|NaN|undefined|∞/);
      expect(sentence).not.toBe(step.key);
    }
  }
});

test('what the used thing emits is its transport and refurbishing', () => {
  expect(emittedByUsed(passive).p50).toBeCloseTo(0.66);
  const phone = EXAMPLES[2]?.input as AvoidedInput;
  const { p5, p50, p95 } = emittedByUsed(phone);
  expect(p50).toBeGreaterThan(5);
  expect(p50).toBeLessThan(7);
  expect(p5).toBeLessThan(p50);
  expect(p95).toBeGreaterThan(p50);
});

/** Any input the border checks let through, hostile ones included. */
const logNormal = (most: number) =>
  fc.record({ median: fc.double({ min: 0, max: most, noNaN: true }), gsd: fc.double({ min: 1, max: 5, noNaN: true }) });
const triangular = (most: number) =>
  fc
    .tuple(
      ...([0, 0, 0].map(() => fc.double({ min: 0, max: most, noNaN: true })) as [
        fc.Arbitrary<number>,
        fc.Arbitrary<number>,
        fc.Arbitrary<number>,
      ]),
    )
    .map((corners) => corners.sort((a, b) => a - b))
    .map(([low, mode, high]) => ({ low: low as number, mode: mode as number, high: high as number }));
const anyInput: fc.Arbitrary<AvoidedInput> = fc.record({
  footprint: logNormal(1e6),
  displacement: triangular(1).map((d) => ({ ...d, source: 'any', basis: 'default' as const })),
  remainingYears: triangular(100),
  lifetimeNew: logNormal(100),
  transportUsed: logNormal(1000),
  refurbishing: logNormal(1000),
  rebound: fc.record({
    priceNew: fc.double({ min: 0, max: 1e10, noNaN: true }),
    priceUsed: fc.double({ min: 0, max: 1e10, noNaN: true }),
    intensity: logNormal(1),
    respent: fc.constant(0.9),
    platformFee: fc.constant(0.1),
  }),
});
const seed = fc.string({ maxLength: 8 });

describe('for any input', () => {
  test('intervals nest, everything is finite, the chance is a share', () => {
    fc.assert(
      fc.property(anyInput, seed, (input, text) => {
        const { direct, net, wholeSystem, chance } = estimateAvoided(input, seededRandom(text), 200);
        for (const { p5, p50, p95 } of [direct, net, wholeSystem]) {
          expect(Number.isFinite(p5) && Number.isFinite(p50) && Number.isFinite(p95)).toBe(true);
          expect(p5 <= p50 && p50 <= p95).toBe(true);
        }
        expect(net.p50 <= direct.p50 && wholeSystem.p50 <= net.p50).toBe(true);
        expect(chance >= 0 && chance <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the same seed gives the same result', () => {
    fc.assert(
      fc.property(anyInput, seed, (input, text) => {
        expect(estimateAvoided(input, seededRandom(text), 100)).toEqual(
          estimateAvoided(input, seededRandom(text), 100),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('more displacement never lowers the direct term of a thing that takes no energy', () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0, max: 1, noNaN: true }), seed, (input, more, text) => {
        const { low, mode, high } = input.displacement;
        // Moves every corner towards 1 by the same part of the way.
        const raised = {
          ...input.displacement,
          low: low + (1 - low) * more,
          mode: mode + (1 - mode) * more,
          high: high + (1 - high) * more,
        };
        const before = estimateAvoided(input, seededRandom(text), 200).direct;
        const after = estimateAvoided({ ...input, displacement: raised }, seededRandom(text), 200).direct;
        const rounding = 1e-9 * (1 + Math.abs(before.p50) + Math.abs(before.p95));
        expect(after.p5).toBeGreaterThanOrEqual(before.p5 - rounding);
        expect(after.p50).toBeGreaterThanOrEqual(before.p50 - rounding);
        expect(after.p95).toBeGreaterThanOrEqual(before.p95 - rounding);
      }),
      { numRuns: 40 },
    );
  });

  test('"yes, I would have bought it new" never avoids less than not knowing', () => {
    fc.assert(
      fc.property(anyInput, seed, (input, text) => {
        const yes = { ...input, displacement: { low: 1, mode: 1, high: 1, source: '', basis: 'person' as const } };
        const unsure = estimateAvoided(input, seededRandom(text), 200).direct.p50;
        expect(estimateAvoided(yes, seededRandom(text), 200).direct.p50).toBeGreaterThanOrEqual(
          unsure - 1e-9 * (1 + Math.abs(unsure)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a used item that takes more to carry never avoids more', () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 1, max: 10, noNaN: true }), seed, (input, times, text) => {
        const farther = {
          ...input,
          transportUsed: { ...input.transportUsed, median: input.transportUsed.median * times },
        };
        const near = estimateAvoided(input, seededRandom(text), 200);
        const far = estimateAvoided(farther, seededRandom(text), 200);
        for (const view of ['direct', 'net', 'wholeSystem'] as const) {
          expect(far[view].p50).toBeLessThanOrEqual(near[view].p50 + 1e-9 * (1 + Math.abs(near[view].p50)));
        }
        expect(far.chance).toBeLessThanOrEqual(near.chance);
      }),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { countedIn, lowestOverTime, type PricePoint, withPrice } from '@/src/watch/price-history';
import { fc } from '@/test/properties';
import { eur } from './make';

const at = (moment: number, price: number): PricePoint => ({ at: moment, price: eur(price) });
const history = (...points: PricePoint[]) => points.reduce<readonly PricePoint[]>(withPrice, []);

describe('the prices of one offer', () => {
  test('a point is added only when the price changes', () => {
    expect(history(at(1, 50), at(2, 50), at(3, 45), at(4, 45), at(5, 50))).toEqual([at(1, 50), at(3, 45), at(5, 50)]);
  });

  test('the same number in another currency is another price', () => {
    expect(history(at(1, 50), { at: 2, price: { minor: 5000, currency: 'USD' } })).toHaveLength(2);
  });

  test('a clock set back does not put points in disorder', () => {
    expect(history(at(100, 50), at(5, 40))).toEqual([at(5, 40)]);
  });

  test('a price counts in its own currency, or in that which it was converted to, and in no other', () => {
    const point = { at: 1, price: { minor: 8000, currency: 'USD' }, counted: eur(40) };
    expect([countedIn(point, 'USD')?.minor, countedIn(point, 'EUR')?.minor, countedIn(point, 'GBP')]).toEqual([
      8000,
      4000,
      undefined,
    ]);
    expect(countedIn(point, undefined)).toBeUndefined();
  });
});

describe('the lowest price over time', () => {
  test('follows what can be had: begins, falls, and ends where nothing is on offer', () => {
    const offers = [
      { points: [at(1, 50), at(4, 30)], goneAt: 6 },
      { points: [at(2, 45)], goneAt: 7 },
    ];
    expect(lowestOverTime(offers, 'EUR')).toEqual([
      { at: 1, price: eur(50) },
      { at: 2, price: eur(45) },
      { at: 4, price: eur(30) },
      { at: 6, price: eur(45) },
      { at: 7 },
    ]);
  });

  test('nothing seen, nothing told', () => {
    expect(lowestOverTime([], 'EUR')).toEqual([]);
    expect(lowestOverTime([{ points: [at(1, 5)] }], undefined)).toEqual([]);
  });

  test('steps are in order, each another price, and never above what any offer costs then', () => {
    const offer = fc.record({
      points: fc
        .uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 50 }), minor: fc.integer({ min: 0, max: 99 }) }), {
          minLength: 1,
          maxLength: 6,
          selector: (point) => point.at,
        })
        .map((points) =>
          points
            .toSorted((a, b) => a.at - b.at)
            .map(({ at: moment, minor }) => ({ at: moment, price: { minor, currency: 'EUR' } })),
        ),
      gone: fc.option(fc.integer({ min: 0, max: 60 })),
    });
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 6 }), (given) => {
        const offers = given.map(({ points, gone }) => ({ points, ...(gone !== null && { goneAt: gone }) }));
        const steps = lowestOverTime(offers, 'EUR');
        steps.slice(1).forEach((step, i) => {
          expect(step.at).toBeGreaterThan(steps[i]?.at ?? 0);
          expect(step.price?.minor).not.toBe(steps[i]?.price?.minor);
        });
        for (let now = 0; now <= 60; now += 1) {
          const shown = steps.findLast((step) => step.at <= now)?.price?.minor;
          const prices = offers
            .filter(({ goneAt }) => goneAt === undefined || goneAt > now)
            .flatMap(({ points }) => points.findLast((point) => point.at <= now)?.price.minor ?? []);
          expect(shown).toBe(prices.length === 0 ? undefined : Math.min(...prices));
        }
      }),
    );
  });
});

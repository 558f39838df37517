import { describe, expect, test } from 'vitest';
import { isDead, type Part, Places, wholly, withDead } from '@/src/listings/index/parts';
import { fc } from '@/test/properties';

const whole = (batch: number, count: number): Part => ({ batch, count, live: count });

describe('a part', () => {
  test('has exactly those dead that were said to be, in any order and number of turns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        fc.array(fc.array(fc.nat({ max: 80 })), { maxLength: 4 }),
        (count, turns) => {
          const part = turns.reduce(withDead, whole(1, count));
          const dead = new Set(turns.flat().filter((place) => place < count));
          const places = Array.from({ length: count }, (_, place) => place);
          expect(places.filter((place) => isDead(part, place))).toEqual(places.filter((place) => dead.has(place)));
          expect(part.live).toBe(count - dead.size);
          expect(part.dead === undefined).toBe(part.live === 0 || part.live === count);
        },
      ),
    );
  });

  test('that is wholly dead keeps its number of listings', () => {
    expect(wholly(whole(3, 9))).toEqual({ batch: 3, count: 9, live: 0 });
  });
});

test('places are found through all parts, and none beyond them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }), (counts) => {
      const places = new Places(counts.map((count, batch) => whole(batch, count)));
      const all = counts.flatMap((count, batch) => Array.from({ length: count }, (_, place) => [batch, place]));
      const found = all.map((_, ordinal) => places.find(ordinal));
      expect(found.map((each) => [each?.part.batch, each?.place])).toEqual(all);
      expect(places.find(all.length)).toBeUndefined();
    }),
  );
});

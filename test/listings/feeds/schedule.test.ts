import { describe, expect, test } from 'vitest';
import { CADENCES, isTooFar, nextAsking, nextWaking, restOf } from '@/src/listings/feeds/schedule';
import { DAY, HOUR, MINUTE, SECOND } from '@/src/quantity/time';
import { fc } from '@/test/properties';

const NOW = Date.UTC(2026, 10, 28, 12);
const good = { now: NOW, chance: 0.5, failures: 0 };

describe('nextAsking', () => {
  test('never, about daily, about weekly', () => {
    expect(CADENCES.map((cadence) => nextAsking(cadence, good))).toEqual([undefined, NOW + DAY, NOW + 7 * DAY]);
    expect([0, 1].map((chance) => nextAsking('daily', { ...good, chance }))).toEqual([
      NOW + 0.9 * DAY,
      NOW + 1.1 * DAY,
    ]);
  });

  test('soon after a failure, then ever more seldom, at last once a week', () => {
    const spans = [1, 2, 3, 4, 5, 6, 7, 8, 9, 2000].map(
      (failures) => ((nextAsking('daily', { ...good, failures }) ?? 0) - NOW) / HOUR,
    );
    expect(spans).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168, 168]);
  });

  test('a server’s wish to be left alone holds, up to a week', () => {
    expect(nextAsking('daily', { ...good, rest: 3 * DAY })).toBe(NOW + 3 * DAY);
    expect(nextAsking('weekly', { ...good, rest: 3 * DAY })).toBe(NOW + 7 * DAY);
    expect(nextAsking('daily', { ...good, failures: 1, rest: 2 * HOUR })).toBe(NOW + 2 * HOUR);
    expect(nextAsking('daily', { ...good, rest: 3650 * DAY })).toBe(NOW + 7 * DAY);
  });
});

test('a feed is asked at most once an hour whatever happens, and what was set is never taken for too far', () => {
  fc.assert(
    fc.property(
      fc.record({
        cadence: fc.constantFrom('daily' as const, 'weekly' as const),
        chance: fc.double({ min: 0, max: 1, noNaN: true }),
        failures: fc.nat(5000),
        rest: fc.double({ min: 0, noNaN: true }),
      }),
      ({ cadence, ...asked }) => {
        const next = nextAsking(cadence, { now: NOW, ...asked }) as number;
        expect(next - NOW).toBeGreaterThanOrEqual(0.9 * HOUR);
        expect(isTooFar(next, NOW)).toBe(false);
      },
    ),
  );
});

test('a clock that goes back and forth asks once for each time it is set ahead, and not while it goes right', () => {
  let dueAt = nextAsking('daily', good) as number;
  let asked = 0;
  const look = (now: number) => {
    if (isTooFar(dueAt, now)) dueAt = nextAsking('daily', { ...good, now }) as number;
    if (dueAt > now) return;
    asked += 1;
    dueAt = nextAsking('daily', { ...good, now }) as number;
  };
  for (let minute = 0; minute < 60; minute += 1) look(NOW + minute * MINUTE + (minute % 2) * HOUR);
  expect(asked).toBe(0);
  look(NOW + 365 * DAY);
  expect(asked).toBe(1);
  for (let minute = 0; minute < 23 * 60; minute += 1) look(NOW + minute * MINUTE);
  expect(asked).toBe(1);
  for (let hour = 24; hour < 48; hour += 1) look(NOW + hour * HOUR);
  expect(asked).toBe(2);
});

describe('nextWaking', () => {
  test.each([
    ['the first of several', [3 * HOUR, 2 * HOUR], true, 2 * HOUR],
    ['not sooner than a minute, when it is due', [-5 * HOUR], true, MINUTE],
    ['a quarter of an hour, when it is due and there is no network', [-5 * HOUR], false, 15 * MINUTE],
    ['half a day at the latest, so that a clock set right is noticed', [5 * DAY], true, 12 * HOUR],
  ])('%s', (_title, spans, online, span) => {
    const due = spans.map((ms) => NOW + ms);
    expect(nextWaking(due, { now: NOW, online })).toBe(NOW + span);
  });

  test('nothing to ask, nothing to wake for', () => {
    expect(nextWaking([], { now: NOW, online: true })).toBeUndefined();
  });
});

describe('restOf', () => {
  test.each([
    [{}, 0],
    [{ cacheControl: 'max-age=600' }, 600],
    [{ cacheControl: 'public, max-age="3600"', age: '600' }, 3000],
    [{ cacheControl: 'max-age=60', age: '600' }, 0],
    [{ cacheControl: 'no-cache, max-age=600' }, 0],
    [{ cacheControl: 'no-store' }, 0],
    [{ cacheControl: 's-maxage=600' }, 0],
    [{ cacheControl: 'max-age=-5' }, 0],
    [{ retryAfter: '120' }, 120],
    [{ retryAfter: '120', cacheControl: 'max-age=600' }, 600],
    [{ retryAfter: 'soon' }, 0],
    [{ retryAfter: '-5' }, 0],
    [{ retryAfter: 'Sat, 28 Nov 2026 13:00:00 GMT' }, 3600],
    [{ retryAfter: 'Sat, 28 Nov 2026 11:00:00 GMT' }, 0],
    // Its clock is an hour behind ours: it means one hour, not none.
    [{ retryAfter: 'Sat, 28 Nov 2026 12:00:00 GMT', date: 'Sat, 28 Nov 2026 11:00:00 GMT' }, 3600],
  ])('%j: %d s', (headers, seconds) => {
    expect(restOf(headers, NOW)).toBe(seconds * SECOND);
  });

  test('any header gives a span', () => {
    const text = fc.option(fc.string({ maxLength: 40 }), { nil: undefined });
    const headers = fc.record({ cacheControl: text, age: text, retryAfter: text, date: text });
    fc.assert(fc.property(headers, (all) => restOf(all, NOW) >= 0));
  });
});

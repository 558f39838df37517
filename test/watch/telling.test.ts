import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/src/quantity/time';
import {
  awaitsNotifying,
  countedTellings,
  DEFAULT_WATCH_SETTINGS,
  isQuiet,
  mayNotify,
  nextTelling,
  quietFor,
  unseenOf,
} from '@/src/watch/telling';
import { fc } from '@/test/properties';

const NOW = 1_790_000_000_000;
const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const NIGHT = { quietFrom: 21, quietUntil: 8 };
const settings = { ...DEFAULT_WATCH_SETTINGS, notify: true };

describe('quiet hours', () => {
  test.each([
    ['20:59', NIGHT, false],
    ['21:00', NIGHT, true],
    ['23:59', NIGHT, true],
    ['00:00', NIGHT, true],
    ['07:59', NIGHT, true],
    ['08:00', NIGHT, false],
    ['12:30', { quietFrom: 12, quietUntil: 13 }, true],
    ['13:00', { quietFrom: 12, quietUntil: 13 }, false],
    ['00:00', { quietFrom: 0, quietUntil: 0 }, false],
    ['15:00', { quietFrom: 15, quietUntil: 15 }, false],
  ])('%s between the hours of %o: %s', (time, hours, quiet) => {
    expect(isQuiet(clock(time), hours)).toBe(quiet);
  });

  test('they end when they say, and not a minute before', () => {
    expect(quietFor(clock('21:00'), NIGHT)).toBe(11 * HOUR);
    expect(quietFor(clock('07:59'), NIGHT)).toBe(MINUTE);
    expect(quietFor(clock('12:00'), NIGHT)).toBe(0);
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(hour, hour, fc.integer({ min: 0, max: 1439 }), (quietFrom, quietUntil, minutes) => {
        const hours = { quietFrom, quietUntil };
        const left = quietFor(minutes, hours) / MINUTE;
        expect(left > 0).toBe(isQuiet(minutes, hours));
        expect(isQuiet((minutes + left) % 1440, hours)).toBe(false);
        if (left > 0) expect(isQuiet((minutes + left - 1) % 1440, hours)).toBe(true);
      }),
    );
  });
});

describe('the cap', () => {
  const at = (minutes: number, shown: readonly number[]) => ({ now: NOW, minutes, shown });
  test('three in 24 hours, none in quiet hours, none while switched off', () => {
    expect(mayNotify(settings, at(clock('12:00'), []))).toBe(3);
    expect(mayNotify(settings, at(clock('12:00'), [NOW - HOUR, NOW - 2 * HOUR, NOW - DAY]))).toBe(1);
    expect(mayNotify(settings, at(clock('12:00'), [NOW, NOW, NOW, NOW]))).toBe(0);
    expect(mayNotify(settings, at(clock('22:00'), []))).toBe(0);
    expect(mayNotify({ ...settings, notify: false }, at(clock('12:00'), []))).toBe(0);
  });

  test('moments that are still to come, by a clock set back, do not count', () => {
    expect(countedTellings([NOW + DAY, NOW, NOW - DAY, NOW - 2 * DAY], NOW)).toEqual([NOW]);
  });

  test('it is tried again when quiet hours end or the oldest notification is a day old', () => {
    expect(nextTelling(settings, at(clock('22:00'), []))).toBe(NOW + 10 * HOUR);
    expect(nextTelling(settings, at(clock('12:00'), [NOW - HOUR, NOW - 2 * HOUR, NOW]))).toBe(NOW + 22 * HOUR);
    expect(nextTelling(settings, at(clock('12:00'), []))).toBe(NOW + MINUTE);
  });
});

test('what a notification tells: news that is not seen, not told by one, and not old', () => {
  const told = [
    { key: 1, at: NOW, unseen: true as const },
    { key: 2, at: NOW, unseen: true as const, notified: true as const },
    { key: 3, at: NOW },
    { key: 4, at: NOW - 4 * DAY, unseen: true as const },
  ];
  expect(awaitsNotifying({ told }, NOW).map(({ key }) => key)).toEqual([1]);
  expect(unseenOf({ told }).map(({ key }) => key)).toEqual([1, 2, 4]);
});

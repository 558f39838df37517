import { describe, expect, test } from 'vitest';
import { afterFailure, CLOSED, isResting, LONGEST_REST } from '@/src/listings/sources/call/circuit';
import { retryAfterMs, retryDelay } from '@/src/listings/sources/call/retry';
import { fc } from '@/test/properties';

const NOW = Date.parse('2026-11-28T12:00:00Z');

describe('Retry-After', () => {
  test.each([
    ['120', undefined, 120_000],
    ['0', undefined, 0],
    ['Sat, 28 Nov 2026 12:01:00 GMT', 'Sat, 28 Nov 2026 12:00:00 GMT', 60_000],
    // By the server's clock a minute, though ours is an hour ahead or behind.
    ['Sat, 28 Nov 2026 11:01:00 GMT', 'Sat, 28 Nov 2026 11:00:00 GMT', 60_000],
    ['Sat, 28 Nov 2026 13:01:00 GMT', 'Sat, 28 Nov 2026 13:00:00 GMT', 60_000],
    ['Sat, 28 Nov 2026 12:00:30 GMT', undefined, 30_000],
    ['Sat, 28 Nov 2026 11:00:00 GMT', undefined, 0],
    ['soon', undefined, undefined],
    ['-5', undefined, undefined],
    ['', undefined, undefined],
  ])('%j beside Date %j is %j ms', (retryAfter, date, ms) => {
    const headers = new Headers({ 'retry-after': retryAfter, ...(date !== undefined && { date }) });
    expect(retryAfterMs(headers, NOW)).toBe(ms);
  });

  test('is absent without the header', () => {
    expect(retryAfterMs(new Headers(), NOW)).toBeUndefined();
  });

  test('is kept, and never more than a tenth added', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.double({ min: 0, max: 0.999, noNaN: true }), (asked, random) => {
        const delay = retryDelay(0, asked, () => random);
        expect(delay).toBeGreaterThanOrEqual(asked);
        expect(delay).toBeLessThanOrEqual(asked * 1.1);
      }),
    );
  });

  test('without it the ceiling doubles and ends at eight seconds', () => {
    const ceiling = (attempt: number) => retryDelay(attempt, undefined, () => 0.999_999);
    expect([0, 1, 2, 10].map((attempt) => Math.round(ceiling(attempt)))).toEqual([500, 1000, 2000, 8000]);
    expect(retryDelay(5, undefined, () => 0)).toBe(0);
  });
});

describe('a circuit', () => {
  test('rests from the third failure in a row, longer each time', () => {
    let circuit = CLOSED;
    const rests: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      circuit = afterFailure(circuit, NOW);
      rests.push(Math.max(0, circuit.restsUntil - NOW));
    }
    expect(rests).toEqual([0, 0, 60_000, 120_000, 240_000, 480_000]);
    expect(isResting(circuit, NOW)).toBe(true);
    expect(isResting(circuit, NOW + 480_000)).toBe(false);
  });

  test('believes a source that says when to come back, up to a day', () => {
    expect(afterFailure(CLOSED, NOW, NOW + 5000).restsUntil).toBe(NOW + 5000);
    expect(afterFailure(CLOSED, NOW, NOW + 10 * LONGEST_REST).restsUntil).toBe(NOW + LONGEST_REST);
  });

  test('is not stuck when the clock was set back', () => {
    const circuit = afterFailure(CLOSED, NOW + 48 * 3_600_000, NOW + 49 * 3_600_000);
    expect(isResting(circuit, NOW)).toBe(false);
  });

  test('never rests for more than a day, however often it failed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (failures) => {
        const { restsUntil } = afterFailure({ failures, restsUntil: 0 }, NOW);
        expect(restsUntil - NOW).toBeLessThanOrEqual(LONGEST_REST);
      }),
    );
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { rehearseMeanwhile } from '@/src/background/rehearsal';

afterEach(() => {
  vi.useRealTimers();
});

test('comparing is rehearsed once, a part a turn: whatever is answered meanwhile is heard in between', () => {
  vi.useFakeTimers();
  rehearseMeanwhile();
  let turns = 0;
  for (; vi.getTimerCount() > 0; turns += 1) {
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersToNextTimer();
  }
  expect(turns).toBeGreaterThan(3);
  rehearseMeanwhile();
  expect(vi.getTimerCount()).toBe(0);
});

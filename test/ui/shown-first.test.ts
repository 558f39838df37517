import { describe, expect, test } from 'vitest';
import { onceLoaded } from '@/src/ui/once-loaded';
import { shownFirst } from '@/src/ui/shown-first';

/** A watch that tells what it is given, and whether it was ended. */
function watched<Value>() {
  let tell: (value: Value) => void = () => {};
  const state = { isBegun: false, isEnded: false };
  return {
    state,
    tell: (value: Value) => tell(value),
    watch: (show: (value: Value) => void) => {
      tell = show;
      state.isBegun = true;
      return () => {
        state.isEnded = true;
      };
    },
  };
}

describe('what was read first', () => {
  test('is shown at once, and not again where the watch begins with the same', () => {
    const shown: unknown[] = [];
    const { watch, tell } = watched<{ kg: number }>();
    shownFirst({ value: { kg: 1 } }, (value) => shown.push(value), watch);
    expect(shown).toEqual([{ kg: 1 }]);
    tell({ kg: 1 });
    expect(shown).toEqual([{ kg: 1 }]);
    tell({ kg: 2 });
    tell({ kg: 1 });
    tell({ kg: 1 });
    expect(shown).toEqual([{ kg: 1 }, { kg: 2 }, { kg: 1 }, { kg: 1 }]);
  });

  test('gives way to what the watch begins with where that is something else', () => {
    const shown: unknown[] = [];
    const { watch, tell } = watched<number>();
    shownFirst({ value: 1 }, (value) => shown.push(value), watch);
    tell(2);
    expect(shown).toEqual([1, 2]);
  });

  test('may be nothing, which is something that was read', () => {
    const shown: unknown[] = [];
    const { watch, tell } = watched<number | undefined>();
    shownFirst({ value: undefined }, (value) => shown.push(value), watch);
    tell(undefined);
    expect(shown).toEqual([undefined]);
  });

  test('is left out where nothing was, and the watch is ended with it', () => {
    const shown: unknown[] = [];
    const { watch, tell, state } = watched<number>();
    const stop = shownFirst(undefined, (value: number) => shown.push(value), watch);
    expect(shown).toEqual([]);
    tell(1);
    expect(shown).toEqual([1]);
    stop();
    expect(state.isEnded).toBe(true);
  });
});

describe('what is watched once it is loaded', () => {
  test('begins when it is there, and ends when it is stopped', async () => {
    const { watch, state } = watched<number>();
    const stop = onceLoaded(Promise.resolve('loaded'), () => watch(() => {}));
    expect(state.isBegun).toBe(false);
    await Promise.resolve();
    expect(state).toEqual({ isBegun: true, isEnded: false });
    stop();
    expect(state.isEnded).toBe(true);
  });

  test('never begins where it was stopped before', async () => {
    const { watch, state } = watched<number>();
    onceLoaded(Promise.resolve('loaded'), () => watch(() => {}))();
    await Promise.resolve();
    expect(state.isBegun).toBe(false);
  });
});

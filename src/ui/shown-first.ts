import { isSameValue } from '@/src/rules/same-value';
import type { Stop } from './stop';

/**
 * Shows what was read before, then what a watch shows. Where that begins with the same, it is not shown again: a screen
 * would be drawn twice.
 * @param read undefined where nothing was
 */
export function shownFirst<Value>(
  read: { readonly value: Value } | undefined,
  show: (value: Value) => void,
  watch: (show: (value: Value) => void) => Stop,
): Stop {
  if (read === undefined) return watch(show);
  show(read.value);
  let isBegun = false;
  return watch((value) => {
    const isShown = !isBegun && isSameValue(value, read.value);
    isBegun = true;
    if (!isShown) show(value);
  });
}

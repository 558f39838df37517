import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../parts/words';

/** So many are shown at first, and so many more at each asking. */
const STEP = 100;

/** The first of many, and the button that shows more of them; undefined when that is all. */
export function useMore<T>(all: readonly T[]): { readonly shown: readonly T[]; readonly more: ComponentChildren } {
  const { t } = useWords();
  const [most, setMost] = useState(STEP);
  const left = all.length - most;
  return {
    shown: all.slice(0, most),
    more:
      left <= 0 ? undefined : (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {t('editMore', { number: Math.min(STEP, left) }, { number: left })}
        </button>
      ),
  };
}

import { type ReadonlySignal, signal } from '@preact/signals';
import { type Reason, reason } from '@/src/words/reason';
import type { OptionsBackend, SavedView } from '../backend';
import type { Stop } from '../stop';

export interface SavedOffersModel {
  /** The newest first; undefined until they are known. */
  readonly offers: ReadonlySignal<readonly SavedView[] | undefined>;
  /** What stopped the last thing asked for: undefined when it went well. */
  readonly problem: ReadonlySignal<Reason | undefined>;
  forget(id: string): Promise<void>;
  readonly stop: Stop;
}

export function createSavedOffersModel(backend: Pick<OptionsBackend, 'watchSaved' | 'forgetSaved'>): SavedOffersModel {
  const offers = signal<readonly SavedView[] | undefined>(undefined);
  const problem = signal<Reason | undefined>(undefined);
  const stop = backend.watchSaved((shown) => {
    offers.value = shown;
  });
  return {
    offers,
    problem,
    forget: async (id) => {
      problem.value = undefined;
      await backend.forgetSaved(id).catch(() => {
        problem.value = reason('uiFailed');
      });
    },
    stop,
  };
}

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isSold, isStatedUsed } from '@/src/listings/saved-offer';
import type { Refusal } from '@/src/messages/messages';
import type { Verdict } from '@/src/verdict/verdict';
import { type Reason, reason } from '@/src/words/reason';
import type { PopupBackend, SavedView } from '../backend';
import type { Stop } from '../stop';

/** The page in front as a used offer that may be saved. */
export interface SavedOffer {
  /** The page says that it offers something used, or the person saved it. */
  readonly isOffer: ReadonlySignal<boolean>;
  /** There is something here that could be saved. */
  readonly canSave: ReadonlySignal<boolean>;
  /** As it was saved; undefined when it was not. */
  readonly kept: ReadonlySignal<SavedView | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** What stopped the last thing asked for: undefined when it went well. */
  readonly problem: ReadonlySignal<Reason | undefined>;
  show(verdict: Verdict | undefined): void;
  save(): Promise<void>;
  forget(): Promise<void>;
  readonly stop: Stop;
}

export function createSavedOffer(
  backend: Pick<PopupBackend, 'watchSavedAt' | 'saveOffer' | 'forgetSaved'>,
): SavedOffer {
  const shown = signal<Verdict | undefined>(undefined);
  const kept = signal<SavedView | undefined>(undefined);
  const busy = signal(false);
  const problem = signal<Reason | undefined>(undefined);
  const product = computed(() => shown.value?.sighting.product);
  const isStated = computed(() => product.value !== undefined && isStatedUsed(product.value));
  let stop: Stop = () => undefined;

  async function attempt(ask: () => Promise<Refusal>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = undefined;
    try {
      problem.value = (await ask())?.problem;
    } catch {
      problem.value = reason('uiFailed');
    }
    busy.value = false;
  }

  return {
    isOffer: computed(() => isStated.value || kept.value !== undefined),
    canSave: computed(() => product.value?.price !== undefined && !isSold(product.value)),
    kept,
    busy,
    problem,
    show: (verdict) => {
      const url = verdict?.sighting.url;
      const isOther = url !== shown.value?.sighting.url;
      shown.value = verdict;
      if (!isOther) return;
      stop();
      kept.value = undefined;
      problem.value = undefined;
      stop =
        url === undefined
          ? () => undefined
          : backend.watchSavedAt(url, (saved) => {
              kept.value = saved;
            });
    },
    save: async () => {
      const verdict = shown.value;
      if (verdict !== undefined) await attempt(() => backend.saveOffer(verdict.id, !isStated.value));
    },
    forget: async () => {
      const saved = kept.value;
      if (saved !== undefined) await attempt(() => backend.forgetSaved(saved.id).then(() => undefined));
    },
    stop: () => stop(),
  };
}

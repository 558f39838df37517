import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Found } from '@/src/messages/messages';
import type { OpenedFind } from '@/src/platform/find-page';
import type { Verdict } from '@/src/verdict/verdict';
import type { FindBackend } from '../backend';
import { createDecision, type Decision } from '../parts/decision';
import type { Stop } from '../stop';

/** How far looking is; `failed`: the background did not answer. */
export type Looking = 'not yet' | 'looking' | 'done' | 'failed';

export interface FindModel {
  readonly words: Signal<string>;
  /** What the page was opened with. */
  readonly opened: ReadonlySignal<OpenedFind | undefined>;
  readonly looking: ReadonlySignal<Looking>;
  readonly found: ReadonlySignal<Found | undefined>;
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  readonly decision: Decision;
  /** True from the click on: sources are asked once for the same words. */
  readonly asked: ReadonlySignal<boolean>;
  find(): Promise<void>;
  ask(): Promise<void>;
  openOptions(): void;
  readonly stop: Stop;
}

/** Looks for what was opened with at once: that asks nobody. */
export function createFindModel(backend: FindBackend): FindModel {
  const words = signal('');
  const opened = signal<OpenedFind | undefined>(undefined);
  const looking = signal<Looking>('not yet');
  const found = signal<Found | undefined>(undefined);
  const verdict = signal<Verdict | undefined>(undefined);
  const asked = signal(false);
  const decision = createDecision(backend);
  const stop = backend.watchVerdict((shown) => {
    verdict.value = shown;
    decision.show(shown);
  });
  let turn = 0;

  async function find(): Promise<void> {
    const mine = ++turn;
    looking.value = 'looking';
    found.value = undefined;
    asked.value = false;
    try {
      const answer = await backend.search(words.value);
      if (mine !== turn) return;
      found.value = answer;
      looking.value = 'done';
    } catch {
      if (mine === turn) looking.value = 'failed';
    }
  }

  backend.opened().then(
    (given) => {
      opened.value = given;
      // The person may have been quicker.
      if (given === undefined || given.words === '' || words.value !== '') return;
      words.value = given.words;
      void find();
    },
    () => undefined,
  );

  return {
    words,
    opened,
    looking,
    found,
    verdict,
    decision,
    asked,
    find,
    ask: async () => {
      if (asked.value) return;
      asked.value = true;
      try {
        await backend.ask();
      } catch {
        asked.value = false;
        looking.value = 'failed';
      }
    },
    openOptions: () => backend.openOptions(),
    stop,
  };
}

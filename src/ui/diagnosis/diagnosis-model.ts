import { type ReadonlySignal, signal } from '@preact/signals';
import { failureOf } from '@/src/messages/failure';
import type { Refusal } from '@/src/messages/messages';
import { type DiagnosisBackend, type DiagnosisFacts, type RestoredCounts, STEPS, type Step } from './diagnosis-backend';

/** How a step of the self-test went; without `problem`, well. */
export interface Tried {
  readonly step: Step;
  readonly problem?: string;
}

/** What came of bringing a copy back; failed: it could not be read. */
export type Restored = RestoredCounts | NonNullable<Refusal> | 'failed';

export interface DiagnosisModel {
  readonly facts: ReadonlySignal<DiagnosisFacts | undefined>;
  /** Undefined before the first run; grows while one runs. */
  readonly tried: ReadonlySignal<readonly Tried[] | undefined>;
  readonly running: ReadonlySignal<boolean>;
  readonly copied: ReadonlySignal<'yes' | 'no' | undefined>;
  /** What came of the last copy of the ledger that was asked for. */
  readonly restored: ReadonlySignal<Restored | undefined>;
  readonly restoring: ReadonlySignal<boolean>;
  save(from: number): Promise<void>;
  restore(from: number): Promise<void>;
  test(): Promise<void>;
  copy(text: string): Promise<void>;
  refresh(): Promise<void>;
}

export function createDiagnosisModel(backend: DiagnosisBackend): DiagnosisModel {
  const facts = signal<DiagnosisFacts | undefined>(undefined);
  const tried = signal<readonly Tried[] | undefined>(undefined);
  const running = signal(false);
  const copied = signal<'yes' | 'no' | undefined>(undefined);
  const restored = signal<Restored | undefined>(undefined);
  const restoring = signal(false);
  const refresh = async () => {
    facts.value = await backend.facts();
  };
  void refresh();
  return {
    facts,
    tried,
    running,
    copied,
    restored,
    restoring,
    refresh,
    save: async (from) => {
      restored.value = undefined;
      await backend.saveSnapshot(from).catch(() => {
        restored.value = 'failed';
      });
    },
    restore: async (from) => {
      if (restoring.value) return;
      restoring.value = true;
      restored.value = undefined;
      restored.value = await backend.restoreSnapshot(from).catch(() => 'failed' as const);
      restoring.value = false;
      await refresh();
    },
    test: async () => {
      if (running.value) return;
      running.value = true;
      tried.value = [];
      for (const step of STEPS) tried.value = [...tried.value, await attempt(step)];
      running.value = false;
      await refresh();
    },
    copy: async (text) => {
      copied.value = undefined;
      copied.value = await backend.copy(text).then(
        () => 'yes',
        () => 'no',
      );
    },
  };

  async function attempt(step: Step): Promise<Tried> {
    try {
      await backend.attempt(step);
      return { step };
    } catch (error) {
      return { step, problem: failureOf(step, error, 0).sentence };
    }
  }
}

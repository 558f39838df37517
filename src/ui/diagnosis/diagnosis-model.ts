import { type ReadonlySignal, signal } from '@preact/signals';
import { failureOf } from '@/src/messages/failure';
import { type DiagnosisBackend, type DiagnosisFacts, STEPS, type Step } from './diagnosis-backend';

/** How a step of the self-test went; without `problem`, well. */
export interface Tried {
  readonly step: Step;
  readonly problem?: string;
}

export interface DiagnosisModel {
  readonly facts: ReadonlySignal<DiagnosisFacts | undefined>;
  /** Undefined before the first run; grows while one runs. */
  readonly tried: ReadonlySignal<readonly Tried[] | undefined>;
  readonly running: ReadonlySignal<boolean>;
  readonly copied: ReadonlySignal<'yes' | 'no' | undefined>;
  test(): Promise<void>;
  copy(text: string): Promise<void>;
  refresh(): Promise<void>;
}

export function createDiagnosisModel(backend: DiagnosisBackend): DiagnosisModel {
  const facts = signal<DiagnosisFacts | undefined>(undefined);
  const tried = signal<readonly Tried[] | undefined>(undefined);
  const running = signal(false);
  const copied = signal<'yes' | 'no' | undefined>(undefined);
  const refresh = async () => {
    facts.value = await backend.facts();
  };
  void refresh();
  return {
    facts,
    tried,
    running,
    copied,
    refresh,
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

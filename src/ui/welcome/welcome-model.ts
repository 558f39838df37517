import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { regionOfLanguage } from '@/src/avoided/region';
import type { Verdict } from '@/src/verdict/verdict';
import { type Reason, reason } from '@/src/words/reason';
import type { WelcomeBackend } from '../backend';
import { createOptionsModel, type OptionsModel } from '../options/options-model';
import type { Stop } from '../stop';
import { createShopsModel, type ShopsModel } from './shops-model';

/** The example: shown once it has been judged. */
export interface ExampleModel {
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  readonly problem: ReadonlySignal<Reason | undefined>;
  toggle(): Promise<void>;
}

export interface WelcomeModel {
  /** The same questions stand on the options page; an answer here is one there. */
  readonly options: OptionsModel;
  /** Where the person buys, as said or as the browser tells: ISO 3166-1 alpha-2. */
  readonly country: ReadonlySignal<string | undefined>;
  readonly shops: ShopsModel;
  readonly example: ExampleModel;
  readonly stop: Stop;
}

export function createWelcomeModel(backend: WelcomeBackend): WelcomeModel {
  const options = createOptionsModel(backend);
  const told = regionOfLanguage(backend.tongue.locale);
  const country = computed(() => options.whereabouts.answers.value.region ?? told);
  return {
    options,
    country,
    shops: createShopsModel(backend, options.sites, country),
    example: createExampleModel(backend),
    stop: options.stop,
  };
}

function createExampleModel(backend: Pick<WelcomeBackend, 'judgeExample'>): ExampleModel {
  const verdict = signal<Verdict | undefined>(undefined);
  const problem = signal<Reason | undefined>(undefined);
  return {
    verdict,
    problem,
    toggle: async () => {
      problem.value = undefined;
      if (verdict.value !== undefined) {
        verdict.value = undefined;
        return;
      }
      try {
        verdict.value = await backend.judgeExample('unknown');
      } catch {
        problem.value = reason('uiFailed');
      }
    },
  };
}

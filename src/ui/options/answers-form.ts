import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Answers, answersIn, withAnswers } from '@/src/rules/answers-text';
import type { OptionsBackend } from '../backend';

/** How saving rules went; undefined before the first try and again while they are edited. */
export type Saved = 'saved' | 'refused' | 'failed' | undefined;

/** Some of the person's rules as questions with answers. */
export interface AnswersForm {
  /** As marked, else as the rules say. */
  readonly answers: ReadonlySignal<Answers>;
  /** True while they differ from what is kept. */
  readonly marked: ReadonlySignal<boolean>;
  /** How keeping them went: `refused` when the rules must be corrected first. */
  readonly saved: ReadonlySignal<Saved>;
  mark(answers: Answers): void;
  /** Writes them into the person's rules; all else stays as it is. */
  save(): Promise<void>;
}

/** A form over the rules of these names. @param stored the text of the person's rules as kept */
export function createAnswersForm(
  names: readonly (keyof Answers)[],
  stored: Signal<string>,
  backend: Pick<OptionsBackend, 'saveRules'>,
): AnswersForm {
  const marked = signal<Answers | undefined>(undefined);
  const saved = signal<Saved>(undefined);
  const answers = computed(() => marked.value ?? answersIn(stored.value));
  return {
    answers,
    marked: computed(() => marked.value !== undefined),
    saved,
    mark: (now) => {
      marked.value = now;
      saved.value = undefined;
    },
    save: async () => {
      const text = withAnswers(stored.value, answers.value, names);
      if (text === undefined) {
        saved.value = 'refused';
        return;
      }
      try {
        const problems = await backend.saveRules(text);
        saved.value = problems.length === 0 ? 'saved' : 'refused';
        if (problems.length > 0) return;
        stored.value = text;
        marked.value = undefined;
      } catch {
        saved.value = 'failed';
      }
    },
  };
}

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
  /** Writes them into the person's rules, and into what is being written in the editor; all else stays as it is. */
  save(): Promise<void>;
}

/** The person's rules: as kept, and as being written in the editor. */
export interface RuleTexts {
  readonly stored: Signal<string>;
  readonly draft: Signal<string | undefined>;
}

/** A form over the rules of these names. */
export function createAnswersForm(
  names: readonly (keyof Answers)[],
  { stored, draft }: RuleTexts,
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
      const drafted = draft.value === undefined ? undefined : withAnswers(draft.value, answers.value, names);
      // A draft that cannot be read could not take the answers, and saving it later would lose them.
      if (text === undefined || (draft.value !== undefined && drafted === undefined)) {
        saved.value = 'refused';
        return;
      }
      try {
        const problems = await backend.saveRules(text);
        saved.value = problems.length === 0 ? 'saved' : 'refused';
        if (problems.length > 0) return;
        stored.value = text;
        draft.value = drafted;
        marked.value = undefined;
      } catch {
        saved.value = 'failed';
      }
    },
  };
}

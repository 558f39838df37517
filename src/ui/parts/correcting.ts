import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { CORRECTABLE, type Correctable } from '@/src/product/correctable';
import type { Verdict } from '@/src/verdict/verdict';
import { type Reason, reason } from '@/src/words/reason';
import type { Correcting } from '../backend';

/** How far putting something right is. */
export type CorrectingStage =
  | { readonly kind: 'open' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly problem: Reason };

/** The form that corrects what was read of this page. */
export interface CorrectingForm {
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  readonly stage: ReadonlySignal<CorrectingStage>;
  /** What the person has written and not yet saved, by field. */
  readonly written: ReadonlySignal<ReadonlyMap<Correctable, string>>;
  write(field: Correctable, text: string): void;
  save(): Promise<void>;
  /** Takes back what was said of one field, or all of it. */
  undo(field?: Correctable): Promise<void>;
  show(verdict: Verdict | undefined): void;
}

export function createCorrecting(backend: Correcting): CorrectingForm {
  const verdict = signal<Verdict | undefined>(undefined);
  const stage = signal<CorrectingStage>({ kind: 'open' });
  const written = signal<ReadonlyMap<Correctable, string>>(new Map());

  async function attempt(ask: (verdictId: string) => Promise<Reason | undefined>, done: CorrectingStage) {
    const about = verdict.value;
    if (about === undefined || stage.value.kind === 'saving') return;
    stage.value = { kind: 'saving' };
    const problem = await ask(about.id).catch(() => reason('uiFailed'));
    if (verdict.value?.sighting.url !== about.sighting.url) return;
    batch(() => {
      stage.value = problem === undefined ? done : { kind: 'refused', problem };
      if (problem === undefined) written.value = new Map();
    });
  }

  return {
    verdict,
    stage,
    written,
    write: (field, text) => {
      written.value = new Map([...written.value, [field, text]]);
    },
    save: () => {
      const corrections = CORRECTABLE.flatMap((field) => {
        const right = written.value.get(field);
        return right === undefined ? [] : [{ field, right: right.trim() }];
      });
      if (corrections.length === 0) return Promise.resolve();
      return attempt(async (id) => (await backend.correct(id, corrections))?.problem, { kind: 'saved' });
    },
    undo: (field) =>
      attempt(
        async (id) => {
          await backend.uncorrect(id, field);
          return undefined;
        },
        { kind: 'open' },
      ),
    show: (next) => {
      batch(() => {
        if (next?.sighting.url !== verdict.value?.sighting.url) {
          stage.value = { kind: 'open' };
          written.value = new Map();
        }
        verdict.value = next;
      });
    },
  };
}

import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Entry } from '@/src/ledger/entry';
import type { Totals } from '@/src/ledger/totals';
import type { PageState, PopupBackend, Refusal, Stop } from '../backend';
import { createDecision, type Decision } from '../parts/decision';

export interface PopupModel {
  readonly decision: Decision;
  readonly page: ReadonlySignal<PageState>;
  readonly totals: ReadonlySignal<Totals | undefined>;
  readonly last: ReadonlySignal<readonly Entry[]>;
  /** What stopped the last thing asked for: a sentence, or undefined. */
  readonly problem: ReadonlySignal<string | undefined>;
  /** Entries being taken back, by id. */
  readonly undoing: ReadonlySignal<ReadonlySet<string>>;
  read(): Promise<void>;
  allow(): Promise<void>;
  undo(entryId: string): Promise<void>;
  openOptions(): void;
  readonly stop: Stop;
}

/** `failed` is the sentence shown when the background does not answer at all. */
export function createPopupModel(backend: PopupBackend, failed: string): PopupModel {
  const decision = createDecision(backend);
  const page: Signal<PageState> = signal({ kind: 'reading' });
  const totals = signal<Totals | undefined>(undefined);
  const last = signal<readonly Entry[]>([]);
  const problem = signal<string | undefined>(undefined);
  const undoing = signal<ReadonlySet<string>>(new Set());

  const stops = [
    backend.watchPage((state) => {
      decision.show(state.kind === 'verdict' ? state.verdict : undefined);
      page.value = state;
    }),
    backend.watchTotals((sums, entries) => {
      totals.value = sums;
      last.value = entries;
    }),
  ];

  async function attempt(ask: () => Promise<Refusal | unknown>): Promise<void> {
    problem.value = undefined;
    try {
      const refusal = await ask();
      if (isRefusal(refusal)) problem.value = refusal.problem;
    } catch {
      problem.value = failed;
    }
  }

  return {
    decision,
    page,
    totals,
    last,
    problem,
    undoing,
    read: () => attempt(() => backend.readThisPage()),
    allow: () => attempt(() => backend.allowThisSite()),
    undo: async (entryId) => {
      if (undoing.value.has(entryId)) return;
      undoing.value = new Set([...undoing.value, entryId]);
      await attempt(() => backend.undoChoice(entryId));
      undoing.value = new Set([...undoing.value].filter((id) => id !== entryId));
    },
    openOptions: () => backend.openOptions(),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function isRefusal(value: unknown): value is { problem: string } {
  return typeof value === 'object' && value !== null && 'problem' in value && typeof value.problem === 'string';
}

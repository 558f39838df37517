import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Entry } from '@/src/ledger/entry';
import type { Reconsidered } from '@/src/ledger/reconsider';
import type { Totals } from '@/src/ledger/totals';
import type { Refusal } from '@/src/messages/messages';
import { type Reason, reason } from '@/src/words/reason';
import type { OwnUse, PageState, PopupBackend, Stop } from '../backend';
import { createVerdictModel, type VerdictModel } from '../parts/verdict-model';
import { createWatchModel, type WatchModel } from '../watch/watch-model';
import { createSavedOffer, type SavedOffer } from './saved-offer';

export interface PopupModel {
  /** What can be done with the verdict on this page. */
  readonly about: VerdictModel;
  /** True where the person wants no panel in the page. */
  readonly panelOff: ReadonlySignal<boolean>;
  /** The page as a used offer the person may save. */
  readonly saved: SavedOffer;
  /** What the person follows. */
  readonly watches: WatchModel;
  readonly page: ReadonlySignal<PageState>;
  readonly totals: ReadonlySignal<Totals | undefined>;
  readonly last: ReadonlySignal<readonly Entry[]>;
  /** Entries that newer numbers would change, by id. */
  readonly reconsidered: ReadonlySignal<ReadonlyMap<string, Reconsidered>>;
  /** What this program itself used; undefined until it is known. */
  readonly own: ReadonlySignal<OwnUse | undefined>;
  /** What stopped the last thing asked for: undefined when it went well. */
  readonly problem: ReadonlySignal<Reason | undefined>;
  /** Entries being taken back, by id. */
  readonly undoing: ReadonlySignal<ReadonlySet<string>>;
  read(): Promise<void>;
  allow(): Promise<void>;
  undo(entryId: string): Promise<void>;
  /** The panel is wanted in this site's pages again. */
  panelOn(): Promise<void>;
  openOptions(): void;
  readonly stop: Stop;
}

/** A declined permission is an answer, not a problem. */
const granted = (): Refusal => undefined;

export function createPopupModel(backend: PopupBackend): PopupModel {
  const about = createVerdictModel(backend);
  const panelOff = signal(false);
  const saved = createSavedOffer(backend);
  const watches = createWatchModel(backend.watches);
  const page: Signal<PageState> = signal({ kind: 'reading' });
  const totals = signal<Totals | undefined>(undefined);
  const last = signal<readonly Entry[]>([]);
  const reconsidered = signal<ReadonlyMap<string, Reconsidered>>(new Map());
  const own = signal<OwnUse | undefined>(undefined);
  const problem = signal<Reason | undefined>(undefined);
  const undoing = signal<ReadonlySet<string>>(new Set());

  const stops = [
    saved.stop,
    watches.stop,
    backend.watchPage((state) => {
      const verdict = state.kind === 'verdict' ? state.verdict : undefined;
      about.show(verdict);
      saved.show(verdict);
      page.value = state;
    }),
    backend.watchPanelOff((off) => {
      panelOff.value = off;
    }),
    backend.watchTotals((sums, entries) => {
      totals.value = sums;
      last.value = entries;
      // Beside the figures, once they stand: without it the popup is whole.
      backend.reconsider(entries).then(
        (changed) => {
          if (last.value === entries) reconsidered.value = changed;
        },
        () => undefined,
      );
    }),
  ];
  backend.ownUse().then(
    (use) => {
      own.value = use;
    },
    () => undefined,
  );

  async function attempt(ask: () => Promise<Refusal>): Promise<void> {
    problem.value = undefined;
    try {
      problem.value = (await ask())?.problem;
    } catch {
      problem.value = reason('uiFailed');
    }
  }

  return {
    about,
    panelOff,
    saved,
    watches,
    page,
    totals,
    last,
    reconsidered,
    own,
    problem,
    undoing,
    read: () => attempt(() => backend.readThisPage()),
    allow: () => attempt(() => backend.allowThisSite().then(granted)),
    undo: async (entryId) => {
      if (undoing.value.has(entryId)) return;
      undoing.value = new Set([...undoing.value, entryId]);
      await attempt(() => backend.undoChoice(entryId).then(granted));
      undoing.value = new Set([...undoing.value].filter((id) => id !== entryId));
    },
    panelOn: () => attempt(() => backend.panelOn().then(granted)),
    openOptions: () => backend.openOptions(),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

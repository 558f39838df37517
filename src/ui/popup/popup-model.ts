import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Entry } from '@/src/ledger/entry';
import type { Glance, Lately } from '@/src/ledger/glance';
import type { Reconsidered } from '@/src/ledger/reconsider';
import type { Refusal } from '@/src/messages/messages';
import { type Reason, reason } from '@/src/words/reason';
import type { OwnUse, PageState, PopupBackend } from '../backend';
import { afterPaint } from '../parts/after-paint';
import { createVerdictModel, type VerdictModel } from '../parts/verdict-model';
import type { Stop } from '../stop';
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
  /** Undefined until the ledger was read. */
  readonly glance: ReadonlySignal<Glance | undefined>;
  /** Undefined until it was counted, after the rest is shown. */
  readonly provisional: ReadonlySignal<Lately | undefined>;
  /** For how many things the time to think is over. */
  readonly due: ReadonlySignal<number>;
  /** Why there is no picture of the ledger. */
  readonly ledgerProblem: ReadonlySignal<Reason | undefined>;
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
  /** Whether the browser can show the side panel or sidebar. */
  readonly canOpenBeside: boolean;
  openBeside(): Promise<void>;
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
  const glance = signal<Glance | undefined>(undefined);
  const provisional = signal<Lately | undefined>(undefined);
  const due = signal(0);
  const ledgerProblem = signal<Reason | undefined>(undefined);
  let isStopped = false;
  let stopLater: Stop = () => undefined;
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
    backend.watchLedger(
      (shown) => {
        const isFirst = glance.value === undefined;
        batch(() => {
          glance.value = shown.glance;
          last.value = shown.last;
          due.value = shown.due;
        });
        void afterPaint().then(() => {
          if (isFirst) lookFurther();
          return lookAgain(shown.last);
        });
      },
      () => {
        ledgerProblem.value = reason('ledgerProblemUnreadable');
        void afterPaint().then(lookFurther);
      },
    ),
    () => stopLater(),
  ];

  /** What stands beside the figures: without it the popup is whole, so it waits until that is painted. */
  function lookFurther(): void {
    if (isStopped) return;
    stopLater = backend.watchProvisional((part) => {
      provisional.value = part;
    });
    backend.ownUse().then(
      (use) => {
        own.value = use;
      },
      () => undefined,
    );
  }

  async function lookAgain(entries: readonly Entry[]): Promise<void> {
    const changed = await backend.reconsider(entries).catch(() => undefined);
    if (changed !== undefined && last.value === entries) reconsidered.value = changed;
  }

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
    glance,
    provisional,
    due,
    ledgerProblem,
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
    canOpenBeside: backend.canOpenBeside,
    openBeside: () => attempt(() => backend.openBeside().then(granted)),
    openOptions: () => backend.openOptions(),
    stop: () => {
      isStopped = true;
      for (const stop of stops) stop();
    },
  };
}

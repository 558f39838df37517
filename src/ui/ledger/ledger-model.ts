import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KindSums } from '@/src/ledger/by-kind';
import type { Entry } from '@/src/ledger/entry';
import { yearOf } from '@/src/ledger/month';
import type { Newer } from '@/src/ledger/newer';
import type { LedgerSettings } from '@/src/ledger/settings';
import { addTotals, type Picture, provisionalOf } from '@/src/ledger/totals';
import { USUAL_SETTINGS } from '@/src/ledger/usual-settings';
import type { Refusal } from '@/src/messages/messages';
import { type Reason, reason } from '@/src/words/reason';
import { afterPaint } from '../parts/after-paint';
import { newEntryId } from '../parts/new-entry-id';
import type { Stop } from '../stop';
import type { LedgerBackend, LedgerKnowledge, MonthSums } from './ledger-backend';
import { type Settling, settleInSteps } from './settle-newer';

/** So many lines are listed at first, and so many more at each asking. */
const PAGE = 50;
/** So many lines are printed: some forty pages. The table (CSV) holds all. */
const MOST_PRINTED = 1000;
/** Looking for newer figures, or taking a change back, is shown when it takes longer than this; looking this often. In ms. */
const QUICK = 1000;
const TOLD_EVERY = 250;
const SETTLED_WORDS = {
  done: 'ledgerNewerDone',
  stopped: 'ledgerNewerStopped',
  halted: 'ledgerNewerHalted',
} as const;

export interface LedgerModel {
  readonly backend: LedgerBackend;
  /** The year shown; undefined for all of them. */
  readonly year: ReadonlySignal<number | undefined>;
  /** Years that have lines, and this one; newest first. */
  readonly years: ReadonlySignal<readonly number[]>;
  /** Undefined until the ledger was read. */
  readonly months: ReadonlySignal<readonly MonthSums[] | undefined>;
  readonly picture: ReadonlySignal<Picture | undefined>;
  readonly settings: ReadonlySignal<LedgerSettings>;
  readonly entries: ReadonlySignal<readonly Entry[]>;
  readonly hasMore: ReadonlySignal<boolean>;
  readonly waiting: ReadonlySignal<readonly Entry[]>;
  readonly undoable: ReadonlySignal<boolean>;
  /** True while the last change is being taken back. */
  readonly undoing: ReadonlySignal<boolean>;
  /** Takes the last change back: once, however often it is asked for meanwhile. */
  undo(): Promise<void>;
  readonly knowledge: ReadonlySignal<LedgerKnowledge | undefined>;
  readonly newer: ReadonlySignal<Newer | undefined>;
  /** What stopped the last thing asked for, or what it did; undefined for neither. */
  readonly told: ReadonlySignal<{ readonly words: Reason; readonly problem: boolean } | undefined>;
  showYear(year: number | undefined): void;
  showMore(): void;
  /** The shown year by kind of thing; undefined until it was asked for. */
  readonly kinds: ReadonlySignal<readonly KindSums[] | undefined>;
  lookAtKinds(): Promise<void>;
  /** Brings up all a printed report holds: lines of every month and the sums by kind. */
  prepareReport(): Promise<void>;
  /** Asks for a change and says what stopped it. True when it was made. */
  attempt(ask: () => Promise<Refusal>, done?: Reason): Promise<boolean>;
  lookForNewer(): Promise<void>;
  /** How far looking for newer figures is; undefined while nobody looks, or it is soon done. */
  readonly looking: ReadonlySignal<Settling | undefined>;
  /** How far the settling of newer figures is; undefined while nothing is settled. */
  readonly settling: ReadonlySignal<Settling | undefined>;
  /** Takes the newer figures over, or keeps what was recorded, step by step; says how it ended. */
  settleNewer(accept: boolean): Promise<void>;
  /** Ends the settling after the step it is at. */
  stopSettling(): void;
  readonly stop: Stop;
}

export function createLedgerModel(backend: LedgerBackend): LedgerModel {
  const thisYear = new Date(backend.now()).getFullYear();
  const year: Signal<number | undefined> = signal(thisYear);
  const months = signal<readonly MonthSums[] | undefined>(undefined);
  const recent = signal<readonly Entry[]>([]);
  const settings = signal<LedgerSettings>(USUAL_SETTINGS);
  const entries = signal<readonly Entry[]>([]);
  const hasMore = signal(false);
  const waiting = signal<readonly Entry[]>([]);
  const undoable = signal(false);
  const undoing = signal(false);
  const knowledge = signal<LedgerKnowledge | undefined>(undefined);
  const newer = signal<Newer | undefined>(undefined);
  const told = signal<LedgerModel['told']['value']>(undefined);
  const looking = signal<Settling | undefined>(undefined);
  const settling = signal<Settling | undefined>(undefined);
  const kinds = signal<readonly KindSums[] | undefined>(undefined);
  let isEnded = false;
  let stopped = false;
  let limit = PAGE;
  let stopList: Stop = () => undefined;

  const years = computed(() => {
    const all = new Set([thisYear, ...(months.value ?? []).map(({ month }) => yearOf(month))]);
    return [...all].sort((a, b) => b - a);
  });
  const inYear = (when: number) => year.value === undefined || when === year.value;
  const picture = computed((): Picture | undefined => {
    if (months.value === undefined) return undefined;
    const within = months.value.filter(({ month }) => inYear(yearOf(month)));
    const young = recent.value.filter(({ decidedAt }) => inYear(new Date(decidedAt).getFullYear()));
    return {
      all: addTotals(within.map(({ totals }) => totals)),
      provisional: provisionalOf(young, { now: backend.now(), keepDays: settings.value.keepDays }),
    };
  });

  /** Ends when the lines are there. */
  function list(): Promise<void> {
    stopList();
    return new Promise((listed) => {
      // One more than is shown tells whether there are more.
      stopList = backend.watchEntries(year.value, limit + 1, (found) => {
        hasMore.value = found.length > limit;
        entries.value = found.slice(0, limit);
        listed();
      });
    });
  }

  async function lookAtKinds(): Promise<void> {
    const asked = year.value;
    const found = await backend.kinds(asked).catch(() => undefined);
    // Another year may be shown by now.
    if (year.value === asked && found !== undefined) kinds.value = found;
  }

  async function lookForNewer(): Promise<void> {
    let tellAt = backend.now() + QUICK;
    const looked = (done: number) => {
      if (backend.now() < tellAt) return;
      tellAt = backend.now() + TOLD_EVERY;
      const of = (months.value ?? []).reduce((sum, { totals }) => sum + totals.entries, 0);
      looking.value = { done: Math.min(done, of), of };
    };
    const found = await backend.newer(looked).catch(() => undefined);
    batch(() => {
      looking.value = undefined;
      if (found !== undefined) newer.value = found;
    });
  }

  async function settleNewer(accept: boolean): Promise<void> {
    const ids = newer.value?.entries.map(({ entry }) => entry.id) ?? [];
    const change = newEntryId();
    told.value = undefined;
    stopped = false;
    const { done, ended } = await settleInSteps(ids, (part) => backend.settleNewer(change, part, accept), {
      progress: (at) => {
        settling.value = at;
      },
      isStopped: () => stopped,
    });
    settling.value = undefined;
    told.value = { words: reason(SETTLED_WORDS[ended], { number: done }), problem: ended === 'halted' };
    await lookForNewer();
  }

  async function attempt(ask: () => Promise<Refusal>, done?: Reason): Promise<boolean> {
    told.value = undefined;
    try {
      const problem = (await ask())?.problem;
      const words = problem ?? done;
      told.value = words && { words, problem: problem !== undefined };
      return problem === undefined;
    } catch {
      told.value = { words: reason('uiFailed'), problem: true };
      return false;
    }
  }

  async function undo(): Promise<void> {
    if (undoing.value) return;
    undoing.value = true;
    const slow = setTimeout(() => {
      told.value = { words: reason('ledgerUndoing'), problem: false };
    }, QUICK);
    await attempt(() => backend.undo());
    clearTimeout(slow);
    undoing.value = false;
  }

  /** Once the figures stand painted: the page is whole without these, and they read everything there is. */
  async function lookFurther(): Promise<void> {
    if (isEnded) return;
    knowledge.value = await backend.knowledge().catch(() => undefined);
    await lookForNewer();
  }

  const stops = [
    backend.watchSettings((chosen) => {
      settings.value = chosen;
    }),
    backend.watchMonths(
      (sums, young) => {
        const isFirst = months.value === undefined;
        months.value = sums;
        recent.value = young;
        if (isFirst) void afterPaint().then(lookFurther);
      },
      () => {
        told.value = { words: reason('ledgerProblemUnreadable'), problem: true };
        void afterPaint().then(lookFurther);
      },
    ),
    backend.watchWaiting((open) => {
      waiting.value = open;
    }),
    backend.watchUndoable((can) => {
      undoable.value = can;
    }),
  ];
  void list();

  return {
    backend,
    year,
    years,
    months,
    picture,
    settings,
    entries,
    hasMore,
    waiting,
    undoable,
    undoing,
    undo,
    knowledge,
    newer,
    told,
    showYear: (next) => {
      year.value = next;
      limit = PAGE;
      kinds.value = undefined;
      void list();
    },
    showMore: () => {
      limit += PAGE;
      void list();
    },
    kinds,
    lookAtKinds,
    prepareReport: async () => {
      limit = Math.max(limit, MOST_PRINTED);
      await Promise.all([list(), lookAtKinds()]);
    },
    attempt,
    lookForNewer,
    looking,
    settling,
    settleNewer,
    stopSettling: () => {
      stopped = true;
    },
    stop: () => {
      isEnded = true;
      stopped = true;
      stopList();
      for (const stop of stops) stop();
    },
  };
}

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { allOffers } from '@/src/verdict/live';
import {
  type Choosable,
  choosable,
  NO_SIEVE,
  passes,
  type Sieve,
  type SiftBasis,
  type Sort,
  sortOffers,
} from '@/src/verdict/sift';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import { type Reason, reason } from '@/src/words/reason';
import type { PageState } from '../backend';
import { createVerdictModel, type VerdictModel } from '../parts/verdict-model';
import type { Stop } from '../stop';
import type { KmBetween, SidePanelBackend } from './side-panel-backend';

/** Offers under one heading. */
export interface Section {
  /** Whose they are, where their source wants them apart; undefined for all others. */
  readonly title?: string;
  readonly sourceId?: string;
  readonly offers: readonly Offer[];
}

export interface SidePanelModel {
  readonly about: VerdictModel;
  readonly page: ReadonlySignal<PageState>;
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  readonly sieve: ReadonlySignal<Sieve>;
  readonly sort: Signal<Sort>;
  /** What there is to choose among. */
  readonly choosable: ReadonlySignal<Choosable>;
  /** True when it is known where the person is: without that nothing can be near. */
  readonly hasPlace: ReadonlySignal<boolean>;
  /** What passes, in the order asked for. */
  readonly sections: ReadonlySignal<readonly Section[]>;
  readonly shown: ReadonlySignal<number>;
  readonly all: ReadonlySignal<number>;
  readonly problem: ReadonlySignal<Reason | undefined>;
  narrow(change: Partial<Sieve>): void;
  showAll(): void;
  read(): Promise<void>;
  openOptions(): void;
  readonly stop: Stop;
}

export function createSidePanelModel(backend: SidePanelBackend): SidePanelModel {
  const about = createVerdictModel(backend);
  const page = signal<PageState>({ kind: 'reading' });
  const sieve = signal<Sieve>(NO_SIEVE);
  const sort = signal<Sort>('likeliest');
  const km = signal<KmBetween | undefined>(undefined);
  const problem = signal<Reason | undefined>(undefined);
  const verdict = computed(() => about.decision.verdict.value);
  const offers = computed(() => (verdict.value === undefined ? [] : allOffers(verdict.value)));

  const basis = computed((): SiftBasis => {
    const region = verdict.value?.whereabouts?.region;
    const between = km.value;
    return {
      currency: verdict.value?.sighting.product.price?.currency,
      // Within one's own country needs no table.
      kmFrom: (country) => (region === undefined ? undefined : country === region ? 0 : between?.(country, region)),
    };
  });
  const sift = (all: readonly Offer[]) =>
    sortOffers(
      all.filter((offer) => passes(offer, sieve.value, basis.value)),
      sort.value,
      basis.value,
    );
  const sections = computed((): readonly Section[] => {
    if (verdict.value === undefined) return [];
    const apart = verdict.value.live?.apart ?? [];
    return [
      { offers: sift(verdict.value.offers) },
      ...apart.map(({ title, sourceId, offers: own }) => ({ title, sourceId, offers: sift(own) })),
    ];
  });

  const stop = backend.watchPage((state) => {
    batch(() => {
      const next = state.kind === 'verdict' ? state.verdict : undefined;
      // What was asked of the offers of one page means nothing on another.
      if (next?.sighting.url !== verdict.value?.sighting.url) sieve.value = NO_SIEVE;
      about.show(next);
      page.value = state;
      problem.value = undefined;
    });
  });
  backend.distances().then(
    (known) => {
      km.value = known;
    },
    () => undefined,
  );

  return {
    about,
    page,
    verdict,
    sieve,
    sort,
    choosable: computed(() => choosable(offers.value)),
    hasPlace: computed(() => verdict.value?.whereabouts?.region !== undefined),
    sections,
    shown: computed(() => sections.value.reduce((sum, section) => sum + section.offers.length, 0)),
    all: computed(() => offers.value.length),
    problem,
    narrow: (change) => {
      sieve.value = { ...sieve.value, ...change };
    },
    showAll: () => {
      sieve.value = NO_SIEVE;
    },
    read: async () => {
      problem.value = undefined;
      try {
        problem.value = (await backend.readThisPage())?.problem;
      } catch {
        problem.value = reason('uiFailed');
      }
    },
    openOptions: () => backend.openOptions(),
    stop,
  };
}

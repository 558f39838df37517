import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Cadence } from '@/src/listings/feeds/schedule';
import type { Refusal } from '@/src/messages/messages';
import type { HealthReport } from '@/src/product/health-report';
import { type Reason, reason } from '@/src/words/reason';
import { say, type Tongue } from '@/src/words/say';
import type { FeedView, OptionsBackend, RequestView } from '../backend';
import type { Stop } from '../stop';
import { createWatchModel, type WatchModel } from '../watch/watch-model';
import { type AnswersForm, createAnswersForm } from './answers-form';
import { createKeptModel, type KeptModel } from './kept-model';
import type { RuleSummary } from './rule-summary';
import { createSavedOffersModel, type SavedOffersModel } from './saved-offers-model';
import { createSitesModel, type SitesModel } from './sites-model';
import { createSourcesModel, type SourcesModel } from './sources-model';

export interface OptionsModel {
  readonly feeds: ReadonlySignal<readonly FeedView[] | undefined>;
  readonly address: Signal<string>;
  /** How often the address would be asked again: as chosen, else daily where nobody on the way can read or change it. */
  readonly cadence: ReadonlySignal<Cadence>;
  chooseCadence(cadence: Cadence): void;
  /** What stopped the last thing asked of the sources: undefined when it went well. */
  readonly sourceProblem: ReadonlySignal<Reason | undefined>;
  /** True while an address or file is being handed over. */
  readonly adding: ReadonlySignal<boolean>;
  addByUrl(): Promise<void>;
  addFiles(files: Iterable<File>): Promise<void>;
  refresh(feed: FeedView, acceptFewer?: boolean): Promise<void>;
  schedule(id: string, cadence: Cadence): Promise<void>;
  remove(id: string): Promise<void>;

  /** Sources that are asked about a product. */
  readonly asked: SourcesModel;

  /** Sites that are looked at, and those that are only asked. */
  readonly sites: SitesModel;

  /** Used offers the person saved. */
  readonly savedOffers: SavedOffersModel;

  /** What the person follows. */
  readonly watches: WatchModel;

  /** What rules count beside the shipped ones. */
  readonly ruleSummary: ReadonlySignal<RuleSummary>;

  /** Where the person is and how things get to them. */
  readonly whereabouts: AnswersForm;
  /** What comes first among offers that are equally alike. */
  readonly ranking: AnswersForm;

  /** What was said on pages. */
  readonly kept: KeptModel;

  readonly requests: ReadonlySignal<readonly RequestView[]>;
  clearRequests(): Promise<void>;

  readonly health: ReadonlySignal<readonly HealthReport[]>;
  clearHealth(): Promise<void>;
  readonly stop: Stop;
}

/** What the person starts from: a pack that says nothing yet. */
function emptyPack(tongue: Tongue): string {
  const name = say(tongue, reason('editMine'));
  return `${JSON.stringify({ format: 2, id: 'mine', name, version: '1' }, null, 2)}\n`;
}

const granted = (): Refusal => undefined;

export function createOptionsModel(backend: OptionsBackend): OptionsModel {
  const feeds = signal<readonly FeedView[] | undefined>(undefined);
  const address = signal('');
  const chosen = signal<Cadence | undefined>(undefined);
  const cadence = computed(() => chosen.value ?? (/^\s*http:/i.test(address.value) ? 'never' : 'daily'));
  const sourceProblem = signal<Reason | undefined>(undefined);
  const adding = signal(false);
  const stored = signal('');
  const ruleSummary = signal<RuleSummary>({ packs: 0, waiting: 0, troubled: 0 });
  const requests = signal<readonly RequestView[]>([]);
  const health = signal<readonly HealthReport[]>([]);
  const asked = createSourcesModel(backend);
  const sites = createSitesModel(backend);
  const savedOffers = createSavedOffersModel(backend);
  const kept = createKeptModel(backend);
  const watches = createWatchModel(backend.watches);
  const stops = [
    kept.stop,
    watches.stop,
    asked.stop,
    sites.stop,
    savedOffers.stop,
    backend.watchFeeds((shown) => {
      feeds.value = shown;
    }),
    backend.watchRules((text) => {
      stored.value = text ?? emptyPack(backend.tongue);
    }),
    backend.watchRuleSummary((summary) => {
      ruleSummary.value = summary;
    }),
    backend.watchRequests((shown) => {
      requests.value = shown;
    }),
    backend.watchHealth((shown) => {
      health.value = shown;
    }),
  ];

  /** True when it went well; otherwise the problem is shown. */
  async function attempt(ask: () => Promise<Refusal>): Promise<boolean> {
    sourceProblem.value = undefined;
    try {
      sourceProblem.value = (await ask())?.problem;
    } catch {
      sourceProblem.value = reason('uiFailed');
    }
    return sourceProblem.value === undefined;
  }

  async function hold(ask: () => Promise<void>): Promise<void> {
    if (adding.value) return;
    adding.value = true;
    await ask();
    adding.value = false;
  }

  return {
    feeds,
    kept,
    address,
    cadence,
    chooseCadence: (cadence) => {
      chosen.value = cadence;
    },
    sourceProblem,
    adding,
    addByUrl: () =>
      hold(async () => {
        const url = address.value.trim();
        if (url === '' || !(await attempt(() => backend.addFeedByUrl(url, cadence.value)))) return;
        address.value = '';
        chosen.value = undefined;
      }),
    addFiles: (files) =>
      hold(async () => {
        for (const file of files) if (!(await attempt(() => backend.addFeedFile(file)))) return;
      }),
    refresh: async (feed, acceptFewer = false) => void (await attempt(() => backend.refreshFeed(feed, acceptFewer))),
    schedule: async (id, cadence) => void (await attempt(() => backend.scheduleFeed(id, cadence))),
    remove: async (id) => void (await attempt(() => backend.removeFeed(id).then(granted))),
    asked,
    sites,
    savedOffers,
    watches,

    ruleSummary,

    whereabouts: createAnswersForm(['region', 'collection'], stored, backend),
    ranking: createAnswersForm(['ranking'], stored, backend),

    requests,
    clearRequests: async () => void (await attempt(() => backend.clearRequests().then(granted))),
    health,
    clearHealth: async () => void (await attempt(() => backend.clearHealth().then(granted))),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

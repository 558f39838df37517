import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import type { Refusal, Tried } from '@/src/messages/messages';
import type { Sells } from '@/src/messages/sells';
import { type Reason, reason } from '@/src/words/reason';
import type { SourcesBackend, SourceView } from '../backend';
import type { Stop } from '../stop';
import { createTeamModel, type TeamModel } from './team-model';

export interface SourcesModel {
  readonly sources: ReadonlySignal<readonly SourceView[]>;
  readonly address: Signal<string>;
  readonly sells: Signal<Sells>;
  /** True while a shop is being looked at. */
  readonly looking: ReadonlySignal<boolean>;
  /** How adding a shop went. */
  readonly told: ReadonlySignal<{ readonly ok: boolean; readonly sentence: Reason } | undefined>;
  addShop(): Promise<void>;
  readonly team: TeamModel;

  /** What is searched for when a source is tried. */
  readonly words: Signal<string>;
  /** What trying brought, by source. */
  readonly tried: ReadonlySignal<ReadonlyMap<string, Tried | 'trying'>>;
  /** What stopped the last thing asked of a source, by source. */
  readonly problems: ReadonlySignal<ReadonlyMap<string, Reason>>;
  save(source: SourceView, settings: SourceSettings, on: boolean): Promise<void>;
  /** @param fallback the words while the person gave none. */
  tryOut(source: SourceView, fallback: string): Promise<void>;
  remove(source: SourceView): Promise<void>;

  readonly profile: Signal<string>;
  readonly profileProblem: ReadonlySignal<Reason | undefined>;
  saveProfile(): Promise<void>;
  readonly stop: Stop;
}

/** The model behind the sources that are asked. */
export function createSourcesModel(backend: SourcesBackend): SourcesModel {
  const sources = signal<readonly SourceView[]>([]);
  const address = signal('');
  const sells = signal<Sells>('used');
  const looking = signal(false);
  const told = signal<{ ok: boolean; sentence: Reason } | undefined>(undefined);
  const words = signal('');
  const tried = signal<ReadonlyMap<string, Tried | 'trying'>>(new Map());
  const problems = signal<ReadonlyMap<string, Reason>>(new Map());
  const profile = signal('');
  const profileProblem = signal<Reason | undefined>(undefined);
  const stops = [
    backend.watchSources((shown) => {
      sources.value = shown;
    }),
    backend.watchProfile((url) => {
      profile.value = url;
    }),
  ];

  /** The problem, if there was one. Asks at once: a permission may hang on the click. */
  async function attempt(ask: () => Promise<Refusal>): Promise<Reason | undefined> {
    try {
      return (await ask())?.problem;
    } catch {
      return reason('uiFailed');
    }
  }

  function note(id: string, problem: Reason | undefined): void {
    const others = [...problems.value].filter(([key]) => key !== id);
    problems.value = new Map(problem === undefined ? others : [...others, [id, problem]]);
  }

  return {
    sources,
    address,
    sells,
    looking,
    told,
    addShop: async () => {
      const given = address.value.trim();
      if (given === '' || looking.value) return;
      told.value = undefined;
      looking.value = true;
      try {
        const answer = await backend.addShop(given, sells.value);
        told.value = { ok: answer.ok, sentence: answer.ok ? answer.told : answer.problem };
        if (answer.ok) address.value = '';
      } catch {
        told.value = { ok: false, sentence: reason('uiFailed') };
      }
      looking.value = false;
    },
    team: createTeamModel(backend),
    words,
    tried,
    problems,
    save: async (source, settings, on) =>
      note(source.id, await attempt(() => backend.saveSource(source, settings, on))),
    tryOut: async ({ id }, fallback) => {
      const set = (value: Tried | 'trying') => {
        tried.value = new Map([...tried.value, [id, value]]);
      };
      set('trying');
      try {
        set(await backend.trySource(id, words.value.trim() || fallback));
      } catch {
        set({ found: 0, examples: [], told: [reason('uiFailed')] });
      }
    },
    remove: async ({ id }) => {
      note(id, await attempt(() => backend.removeSource(id).then(() => undefined)));
      tried.value = new Map([...tried.value].filter(([key]) => key !== id));
    },
    profile,
    profileProblem,
    saveProfile: async () => {
      profileProblem.value = await attempt(() => backend.saveProfile(profile.value.trim()));
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Refusal } from '@/src/messages/messages';
import { type ParsedPack, parseRulePack } from '@/src/rules/exchange';
import { ruleSetOf } from '@/src/rules/layer';
import { type Effective, type Layer, type Layers, layEach } from '@/src/rules/layers';
import { learnAliases, learnedPack } from '@/src/rules/learned-aliases';
import type { RuleKey } from '@/src/rules/rule-key';
import type { LayerKind } from '@/src/rules/rule-pack';
import { layerKindOf, SHIPPED } from '@/src/store/rule-layers';
import type { RuleCountRecord, RuleVersionRecord } from '@/src/store/rule-record';
import { type Reason, reason } from '@/src/words/reason';
import { say, type Tongue } from '@/src/words/say';
import { afterPaint } from '../parts/after-paint';
import type { KindOption } from '../parts/kind-options';
import type { Stop } from '../stop';
import { createDraftModel, type DraftModel } from './draft-model';
import type { RulesBackend, RulesState } from './rules-backend';

export interface RulesModel {
  readonly backend: RulesBackend;
  readonly draft: DraftModel;
  /** Undefined until it was read. */
  readonly state: ReadonlySignal<RulesState | undefined>;
  readonly versions: ReadonlySignal<readonly RuleVersionRecord[]>;
  readonly kinds: ReadonlySignal<readonly KindOption[]>;
  /** By rule, on how many pages it decided something. */
  readonly counts: ReadonlySignal<ReadonlyMap<RuleKey, RuleCountRecord>>;
  /** What counts now. */
  readonly layers: ReadonlySignal<Layers>;
  /** What would count, were the draft saved; as `layers` while the draft cannot be read. */
  readonly draftLayers: ReadonlySignal<Layers>;
  /** The page is painted: what takes a while may be read. */
  readonly isPainted: ReadonlySignal<boolean>;
  /** Every rule of `draftLayers`; undefined until the page is painted. */
  readonly effective: ReadonlySignal<readonly Effective[] | undefined>;
  /** The form shown, and where the JSON is to go: set by whoever leads there. */
  readonly shownForm: Signal<string>;
  readonly place: Signal<Place | undefined>;
  /** How many examples of the draft do not come out as they say; undefined until a preview tells. */
  readonly failing: Signal<number | undefined>;
  /** What stopped the last thing asked for, or what it did. */
  readonly told: ReadonlySignal<{ readonly words: Reason; readonly isProblem: boolean } | undefined>;
  attempt(ask: () => Promise<Refusal>, done?: Reason): Promise<boolean>;
  /** A pack's text, read once. */
  packOf(text: string): ParsedPack;
  readonly stop: Stop;
}

/** A place in the JSON of the draft; a new object each time somebody wants to go there. */
export type Place = { readonly line: number } | { readonly path: readonly (string | number)[] };

/** Texts whose reading is kept: those of the layers, and some that were looked at. Not every text that a draft was. */
const MOST_READ = 40;

/** What the person starts from: a pack that says nothing yet. */
function emptyPack(tongue: Tongue): string {
  const name = say(tongue, reason('editMine'));
  return `${JSON.stringify({ format: 2, id: 'mine', name, version: '1' }, null, 2)}\n`;
}

export function createRulesModel(backend: RulesBackend): RulesModel {
  const state = signal<RulesState | undefined>(undefined);
  const versions = signal<readonly RuleVersionRecord[]>([]);
  const kinds = signal<readonly KindOption[]>([]);
  const counts = signal<ReadonlyMap<RuleKey, RuleCountRecord>>(new Map());
  const isPainted = signal(false);
  const told = signal<RulesModel['told']['value']>(undefined);
  const read = new Map<string, ParsedPack>();
  const draft = createDraftModel(backend, emptyPack(backend.tongue), {
    isRead: (text) => read.has(text),
    read: (text) => read.get(text) ?? parseRulePack(text),
  });

  function packOf(text: string): ParsedPack {
    const known = read.get(text);
    if (known !== undefined) return known;
    const parsed = parseRulePack(text);
    keep(text, parsed);
    if (parsed.ok) backend.noteSound(text, parsed.pack);
    return parsed;
  }

  function keep(text: string, parsed: ParsedPack): void {
    if (read.size >= MOST_READ) read.delete(read.keys().next().value as string);
    read.set(text, parsed);
  }

  const packs = computed(() => state.value?.packs ?? []);
  const brands = computed(() => state.value?.brands ?? []);
  const personalText = computed(() => state.value?.personal.text);
  const stated = computed(() =>
    packs.value.flatMap((pack) => layersOf(layerKindOf(pack), pack.on ? pack.taken?.text : undefined)),
  );
  const personal = computed(() => layersOf('personal', personalText.value));
  /** What the feeds tell, as long as nobody says otherwise: learned with what is saved, as judging does. */
  const learned = computed((): readonly Layer[] => {
    if (brands.value.length === 0) return [];
    const { brandAliases } = ruleSetOf([SHIPPED, ...stated.value, ...personal.value]);
    const pack = learnedPack(learnAliases(brands.value, brandAliases));
    return pack === undefined ? [] : [{ kind: 'learned', pack }];
  });
  const below = computed((): Layers => [SHIPPED, ...learned.value, ...stated.value]);
  const layers = computed((): Layers => [...below.value, ...personal.value]);
  const draftLayers = computed((): Layers => {
    const own = draft.checked.value;
    return own.ok ? [...below.value, { kind: 'personal', pack: own.pack }] : layers.value;
  });

  function layersOf(kind: LayerKind, text: string | undefined): readonly Layer[] {
    const parsed = text === undefined ? undefined : packOf(text);
    return parsed?.ok === true ? [{ kind, pack: parsed.pack }] : [];
  }

  async function attempt(ask: () => Promise<Refusal>, done?: Reason): Promise<boolean> {
    told.value = undefined;
    try {
      const refusal = await ask();
      if (refusal !== undefined) told.value = { words: refusal.problem, isProblem: true };
      else if (done !== undefined) told.value = { words: done, isProblem: false };
      return refusal === undefined;
    } catch {
      told.value = { words: reason('uiFailed'), isProblem: true };
      return false;
    }
  }

  const stops = [
    draft.stop,
    backend.watchRules(
      (now) => {
        const isFirst = state.value === undefined;
        for (const [text, pack] of now.sound ?? []) if (!read.has(text)) keep(text, { ok: true, pack });
        state.value = now;
        draft.hear(now);
        // Thousands of rules take a while to be read and laid over one another: what is known without that is seen first.
        if (isFirst)
          void afterPaint().then(() => {
            isPainted.value = true;
          });
      },
      () => {
        told.value = { words: reason('editUnreadable'), isProblem: true };
      },
    ),
    backend.watchCounts((now) => {
      counts.value = new Map(now.map((count) => [count.id, count]));
    }),
    backend.watchVersions((now) => {
      versions.value = now;
    }),
  ];
  backend.kinds().then(
    (known) => {
      kinds.value = known;
    },
    () => undefined,
  );

  return {
    backend,
    draft,
    state,
    versions,
    kinds,
    counts,
    layers,
    draftLayers,
    isPainted,
    effective: computed(() =>
      isPainted.value && state.value !== undefined ? [...layEach(draftLayers.value).values()] : undefined,
    ),
    shownForm: signal('vetoes'),
    place: signal(undefined),
    failing: signal<number | undefined>(undefined),
    told,
    attempt,
    packOf,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

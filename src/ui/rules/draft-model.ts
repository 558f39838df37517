import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type Change,
  changesBetween,
  type Path,
  valueAt,
  withEntry,
  withoutEntry,
  withValue,
} from '@/src/rules/edit-text';
import type { ParsedPack } from '@/src/rules/exchange';
import { changed, historyOf, redone, undone } from '@/src/rules/text-history';
import type { Stop } from '../stop';
import type { RulesBackend, RulesState } from './rules-backend';

/** A text up to this long is checked at each sign that is typed; a longer one, which takes a while, in the next pause. */
const SHORT = 30_000;
/** Milliseconds without a change after which a long text is checked, and what is written is kept. */
const PAUSE = 400;

/** How saving went; undefined before the first try and again after a change. */
export type Saving = 'saving' | 'saved' | 'refused' | 'changed' | 'failed' | undefined;

interface PackReader {
  readonly isRead: (text: string) => boolean;
  readonly read: (text: string) => ParsedPack;
}

/** The personal pack while it is written. One text: forms and the JSON both change it, and one way leads back. */
export interface DraftModel {
  readonly text: ReadonlySignal<string>;
  /** What the text says as JSON; undefined while it cannot be read as such. */
  readonly value: ReadonlySignal<unknown>;
  /** As of the last check: the pack, or what is wrong with it. */
  readonly checked: ReadonlySignal<ParsedPack>;
  /** False while the check is of an older text. */
  readonly isChecked: ReadonlySignal<boolean>;
  /** Whether it differs from what is saved. */
  readonly isChanged: ReadonlySignal<boolean>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly saving: ReadonlySignal<Saving>;
  /** Somebody saved other rules since this draft was begun. */
  readonly isOvertaken: ReadonlySignal<boolean>;
  /** What is saved; undefined until it was read. */
  readonly saved: ReadonlySignal<string | undefined>;
  /** The person typed in the JSON. */
  type(text: string): void;
  /** Another text as a whole: a version from before, a file. */
  replace(text: string): void;
  set(path: Path, value: unknown): void;
  /** Turns the value at `path` into another, writing only what differs. */
  change(path: Path, after: unknown): void;
  add(path: Path, value: unknown): void;
  remove(path: Path): void;
  undo(): void;
  redo(): void;
  /** Back to what is saved; can be taken back. */
  discard(): void;
  /** Goes on from what others saved, without taking it over. */
  goOn(): void;
  save(reason?: string): Promise<void>;
  /** Hears of what is stored. */
  hear(state: RulesState): void;
  readonly stop: Stop;
}

/**
 * @param empty the text of a pack that says nothing yet
 * @param reader reads the text of a pack; `isRead` of one that was read before and takes no time
 */
export function createDraftModel(backend: RulesBackend, empty: string, { isRead, read }: PackReader): DraftModel {
  const history = signal(historyOf(empty));
  const stored = signal<RulesState['personal'] | undefined>(undefined);
  /** The revision that the draft was begun from. */
  const base = signal(0);
  const saving = signal<Saving>(undefined);
  const saved = computed(() => stored.value && (stored.value.text ?? empty));
  const text = computed(() => history.value.text);
  const checked = signal<ParsedPack>(read(empty));
  const isChecked = signal(true);
  const isChanged = computed(() => saved.value !== undefined && text.value !== saved.value);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  function check(): void {
    clearTimeout(pause);
    pause = undefined;
    batch(() => {
      checked.value = read(text.value);
      isChecked.value = true;
    });
  }

  function checkSoon(): void {
    clearTimeout(pause);
    isChecked.value = false;
    if (text.value.length <= SHORT || isRead(text.value)) check();
    else pause = setTimeout(check, PAUSE);
  }

  function now(next: string, { typed = false, own = true } = {}): void {
    batch(() => {
      if (next === text.value) return;
      history.value = changed(history.value, next, typed);
      moved(own);
    });
  }

  /** The text is another: it is checked, and kept for when the page is closed. */
  function moved(own: boolean): void {
    saving.value = undefined;
    checkSoon();
    if (own) keepSoon();
  }

  function keepSoon(): void {
    clearTimeout(keeping);
    keeping = setTimeout(keep, PAUSE);
  }

  function keep(): void {
    if (keeping === undefined) return;
    clearTimeout(keeping);
    keeping = undefined;
    const draft = isChanged.value ? { text: text.value, revision: base.value } : undefined;
    backend.keepDraft(draft).catch(() => undefined);
  }

  const apply = (changes: readonly Change[]) =>
    now(changes.reduce((sum, { path, value }) => withValue(sum, path, value), text.value));

  const value = computed(() => jsonOf(text.value));
  addEventListener('pagehide', keep);
  return {
    text,
    value,
    checked,
    isChecked,
    isChanged,
    canUndo: computed(() => history.value.done.length > 0),
    canRedo: computed(() => history.value.undone.length > 0),
    saving,
    isOvertaken: computed(() => isChanged.value && stored.value !== undefined && stored.value.revision !== base.value),
    saved,
    type: (next) => now(next, { typed: true }),
    replace: (next) => now(next),
    set: (path, next) => apply([{ path, value: next }]),
    change: (path, after) => apply(changesBetween(valueAt(value.value, path), after, path)),
    add: (path, entry) => now(withEntry(text.value, path, entry)),
    remove: (path) => {
      const last = path.at(-1);
      now(
        typeof last === 'number'
          ? withoutEntry(text.value, path.slice(0, -1), last)
          : withValue(text.value, path, undefined),
      );
    },
    undo: () =>
      batch(() => {
        history.value = undone(history.value);
        moved(true);
      }),
    redo: () =>
      batch(() => {
        history.value = redone(history.value);
        moved(true);
      }),
    discard: () => {
      base.value = stored.value?.revision ?? 0;
      if (saved.value !== undefined) now(saved.value);
    },
    goOn: () => {
      base.value = stored.value?.revision ?? 0;
      saving.value = undefined;
      keepSoon();
    },
    save: async (because) => {
      check();
      if (!checked.value.ok) {
        saving.value = 'refused';
        return;
      }
      const sent = text.value;
      saving.value = 'saving';
      try {
        const answer = await backend.save(sent, base.value, because);
        if (answer.kind === 'saved')
          batch(() => {
            base.value = answer.revision;
            stored.value = { text: sent, revision: answer.revision };
          });
        if (answer.kind === 'refused') checked.value = { ok: false, problems: answer.problems };
        saving.value = answer.kind;
        keepSoon();
      } catch {
        saving.value = 'failed';
      }
    },
    hear: ({ personal, draft }) =>
      batch(() => {
        const isFirst = stored.value === undefined;
        const wasChanged = isChanged.value;
        stored.value = personal;
        if (isFirst && draft !== undefined) {
          base.value = draft.revision;
          history.value = historyOf(draft.text);
          checkSoon();
        } else if (!wasChanged) {
          base.value = personal.revision;
          if (isFirst) history.value = historyOf(saved.value ?? empty);
          else if (saved.value !== undefined && saved.value !== text.value)
            history.value = changed(history.value, saved.value);
          checkSoon();
        }
      }),
    stop: () => {
      keep();
      clearTimeout(pause);
      removeEventListener('pagehide', keep);
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { BrandSketch } from '@/src/listings/brand-sketch';
import type { Refusal, RulesSaved } from '@/src/messages/messages';
import type { RulePack } from '@/src/rules/rule-pack';
import type { PackEdition, PackRecord, RuleCountRecord, RuleVersionRecord } from '@/src/store/rule-record';
import type { KindOption } from '../parts/kind-options';
import type { Screen } from '../screen';
import type { Stop } from '../stop';
import type { PreviewFacts } from './preview-facts';

/** A pack beside the person's own: its row, and its texts. */
export interface StoredPack extends Omit<PackRecord, 'order' | 'taken' | 'pending'> {
  readonly taken?: PackEdition & { readonly text: string };
  /** A newer version that waits to be looked at. */
  readonly pending?: PackEdition & { readonly text: string };
}

/** Everything that is laid over the shipped rules. */
export interface RulesState {
  /** In the order they are laid. */
  readonly packs: readonly StoredPack[];
  /** What the feeds tell of makers' names. */
  readonly brands: readonly BrandSketch[];
  /** The person's own pack as they wrote it. `revision` counts its saves. */
  readonly personal: { readonly text: string | undefined; readonly revision: number };
  /** What was being written when the page was last open, and the revision it began from. */
  readonly draft?: { readonly text: string; readonly revision: number };
  /** Of the long texts those that were checked before, with what they say. */
  readonly sound?: ReadonlyMap<string, RulePack>;
}

/** What the page of the rules needs. Promises reject when the background does not answer. */
export interface RulesBackend extends Screen {
  watchRules(show: (state: RulesState) => void, failed: () => void): Stop;
  /** Remembers that nothing is wrong with a text, for when it is read again. */
  noteSound(text: string, pack: RulePack): void;
  /** Versions of the personal pack, the newest first. */
  watchVersions(show: (versions: readonly RuleVersionRecord[]) => void): Stop;
  /** Kinds of things and shelves, in the person's language. */
  kinds(): Promise<readonly KindOption[]>;
  /** Keeps what is being written; undefined when there is no draft any more. */
  keepDraft(draft: RulesState['draft']): Promise<void>;
  /** `seen`: the revision it was begun from; `why`: why although examples fail. */
  save(text: string, seen: number, why?: string): Promise<RulesSaved>;
  /** Called directly from a submit: the address's host may need a permission first. */
  subscribe(url: string, pin?: string): Promise<Refusal>;
  importPack(name: string, text: string): Promise<Refusal>;
  removePack(id: string): Promise<void>;
  /** Lays a pack right below another; over all others without `before`. */
  movePack(id: string, before?: string): Promise<void>;
  switchPack(id: string, on: boolean): Promise<void>;
  /** Called directly from a click: the permission may have been taken back. */
  checkPack(pack: StoredPack): Promise<Refusal>;
  acceptPack(id: string): Promise<void>;
  dismissPack(id: string): Promise<void>;
  /** On how many pages each rule decided something. */
  watchCounts(show: (counts: readonly RuleCountRecord[]) => void): Stop;
  clearCounts(): Promise<void>;
  /** What rules are tried on before they are saved. */
  previewFacts(): Promise<PreviewFacts>;
  saveFile(name: string, text: string): void;
}

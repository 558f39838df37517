import type { Refusal } from '@/src/messages/messages';
import type { Problem } from '@/src/rules/exchange';
import type { RulePack } from '@/src/rules/rule-pack';
import type { Reason } from '@/src/words/reason';
import type { Tongue } from '@/src/words/say';
import type { Stop } from '../backend';
import type { KindOption } from '../ledger/ledger-backend';

/** A pack that the person subscribed to or opened from a file. */
export interface StoredPack {
  /** Of the record, not of the pack. */
  readonly id: string;
  /** The https address it is asked at; absent for a file. */
  readonly url?: string;
  /** SHA-256 that its text must have, in hexadecimal. */
  readonly pin?: string;
  /** The last good text. */
  readonly text: string;
  readonly on: boolean;
  readonly addedAt: number;
  readonly checkedAt?: number;
  /** Why the last check brought nothing. */
  readonly problem?: Reason;
  /** A newer text that waits to be looked at. */
  readonly pending?: { readonly text: string; readonly at: number };
}

/** Everything that is laid over the shipped rules. */
export interface RulesState {
  /** In the order they are laid. */
  readonly packs: readonly StoredPack[];
  /** What the feeds tell of makers' names. */
  readonly learned?: RulePack;
  /** What an administrator set, in order, and why not all of it holds. */
  readonly policy: { readonly packs: readonly RulePack[]; readonly problems: readonly Reason[] };
  /** The person's own pack as they wrote it. `revision` counts its saves. */
  readonly personal: { readonly text: string | undefined; readonly revision: number };
  /** What was being written when the page was last open, and the revision it began from. */
  readonly draft?: { readonly text: string; readonly revision: number };
}

/** A version of the personal pack that was saved before. */
export interface RuleVersion {
  readonly id: string;
  readonly text: string;
  readonly savedAt: number;
  /** Why it was saved although examples failed. */
  readonly reason?: string;
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Another window saved since `revision`. */
  | { readonly kind: 'conflict' };

/** What the page of the rules needs. Promises reject when the background does not answer. */
export interface RulesBackend {
  readonly tongue: Tongue;
  watchRules(show: (state: RulesState) => void, failed: () => void): Stop;
  /** Versions of the personal pack, the newest first. */
  watchVersions(show: (versions: readonly RuleVersion[]) => void): Stop;
  /** Kinds of things and shelves, in the person's language. */
  kinds(): Promise<readonly KindOption[]>;
  /** Keeps what is being written; undefined when there is no draft any more. */
  keepDraft(draft: RulesState['draft']): Promise<void>;
  save(text: string, revision: number, reason?: string): Promise<SaveAnswer>;
  /** Called directly from a submit: the address's host may need a permission first. */
  subscribe(url: string, pin?: string): Promise<Refusal>;
  importPack(text: string): Promise<Refusal>;
  removePack(id: string): Promise<void>;
  /** Lays a pack right below another; over all others without `before`. */
  movePack(id: string, before?: string): Promise<void>;
  switchPack(id: string, on: boolean): Promise<void>;
  /** Called directly from a click: the permission may have been taken back. */
  checkPack(pack: StoredPack): Promise<Refusal>;
  acceptPack(id: string): Promise<void>;
  dismissPack(id: string): Promise<void>;
  saveFile(name: string, text: string): void;
}

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { WouldBuyNew } from '@/src/avoided/avoided';
import type { Choice, Entry } from '@/src/ledger/entry';
import { DAY } from '@/src/quantity/time';
import { allOffers } from '@/src/verdict/live';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import type { Reason } from '@/src/words/reason';
import type { Deciding } from '../backend';
import { newEntryId } from './new-entry-id';

/** Where the person stands in telling what they decided. */
export type Stage =
  | { readonly kind: 'open' }
  /** The rarer decisions. */
  | { readonly kind: 'else' }
  /** "Which one did you buy?" */
  | { readonly kind: 'which' }
  /** "Would you have bought it new?", when that changes the sum and is not known yet. */
  | { readonly kind: 'would'; readonly pick: Pick }
  | { readonly kind: 'saving'; readonly pick: Pick }
  /** `problem` is why, where that is known. */
  | { readonly kind: 'failed'; readonly pick: Pick; readonly problem?: Reason }
  | { readonly kind: 'recorded'; readonly entry: Entry; readonly undoFailed?: boolean };

/** A decision on its way to the ledger. Trying again keeps its id, so it can never count twice. */
export interface Pick {
  readonly id: string;
  readonly choice: Choice;
  readonly offer?: Offer;
  /** When a waiting person wants to be reminded, ms. */
  readonly remindAt?: number;
}

/** Decisions that avoid something only where they take the place of buying new. */
const IN_PLACE_OF_NEW: ReadonlySet<Choice> = new Set<Choice>(['repaired', 'borrowed']);

export interface Decision {
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  readonly stage: ReadonlySignal<Stage>;
  /** True when an answer could not be given to the background. */
  readonly answerFailed: ReadonlySignal<boolean>;
  show(verdict: Verdict | undefined): void;
  choose(choice: Choice): void;
  /** Shows the rarer decisions. */
  chooseElse(): void;
  /** Thinks it over, to be reminded after so many days. */
  wait(days: number): void;
  /** `offer` undefined: bought used, but none of those shown. */
  pickOffer(offer: Offer | undefined): void;
  answer(wouldBuyNew: WouldBuyNew): Promise<void>;
  retry(): void;
  back(): void;
  undo(): Promise<void>;
}

/** The model behind a shown verdict: which one, and what the person decided about it. */
export function createDecision(backend: Deciding): Decision {
  const verdict = signal<Verdict | undefined>(undefined);
  const stage = signal<Stage>({ kind: 'open' });
  const answerFailed = signal(false);

  function show(next: Verdict | undefined): void {
    batch(() => {
      if (!isSameSighting(verdict.value, next)) {
        stage.value = { kind: 'open' };
        answerFailed.value = false;
      }
      verdict.value = next;
    });
  }

  function choose(choice: Choice): void {
    // A second click of an impatient hand.
    if (!isChoosing()) return;
    const offers = verdict.value === undefined ? [] : allOffers(verdict.value);
    const pick: Pick = { id: newEntryId(), choice };
    if (choice === 'bought-used' && offers.length > 0) stage.value = { kind: 'which' };
    else if (IN_PLACE_OF_NEW.has(choice) && verdict.value?.estimate.kind === 'estimated') ask(pick);
    else void record(pick);
  }

  function isChoosing(): boolean {
    return stage.value.kind === 'open' || stage.value.kind === 'else';
  }

  /** Asks what its sum hangs on, unless that was answered before. */
  function ask(pick: Pick): void {
    if (verdict.value?.wouldBuyNew === 'unknown') stage.value = { kind: 'would', pick };
    else void record(pick);
  }

  function pickOffer(offer: Offer | undefined): void {
    if (stage.value.kind !== 'which') return;
    const pick: Pick = { id: newEntryId(), choice: 'bought-used', ...(offer !== undefined && { offer }) };
    if (offer?.avoided !== undefined) ask(pick);
    else void record(pick);
  }

  async function answer(wouldBuyNew: WouldBuyNew): Promise<void> {
    const asked = verdict.value;
    if (asked === undefined) return;
    const before = stage.value;
    try {
      // "Don't know" is what every sum starts from: there is nothing to judge again.
      const judged = wouldBuyNew === asked.wouldBuyNew ? asked : await backend.answer(asked.id, wouldBuyNew);
      if (!isSameSighting(verdict.value, asked)) return;
      answerFailed.value = false;
      if (judged !== undefined) show(judged);
      if (before.kind === 'would' && stage.value === before) await record(before.pick);
    } catch {
      answerFailed.value = true;
    }
  }

  async function record(pick: Pick): Promise<void> {
    const about = verdict.value;
    if (about === undefined) return;
    stage.value = { kind: 'saving', pick };
    const { id, choice, offer, remindAt } = pick;
    const listing = offer?.match.listing;
    try {
      const entry = await backend.recordChoice({
        id,
        verdictId: about.id,
        choice,
        ...(listing !== undefined && { offer: { sourceId: listing.sourceId, offerId: listing.offerId } }),
        ...(remindAt !== undefined && { remindAt }),
      });
      if (!isSameSighting(verdict.value, about)) return;
      stage.value = 'problem' in entry ? { kind: 'failed', pick, ...entry } : { kind: 'recorded', entry };
    } catch {
      if (isSameSighting(verdict.value, about)) stage.value = { kind: 'failed', pick };
    }
  }

  async function undo(): Promise<void> {
    const recorded = stage.value;
    if (recorded.kind !== 'recorded') return;
    try {
      await backend.undoChoice(recorded.entry.id);
      if (stage.value === recorded) stage.value = { kind: 'open' };
    } catch {
      if (stage.value === recorded) stage.value = { ...recorded, undoFailed: true };
    }
  }

  return {
    verdict,
    stage,
    answerFailed,
    show,
    choose,
    chooseElse: () => {
      if (stage.value.kind === 'open') stage.value = { kind: 'else' };
    },
    wait: (days) => {
      if (isChoosing()) void record({ id: newEntryId(), choice: 'waiting', remindAt: Date.now() + days * DAY });
    },
    pickOffer,
    answer,
    retry: () => {
      if (stage.value.kind === 'failed') void record(stage.value.pick);
    },
    back: () => {
      stage.value = { kind: 'open' };
    },
    undo,
  };
}

/** A verdict judged again still speaks of the same look at the same page. */
function isSameSighting(a: Verdict | undefined, b: Verdict | undefined): boolean {
  return a?.sighting.url === b?.sighting.url && a?.sighting.seenAt === b?.sighting.seenAt;
}

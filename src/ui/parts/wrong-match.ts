import { type ReadonlySignal, signal } from '@preact/signals';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import type { Correcting } from '../backend';

/** What became of the last "wrong match". */
export type Hidden =
  | { readonly kind: 'hidden'; readonly id: string; readonly title: string }
  | { readonly kind: 'failed' };

/** "Wrong match": an offer is hidden for this product from now on; taken back as long as it is said. */
export interface WrongMatch {
  readonly last: ReadonlySignal<Hidden | undefined>;
  hide(offer: Offer): Promise<void>;
  undo(): Promise<void>;
  show(verdict: Verdict | undefined): void;
}

export function createWrongMatch(backend: Correcting): WrongMatch {
  const last = signal<Hidden | undefined>(undefined);
  let about: Verdict | undefined;
  return {
    last,
    hide: async (offer) => {
      const verdict = about;
      if (verdict === undefined) return;
      const { sourceId, offerId, title } = offer.match.listing;
      try {
        const { id } = await backend.hideOffer(verdict.id, { sourceId, offerId });
        if (about?.sighting.url === verdict.sighting.url) last.value = { kind: 'hidden', id, title };
      } catch {
        last.value = { kind: 'failed' };
      }
    },
    undo: async () => {
      const hidden = last.value;
      if (hidden?.kind !== 'hidden') return;
      try {
        await backend.restoreOffer(hidden.id);
        if (last.value === hidden) last.value = undefined;
      } catch {
        last.value = { kind: 'failed' };
      }
    },
    show: (verdict) => {
      if (verdict?.sighting.url !== about?.sighting.url) last.value = undefined;
      about = verdict;
    },
  };
}

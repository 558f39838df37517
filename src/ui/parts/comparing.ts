import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { allOffers } from '@/src/verdict/live';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import { offerKey } from './offer-key';

/** More would not fit beside each other. */
export const MOST_COMPARED = 3;

/** Offers put side by side, with the new one. */
export interface Comparing {
  /** Keys of those picked, the first picked first. */
  readonly picked: ReadonlySignal<readonly string[]>;
  readonly isOpen: ReadonlySignal<boolean>;
  /** Picks an offer or lets it go; a fourth is not taken. */
  toggle(offer: Offer): void;
  open(): void;
  close(): void;
  /** Lets go of offers that are not there any longer, and of all on another page. */
  show(verdict: Verdict | undefined): void;
}

export function createComparing(): Comparing {
  const picked = signal<readonly string[]>([]);
  const isOpen = signal(false);
  let url: string | undefined;
  return {
    picked,
    isOpen,
    toggle: (offer) => {
      const key = offerKey(offer);
      const others = picked.value.filter((other) => other !== key);
      if (others.length < picked.value.length) picked.value = others;
      else if (others.length < MOST_COMPARED) picked.value = [...others, key];
    },
    open: () => {
      if (picked.value.length > 0) isOpen.value = true;
    },
    close: () => {
      isOpen.value = false;
    },
    show: (verdict) => {
      const there = new Set(verdict === undefined ? [] : allOffers(verdict).map(offerKey));
      batch(() => {
        const isSamePage = verdict?.sighting.url === url;
        url = verdict?.sighting.url;
        const left = isSamePage ? picked.value.filter((key) => there.has(key)) : [];
        if (left.length !== picked.value.length) picked.value = left;
        if (left.length === 0) isOpen.value = false;
      });
    },
  };
}

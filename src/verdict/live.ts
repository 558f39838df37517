import type { Reason } from '@/src/words/reason';
import type { Offer, Verdict } from './verdict';

/** How far asking one source is. */
export interface Asked {
  readonly sourceId: string;
  readonly title: string;
  /** `off`: not asked, because rules say so. */
  readonly state: 'asking' | 'whole' | 'cut' | 'failed' | 'off';
  /** Why it is not whole. */
  readonly reason?: Reason;
  /** Offers that came, shown or not. */
  readonly found: number;
}

/** Whom a verdict's product was asked of, and what came. */
export interface Live {
  /** All that was asked for so far: words and numbers, the first asked first. */
  readonly words: readonly string[];
  readonly asked: readonly Asked[];
  /** Offers whose source wants them apart from all others, in the verdict's order. */
  readonly apart: readonly { readonly sourceId: string; readonly title: string; readonly offers: readonly Offer[] }[];
}

/** Every offer of a verdict, also those that stand apart. */
export function allOffers({ offers, live }: Pick<Verdict, 'offers' | 'live'>): readonly Offer[] {
  return live === undefined ? offers : [...offers, ...live.apart.flatMap((section) => section.offers)];
}

/** The sources that have not answered yet. */
export function stillAsked({ live }: Pick<Verdict, 'live'>): readonly Asked[] {
  return live?.asked.filter(({ state }) => state === 'asking') ?? [];
}

/** What a tab shows: the verdict with what sources brought when it is of the same look at the page, else the plain one. */
export function shownOf(kept: Verdict | undefined, live: Verdict | undefined): Verdict | undefined {
  return live !== undefined && live.id === kept?.id && live.judgedAt >= kept.judgedAt ? live : kept;
}

import type { Asked, Offer, Verdict } from './verdict';

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

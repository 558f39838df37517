import type { Avoided, WouldBuyNew } from '@/src/avoided/avoided';
import type { Whereabouts } from '@/src/avoided/avoided-input';
import type { Notice } from '@/src/avoided/guards';
import type { CategoryGuess } from '@/src/category/category';
import type { Estimate } from '@/src/footprint/estimate';
import type { SearchWords } from '@/src/listings/search-words/search-words';
import type { Match } from '@/src/match/match';
import type { Sighting } from '@/src/product/sighting';
import type { WebUrl } from '@/src/product/web-url';
import type { KgCo2e } from '@/src/quantity/carbon';
import type { Interval } from '@/src/quantity/distribution';
import type { Money } from '@/src/quantity/money';
import type { Ranking } from '@/src/rules/rule-pack';
import type { Reason } from '@/src/words/reason';
import type { Elsewhere } from './elsewhere';

/** A Match worth showing, with what it could avoid where an estimate exists. */
export interface Offer {
  readonly match: Match;
  readonly avoided?: Avoided;
  /** kg CO2e of having the used item: its carriage, cleaning and repair. */
  readonly emittedKg?: Interval<KgCo2e>;
  /** Used price ÷ new price, when both are known, by reference rates where they are in two currencies. */
  readonly priceRatio?: number;
  /** What a listing in another currency costs in that of the page. */
  readonly converted?: Converted;
  /** What those who know say before such a thing is bought used. */
  readonly notices?: readonly Notice[];
}

/** Prices by dated reference rates: to compare by, not what a bank would take. */
export interface Converted {
  readonly price: Money;
  readonly shipping?: Money;
  /** What one euro was counted as, and by whose word. */
  readonly rates: readonly Reason[];
}

/** A note of a rule pack for a kind of thing. */
export interface TeamNote {
  readonly text: string;
  readonly url?: WebUrl;
  readonly packName: string;
}

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

/** Versions of everything that shaped a verdict: with the Sighting and the listings they allow the same sum again. */
export interface Versions {
  readonly method: string;
  readonly factors: string;
  readonly rules: string;
}

/** All of it for one Sighting: what panel, popup and side panel show. A plain value. */
export interface Verdict {
  readonly id: string;
  readonly sighting: Sighting;
  readonly category?: CategoryGuess;
  readonly estimate: Estimate;
  /** In the order of `ranking`. */
  readonly offers: readonly Offer[];
  /** Whom it was asked of, when sources are switched on. */
  readonly live?: Live;
  /** Where else to look, when links are known. */
  readonly elsewhere?: Elsewhere;
  /** What packs of rules have to say of this kind of thing; absent for nothing. Plain text. */
  readonly notes?: readonly TeamNote[];
  /** What packs of rules decided for this kind of thing, beyond single offers; absent for nothing. */
  readonly ruled?: readonly Reason[];
  /** How many listings were compared, and how many were left out for each reason. */
  readonly compared: number;
  readonly leftOut: readonly { readonly reason: Reason; readonly count: number }[];
  /** How the product is looked for elsewhere; absent in verdicts of former versions. */
  readonly search?: SearchWords;
  /** What it could not tell, in words. */
  readonly unknowns: readonly Reason[];
  readonly wouldBuyNew: WouldBuyNew;
  /** Where it was counted for: grid and ways. */
  readonly whereabouts?: Whereabouts;
  /** What came first among offers that are equally alike; verdicts of former versions have none and went by avoided. */
  readonly ranking?: Ranking;
  readonly versions: Versions;
  readonly judgedAt: number;
}

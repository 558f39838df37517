import type { KindReading } from '@/src/category/category';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Listing } from '@/src/listings/listing';
import { type PairReading, readPair } from '@/src/match/match-listing';
import { type Told, teamRules } from '@/src/match/team-rules';
import type { RuleSet } from '@/src/rules/rule-pack';
import { kindOfSighting } from './kind-of-sighting';
import type { PreviewCase } from './preview-case';
import { EVERYWHERE, rulesApart } from './rules-apart';

/** A page as rules read it. What is weighed and set aside has no part in it. */
export interface CaseReading {
  readonly kind: KindReading;
  readonly pairOf: (listing: Listing) => PairReading;
  /** What vetoes and boosts say of a pair. */
  readonly toldOf: (listing: Listing) => Told;
}

/** What the words of rules read. */
interface Kept extends Pick<CaseReading, 'kind' | 'pairOf'> {
  readonly rules: RuleSet;
  readonly taxonomy: TaxonomyIndex;
  readonly pairs: Map<Listing, PairReading>;
  /** By vetoes and boosts; those asked last come last. */
  told: readonly { readonly by: RuleSet; readonly of: Map<Listing, Told> }[];
}

/** What counts, a draft, and the draft before it. */
const MOST_KEPT = 3;
/** The last used last. They live as long as the page does. */
const keptOf = new WeakMap<PreviewCase, Kept[]>();

/**
 * Reads a page and its offers once for all rules that read them alike: while weights and vetoes are being tried, nothing is
 * read again, and of other words only the pairs they stand in. Offers are read when they are asked for.
 */
export function readCase(one: PreviewCase, rules: RuleSet, taxonomy: TaxonomyIndex): CaseReading {
  const kept = (keptOf.get(one) ?? []).filter((known) => known.taxonomy === taxonomy);
  const alike = kept.find((known) => rulesApart(known.rules, rules).isNowhere);
  const reading = alike ?? readAnew(one, rules, taxonomy, kept.at(-1));
  keptOf.set(one, [...kept.filter((known) => known !== reading), reading].slice(-MOST_KEPT));
  const { kind, pairOf } = reading;
  const told = reading.told.find(({ by }) => !rulesApart(by, rules).isOfRules) ?? {
    by: rules,
    of: new Map<Listing, Told>(),
  };
  reading.told = [...reading.told.filter((other) => other !== told), told].slice(-MOST_KEPT);
  return {
    kind,
    pairOf,
    toldOf: (listing) => {
      const known = told.of.get(listing);
      if (known !== undefined) return known;
      const said = teamRules(one.sighting.product, listing, pairOf(listing), rules, { kind: kind.guess });
      told.of.set(listing, said);
      return said;
    },
  };
}

function readAnew(one: PreviewCase, rules: RuleSet, taxonomy: TaxonomyIndex, last: Kept | undefined): Kept {
  const { product } = one.sighting;
  const { reaches, isOfKinds } = last === undefined ? EVERYWHERE : rulesApart(last.rules, rules);
  const pairs = new Map([...(last?.pairs ?? [])].filter(([listing]) => !reaches(product, listing)));
  const pairOf = (listing: Listing) => {
    const known = pairs.get(listing);
    if (known !== undefined) return known;
    const read = settled(readPair(product, listing, rules, one.rarity ?? new Map()));
    pairs.set(listing, read);
    return read;
  };
  const kind = (isOfKinds ? undefined : last?.kind) ?? kindOfSighting(one.sighting, { taxonomy, rules });
  return { rules, taxonomy, kind, pairs, pairOf, told: [] };
}

/** Everything found now, so that the many views of two titles need not be kept for it. */
function settled({ isNamedAlike, isSimilar, ...read }: PairReading): PairReading {
  const [named, similar] = [isNamedAlike(), isSimilar()];
  return { ...read, isNamedAlike: () => named, isSimilar: () => similar };
}

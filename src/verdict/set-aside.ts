import type { Match } from '@/src/match/match';
import { hasRules } from '@/src/rules/fired-rules';
import type { RuleSet } from '@/src/rules/rule-pack';
import { sourceTerms } from '@/src/rules/source-terms';
import { type Reason, reason } from '@/src/words/reason';
import type { Verdict } from './verdict';

type Rules = Pick<RuleSet, 'hiddenSellers' | 'sources'>;

/** Whether rules may set offers aside by what only whole listings tell. */
export function setsAside({ hiddenSellers, sources }: Rules): boolean {
  return hiddenSellers.length > 0 || sources.some(({ rule: { off, countries } }) => (off ?? countries) !== undefined);
}

/**
 * Whether rules ask what only whole listings tell. Listings that a person could not tell apart may then differ, and any of
 * them may have to take the place of one that is set aside.
 */
export function asksOfWhole(rules: Rules & Pick<RuleSet, 'vetoes' | 'boosts'>): boolean {
  return setsAside(rules) || hasRules(rules, 'document');
}

/** The matches that the rules let stand, and how many they do not for each reason. */
export function setAside(
  matches: readonly Match[],
  rules: Rules,
): { readonly kept: readonly Match[]; readonly leftOut: Verdict['leftOut'] } {
  if (!setsAside(rules)) return { kept: matches, leftOut: [] };
  const hidden = sellersOf(rules.hiddenSellers);
  const kept: Match[] = [];
  const counts = new Map<string, { reason: Reason; count: number }>();
  for (const match of matches) {
    const why = whyAside(match, rules, hidden);
    if (why === undefined) {
      kept.push(match);
      continue;
    }
    const key = JSON.stringify(why);
    counts.set(key, { reason: why, count: (counts.get(key)?.count ?? 0) + 1 + (match.alike ?? 0) });
  }
  return { kept, leftOut: [...counts.values()] };
}

function whyAside({ listing }: Match, rules: Rules, hidden: ReadonlySet<string>): Reason | undefined {
  const { sourceId, country, seller } = listing;
  const { off, countries } = sourceTerms(rules, sourceId);
  if (off !== undefined) return reason('judgeLeftSource', off);
  if (seller !== undefined && hidden.has(sellerKey(seller))) return reason('judgeLeftSeller');
  // A listing that does not say where it is may well be there.
  if (countries !== undefined && country !== undefined && !countries.of.has(country))
    return reason('judgeLeftCountry', countries.by);
  return undefined;
}

const known = new WeakMap<RuleSet['hiddenSellers'], ReadonlySet<string>>();

function sellersOf(sellers: RuleSet['hiddenSellers']): ReadonlySet<string> {
  const before = known.get(sellers);
  if (before !== undefined) return before;
  const keys = new Set(sellers.map(sellerKey));
  known.set(sellers, keys);
  return keys;
}

/** Sources vary the case of a name and the spaces around it; signs may be all that tells two sellers apart. */
function sellerKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Offers in their order, of each source no more than the rules allow. */
export function fewOfEach<Of extends { readonly match: Match }>(
  offers: readonly Of[],
  rules: Pick<RuleSet, 'sources'>,
): readonly Of[] {
  if (rules.sources.length === 0) return offers;
  const counts = new Map<string, number>();
  return offers.filter(({ match: { listing } }) => {
    const count = (counts.get(listing.sourceId) ?? 0) + 1;
    counts.set(listing.sourceId, count);
    return count <= (sourceTerms(rules, listing.sourceId).mostOffers ?? Number.POSITIVE_INFINITY);
  });
}

import type { KindReading } from '@/src/category/category';
import type { Listing } from '@/src/listings/listing';
import { plainWords } from '@/src/listings/terms/fold';
import type { Match } from '@/src/match/match';
import { BANDS } from '@/src/rules/band';
import { PASSES, ruleSubject } from '@/src/rules/fired-rules';
import type { RuleSet } from '@/src/rules/rule-pack';
import { isSameValue } from '@/src/rules/same-value';
import { figuresFor } from '@/src/rules/team-figures';
import { inWordsOf, teamWordsOf } from '@/src/rules/team-words';
import { readCase } from './case-reading';
import { type ChangedRules, changedRules } from './changed-rules';
import { likeliestFirst } from './compare';
import { compareCase } from './compare-case';
import { type FigureFacts, figureOf } from './figure-of';
import type { PreviewCase } from './preview-case';
import { rulesApart } from './rules-apart';

/** One offer before and after. */
export interface PairChange {
  readonly kind: 'gained' | 'lost' | 'better' | 'worse' | 'probability';
  readonly before: Match;
  readonly after: Match;
}

/** What changes on one page. */
export interface CaseChange {
  readonly of: PreviewCase;
  readonly pairs: readonly PairChange[];
  /** What the likeliest offer could avoid, kg CO2e, where figures change; undefined where there is none. */
  readonly avoidedKg?: { readonly before: number | undefined; readonly after: number | undefined };
}

/** What another rule set would change, in the order of the pages. */
export interface Preview {
  readonly pages: number;
  /** Pairs judged anew; those that no changed rule can reach are not. */
  readonly judged: number;
  readonly changes: readonly CaseChange[];
  readonly counts: Readonly<Record<PairChange['kind'] | 'pages' | 'avoided', number>>;
}

/** Probabilities that are as far apart show as another percentage. */
const LEAST_SHIFT = 0.01;
/** Figures that differ by less are told alike. */
const LEAST_KG_SHARE = 0.01;

/** Tells what changes on pages that were seen when `after` takes the place of `before`. Pure, and total for any rule sets. */
export function preview(before: RuleSet, after: RuleSet, cases: readonly PreviewCase[], facts: FigureFacts): Preview {
  const changed = changedRules(before, after);
  let judged = 0;
  const changes = cases.flatMap((one): CaseChange[] => {
    const kinds = [before, after].map((rules) => readCase(one, rules, facts.taxonomy).kind) as [Kind, Kind];
    const reached = reachedBy([before, after], changed, one, kinds);
    judged += reached.length;
    const pairs = reached.length === 0 ? [] : pairChanges(one, reached, [before, after], facts);
    const avoidedKg =
      changed.figures && (reached.length > 0 || changed.everyFigure || haveOtherFigures([before, after], kinds))
        ? avoidedChange(one, reached, [before, after], kinds, facts)
        : undefined;
    if (pairs.length === 0 && avoidedKg === undefined) return [];
    return [{ of: one, pairs, ...(avoidedKg !== undefined && { avoidedKg }) }];
  });
  return { pages: cases.length, judged, changes, counts: countsOf(changes) };
}

/** Judges a page by the rules that count now, and keeps that, so that a preview has only the other side to find. */
export function makeReady(before: RuleSet, one: PreviewCase, facts: FigureFacts): void {
  matchesOf(one, one.candidates, before, facts);
}

type Kind = KindReading;
/** Before and after. */
type Both<T> = readonly [T, T];

/** The offers of a page of which a rule that differs may speak. */
function reachedBy(
  [before, after]: Both<RuleSet>,
  { everyPair, spokenOf }: ChangedRules,
  { sighting: { product }, candidates }: PreviewCase,
  [was, is]: Both<Kind>,
): readonly Listing[] {
  // What kind of thing a product is decides which rules count for it.
  if (everyPair || was.guess?.id !== is.guess?.id) return candidates;
  const { reaches } = rulesApart(before, after);
  const words = teamWordsOf(after);
  const subjects = PASSES.map((pass) => ruleSubject(spokenOf, pass, product, was.guess));
  // As a comparison reads the title.
  const plainOf = ({ title }: Listing) => plainWords(inWordsOf(title, words.all));
  return candidates.filter(
    (listing) => reaches(product, listing) || subjects.some(({ fired }) => fired(listing, plainOf(listing)).length > 0),
  );
}

/** Former answers, by page and rules: while rules are being written, `before` stays the same. */
const answered = new WeakMap<PreviewCase, WeakMap<RuleSet, Map<Listing, Match>>>();

/** What rules make of offers of a page, in their order. */
function matchesOf(one: PreviewCase, listings: readonly Listing[], rules: RuleSet, facts: FigureFacts): Match[] {
  const ofCase = answered.get(one) ?? new WeakMap<RuleSet, Map<Listing, Match>>();
  answered.set(one, ofCase);
  const known = ofCase.get(rules) ?? new Map<Listing, Match>();
  ofCase.set(rules, known);
  const missing = listings.filter((listing) => !known.has(listing));
  for (const match of compareCase(one, rules, facts.taxonomy, missing).matches as readonly Match[])
    known.set(match.listing, match);
  return listings.map((listing) => known.get(listing) as Match);
}

function pairChanges(
  one: PreviewCase,
  listings: readonly Listing[],
  [before, after]: Both<RuleSet>,
  facts: FigureFacts,
): PairChange[] {
  const then = matchesOf(one, listings, after, facts);
  return matchesOf(one, listings, before, facts).flatMap((match, i) => pairChange(match, then[i] as Match));
}

function pairChange(before: Match, after: Match): PairChange[] {
  const step = BANDS.indexOf(before.band) - BANDS.indexOf(after.band);
  if (step !== 0) {
    const kind = before.band === 'no' ? 'gained' : after.band === 'no' ? 'lost' : step > 0 ? 'better' : 'worse';
    return [{ kind, before, after }];
  }
  const isShown = after.band !== 'no';
  const shift = Math.abs(before.probability - after.probability);
  return isShown && shift >= LEAST_SHIFT ? [{ kind: 'probability', before, after }] : [];
}

/** Whether rules say other shares or lives of what a page sells, or that it is another kind of thing. */
function haveOtherFigures([before, after]: Both<RuleSet>, [was, is]: Both<Kind>): boolean {
  const figures = (rules: RuleSet, { guess }: Kind) => guess && figuresFor(rules, guess);
  return !isSameValue(was, is) || !isSameValue(figures(before, was), figures(after, is));
}

/** What the likeliest offer could avoid. Where no offer is judged anew, the likeliest is the same before and after. */
function avoidedChange(
  one: PreviewCase,
  reached: readonly Listing[],
  [before, after]: Both<RuleSet>,
  [was, is]: Both<Kind>,
  facts: FigureFacts,
): CaseChange['avoidedKg'] {
  if (was.guess === undefined && is.guess === undefined) return undefined;
  const first = likeliest(matchesOf(one, one.candidates, before, facts));
  const second = reached.length === 0 ? first : likeliest(matchesOf(one, one.candidates, after, facts));
  const from = first && figureOf(one, was, first, before, facts);
  const to = second && figureOf(one, is, second, after, facts);
  const isAlike = from !== undefined && to !== undefined && Math.abs(from - to) < LEAST_KG_SHARE * Math.abs(from);
  return from === to || isAlike ? undefined : { before: from, after: to };
}

function likeliest(matches: readonly Match[]): Match | undefined {
  return matches.filter(({ band }) => band !== 'no').toSorted(likeliestFirst)[0];
}

function countsOf(changes: readonly CaseChange[]): Preview['counts'] {
  const counts = { gained: 0, lost: 0, better: 0, worse: 0, probability: 0, pages: changes.length, avoided: 0 };
  for (const { pairs, avoidedKg } of changes) {
    for (const { kind } of pairs) counts[kind] += 1;
    if (avoidedKg !== undefined) counts.avoided += 1;
  }
  return counts;
}

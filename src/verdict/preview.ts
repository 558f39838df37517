import type { KindReading } from '@/src/category/category';
import type { Listing } from '@/src/listings/listing';
import type { Match } from '@/src/match/match';
import { BANDS } from '@/src/rules/band';
import { ruleSubject } from '@/src/rules/fired-rules';
import { rulesFor } from '@/src/rules/layer';
import type { ThingKind } from '@/src/rules/rule-facts';
import type { RuleSet } from '@/src/rules/rule-pack';
import { type ChangedRules, changedRules } from './changed-rules';
import { type FigureFacts, firstFigure } from './first-figure';
import { byDocuments, compareAll } from './judge';
import { kindOfSighting } from './kind-of-sighting';
import type { PreviewCase } from './preview-case';

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
    const reached = reachedBy(changed, one, () => kindOf(one, before, facts).guess);
    judged += reached.length;
    const [was, is] =
      reached.length === 0 ? [[], []] : [before, after].map((rules) => matchesOf(one, reached, rules, facts));
    const pairs = (was ?? []).flatMap((match, i) => pairChange(match, is?.[i] as Match));
    const avoidedKg = changed.figures ? avoidedChange(before, after, one, facts) : undefined;
    if (pairs.length === 0 && avoidedKg === undefined) return [];
    return [{ of: one, pairs, ...(avoidedKg !== undefined && { avoidedKg }) }];
  });
  return { pages: cases.length, judged, changes, counts: countsOf(changes) };
}

/** The offers of a page of which a rule that differs may speak. */
function reachedBy(
  { everyPair, spokenOf }: ChangedRules,
  { sighting, candidates }: PreviewCase,
  readKind: () => ThingKind | undefined,
): readonly Listing[] {
  if (everyPair) return candidates;
  const kind = readKind();
  const { product } = sighting;
  const [ofSignature, ofDocument] = [
    ruleSubject(spokenOf, 'signature', product, kind),
    ruleSubject(spokenOf, 'document', product, kind),
  ];
  return candidates.filter((listing) => ofSignature.fired(listing).length > 0 || ofDocument.fired(listing).length > 0);
}

/** Former answers, by page and rules: while rules are being written, `before` stays the same. */
const answered = new WeakMap<PreviewCase, WeakMap<RuleSet, ReadonlyMap<Listing, Match>>>();

/** What rules make of offers of a page, in their order. */
function matchesOf(
  one: PreviewCase,
  listings: readonly Listing[],
  rules: RuleSet,
  by: Pick<FigureFacts, 'taxonomy'>,
): readonly Match[] {
  const ofCase = answered.get(one) ?? new WeakMap<RuleSet, ReadonlyMap<Listing, Match>>();
  answered.set(one, ofCase);
  const known = ofCase.get(rules) ?? new Map<Listing, Match>();
  const missing = listings.filter((listing) => !known.has(listing));
  if (missing.length === 0) return listings.map((listing) => known.get(listing) as Match);
  const kind = kindOf(one, rules, by);
  const rarity = one.rarity ?? new Map<string, number>();
  const facts = { sighting: one.sighting, rules: rulesFor(rules, kind.guess), rarity, kind };
  const { matches } = byDocuments(compareAll({ ...facts, candidates: missing }), facts);
  const all = new Map([...known, ...matches.map((match) => [match.listing as Listing, match as Match] as const)]);
  ofCase.set(rules, all);
  return listings.map((listing) => all.get(listing) as Match);
}

/** What kind of thing a page sells: rules may say so themselves. */
function kindOf({ sighting }: PreviewCase, rules: RuleSet, { taxonomy }: Pick<FigureFacts, 'taxonomy'>): KindReading {
  return kindOfSighting(sighting, { taxonomy, rules });
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

function avoidedChange(before: RuleSet, after: RuleSet, one: PreviewCase, facts: FigureFacts): CaseChange['avoidedKg'] {
  const [was, is] = [firstFigure(one, before, facts), firstFigure(one, after, facts)];
  if (was === is) return undefined;
  const apart = Math.abs((was ?? 0) - (is ?? 0));
  if (was !== undefined && is !== undefined && apart < LEAST_KG_SHARE * Math.abs(was)) return undefined;
  return { before: was, after: is };
}

function countsOf(changes: readonly CaseChange[]): Preview['counts'] {
  const counts = { gained: 0, lost: 0, better: 0, worse: 0, probability: 0, pages: changes.length, avoided: 0 };
  for (const { pairs, avoidedKg } of changes) {
    for (const { kind } of pairs) counts[kind] += 1;
    if (avoidedKg !== undefined) counts.avoided += 1;
  }
  return counts;
}

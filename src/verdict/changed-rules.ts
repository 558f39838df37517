import type { RuleSet } from '@/src/rules/rule-pack';
import { isSameValue } from '@/src/rules/same-value';

/** What of two rule sets differs, as far as judging pages asks. */
export interface ChangedRules {
  /** Something that every comparison reads. */
  readonly everyPair: boolean;
  /**
   * Otherwise only pairs that hold words which mean something else, and those of which one of these vetoes or boosts speaks:
   * those that one of the two sets has.
   */
  readonly spokenOf: Pick<RuleSet, 'vetoes' | 'boosts'>;
  /** What sums read: shares, lives, ways, grids. */
  readonly figures: boolean;
  /** And of that, what the sums of every kind of thing read. */
  readonly everyFigure: boolean;
}

/** What figures are made of. */
const FIGURES: readonly string[] = ['assumptions', 'grid', 'region', 'collection', 'categories'];
/** Of those, what speaks of some kinds of things only. */
const OF_KIND: readonly string[] = ['assumptions', 'categories'];
/** What no comparison and no sum reads: what a rule set is called, what stands beside pages, what is asked of whom. */
const ASIDE: readonly string[] = ['version', 'texts', 'shops', 'hiddenLinks', 'ranking', 'mostOffers'];
const CONDITIONAL: readonly string[] = ['vetoes', 'boosts'];
/** What only the pairs read otherwise that hold the words: see `rules-apart`. */
const WORDS: readonly string[] = ['brandAliases', 'aliases', 'categories'];

/** Compares two rule sets. What a later kind of rule is for is not known here, so it counts as read by all. */
export function changedRules(before: RuleSet, after: RuleSet): ChangedRules {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof RuleSet)[];
  const changed = names.filter((name) => !isSameValue(before[name], after[name]));
  const apart = new Set<string>([...FIGURES, ...ASIDE, ...CONDITIONAL, ...WORDS]);
  return {
    everyPair: changed.some((name) => !apart.has(name)),
    spokenOf: {
      vetoes: differing(before.vetoes, after.vetoes),
      boosts: differing(before.boosts, after.boosts),
    },
    figures: changed.some((name) => FIGURES.includes(name)),
    everyFigure: changed.some((name) => FIGURES.includes(name) && !OF_KIND.includes(name)),
  };
}

/** Rules that one of two lists has and the other has not, or has otherwise. */
function differing<Rule extends { readonly key: string }>(a: readonly Rule[], b: readonly Rule[]): Rule[] {
  if (a === b) return [];
  const [ofA, ofB] = [a, b].map((rules) => new Map(rules.map((rule) => [rule.key, rule])));
  const other = (rule: Rule, among: Map<string, Rule> | undefined) => !isSameValue(among?.get(rule.key), rule);
  return [...a.filter((rule) => other(rule, ofB)), ...b.filter((rule) => other(rule, ofA))];
}

import type { RuleSet } from '@/src/rules/rule-pack';
import { isSameValue } from '@/src/rules/same-value';
import { type WordsApart, wordsApart } from '@/src/rules/words-apart';

/** In what two rule sets read pages otherwise. */
export interface RulesApart extends WordsApart {
  /** Whether they may tell another kind of thing. */
  readonly isOfKinds: boolean;
  /** Whether vetoes or boosts differ. */
  readonly isOfRules: boolean;
}

/** Nothing is read alike. */
export const EVERYWHERE: RulesApart = { isNowhere: false, isOfKinds: true, isOfRules: true, reaches: () => true };

/** Rule sets hold thousands of words: compared once, not for each page. */
const compared = new WeakMap<RuleSet, WeakMap<RuleSet, RulesApart>>();

/** In what two rule sets read pages otherwise; found once for two that stay the same objects. */
export function rulesApart(a: RuleSet, b: RuleSet): RulesApart {
  const ofA = compared.get(a) ?? new WeakMap<RuleSet, RulesApart>();
  compared.set(a, ofA);
  const before = ofA.get(b);
  if (before !== undefined) return before;
  const isOfKinds = !isSameValue(a.categories, b.categories);
  const { isNowhere, reaches } = wordsApart(a, b);
  const isOfRules = !isSameValue([a.vetoes, a.boosts], [b.vetoes, b.boosts]);
  const found = { reaches, isOfKinds, isOfRules, isNowhere: isNowhere && !isOfKinds };
  ofA.set(b, found);
  return found;
}

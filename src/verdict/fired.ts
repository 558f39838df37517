import type { CategoryGuess } from '@/src/category/category';
import type { Match } from '@/src/match/match';
import { byScope, scopesOf } from '@/src/rules/by-scope';
import type { RuleKey } from '@/src/rules/rule-key';
import type { RuleSet } from '@/src/rules/rule-pack';

/** Kinds of rules whose decisions are counted; of the others each page is judged with all. */
export const COUNTED: readonly RuleKey[] = ['vetoes', 'boosts', 'hiddenWords', 'assumptions', 'displacement', 'texts'];

/** The rules that decided something on one page, each once. */
export function firedOn(
  matches: readonly Pick<Match, 'signals'>[],
  { texts, assumptions }: Pick<RuleSet, 'texts' | 'assumptions'>,
  kind: CategoryGuess | undefined,
): readonly RuleKey[] {
  const keys = new Set<RuleKey>();
  for (const { signals } of matches)
    for (const { ruleKey, reason } of signals) {
      if (ruleKey !== undefined) keys.add(ruleKey);
      const [word] = reason.args;
      if (reason.key === 'matchHiddenWord' && typeof word === 'string') keys.add(`hiddenWords.${word.toLowerCase()}`);
    }
  for (const scope of kind === undefined ? [] : scopesOf(kind))
    for (const rules of [byScope(texts), byScope(assumptions)])
      for (const { key } of rules.get(scope) ?? []) keys.add(key);
  return [...keys];
}

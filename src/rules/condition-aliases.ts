import type { Condition } from '@/src/product/condition';
import { conditionOf } from '@/src/product/condition-words';
import { brandKey } from './brand';
import type { RuleSet } from './rule-pack';

/**
 * The condition that a seller's word means by the rules: "Klasse B" where a group says it is "good". The first of a group
 * must be a word that is known for a condition; a group without says nothing.
 */
export function conditionBy({ aliases }: Pick<RuleSet, 'aliases'>): (text: string) => Condition | undefined {
  return (text) => {
    const used = aliases.conditions.get(brandKey(text));
    return used === undefined ? undefined : conditionOf(used);
  };
}

import type { Condition } from '@/src/rules/condition';
import { layer } from '@/src/rules/layer';
import type { BoostRule, VetoRule } from '@/src/rules/rule-kinds';
import type { RulePack, RuleSet } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { makePack } from './make-pack';

/** A veto with only what a test is about. */
export function makeVeto(when: readonly Condition[], parts: Partial<VetoRule> = {}): VetoRule {
  return { id: 'v', when: [...when], best: 'no', because: 'Not this one', ...parts };
}

export function makeBoost(when: readonly Condition[], weight: number, parts: Partial<BoostRule> = {}): BoostRule {
  return { id: 'b', when: [...when], weight, because: 'We know this one', ...parts };
}

/** The shipped rules with a team's pack over them. */
export function makeRules(parts: Partial<RulePack>): RuleSet {
  return layer([shippedPack, makePack({ format: 2, name: 'Our team', ...parts })]);
}

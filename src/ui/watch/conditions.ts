import type { Condition } from '@/src/product/condition';
import type { Wanted } from '@/src/watch/wanted';
import type { MessageKey } from '@/src/words/reason';

type Conditions = Wanted['conditions'];

const BEST: Condition[] = ['refurbished', 'like-new'];

/** Sets of conditions a person chooses among. */
export const CONDITION_CHOICES = {
  any: { words: 'watchConditionAny', conditions: undefined },
  good: { words: 'watchConditionGood', conditions: [...BEST, 'very-good', 'good'] },
  best: { words: 'watchConditionBest', conditions: BEST },
} satisfies Record<string, { words: MessageKey; conditions: Conditions }>;

export type ConditionChoice = keyof typeof CONDITION_CHOICES;

/** The choice that names a set of conditions; undefined for one that was made elsewhere. */
export function choiceOf(conditions: Conditions): ConditionChoice | undefined {
  const told = (given: Conditions) => given?.toSorted().join(' ');
  return (Object.keys(CONDITION_CHOICES) as ConditionChoice[]).find(
    (choice) => told(CONDITION_CHOICES[choice].conditions) === told(conditions),
  );
}

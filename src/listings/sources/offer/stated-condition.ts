import type { Condition } from '@/src/product/condition';
import { conditionOf } from '@/src/product/condition-words';

const LABEL = /^(?:condition|zustand|état|etat|condizione|stato|estado|staat|skick)[\s:_-]+/i;

/**
 * The condition that tags and shelves state, "condition: very good" before bare words such as "vintage". A bare "new" is
 * not believed: it is what shops call their latest arrivals.
 */
export function conditionInTags(tags: readonly string[]): Condition | undefined {
  const labelled = tags.filter((tag) => LABEL.test(tag)).map((tag) => conditionOf(tag.replace(LABEL, '')));
  const bare = tags.map(conditionOf).filter((condition) => condition !== 'new');
  return [...labelled, ...bare].find((condition) => condition !== undefined);
}

import { flatten } from './flatten';
import type { RulePack } from './rule-pack';

/** Kinds of which one more never lets anything through that was kept out before. */
const TIGHTENING = ['vetoes', 'hiddenWords', 'hiddenSellers', 'texts'];

/** Whether a newer version of a pack could allow anything that the one before did not. */
export function loosens(before: RulePack, after: RulePack): boolean {
  const [old, now] = [flatten(before), flatten(after)];
  const isChanged = [...old].some(([key, value]) => JSON.stringify(now.get(key)) !== JSON.stringify(value));
  const isAdded = [...now.keys()].some((key) => !old.has(key) && !TIGHTENING.includes(key.split('.', 1)[0] ?? ''));
  return isChanged || isAdded || JSON.stringify(before.off) !== JSON.stringify(after.off);
}

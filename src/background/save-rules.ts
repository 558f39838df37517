import { type Problem, parseRulePack } from '@/src/rules/exchange';
import type { Database } from '@/src/store/database';
import { saveRuleText } from '@/src/store/rules';
import { forgetCompared } from './judge-sighting';
import { workOnWatches } from './work-on-watches';

/** Saves the personal rule pack when it is valid; otherwise says what is wrong and keeps the last good one. */
export async function saveRules(db: Database, text: string): Promise<readonly Problem[]> {
  const parsed = parseRulePack(text);
  if (!parsed.ok) return parsed.problems;
  await saveRuleText(db, text, Date.now());
  forgetCompared();
  // What is followed is held against them without keeping the person waiting.
  void workOnWatches(db);
  return [];
}

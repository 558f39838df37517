import type { ParsedRequestOf, RulesSaved } from '@/src/messages/messages';
import { parseRulePack } from '@/src/rules/exchange';
import type { Database } from '@/src/store/database';
import { keepDraft, saveRuleText } from '@/src/store/rules';
import { rulesChanged } from './rules-changed';

/** Saves the personal rule pack when it is valid and nobody changed it meanwhile; otherwise the last good one stays. */
export async function saveRules(db: Database, { text, seen, why }: ParsedRequestOf<'rules.save'>): Promise<RulesSaved> {
  const parsed = parseRulePack(text);
  if (!parsed.ok) return { kind: 'refused', problems: parsed.problems };
  const revision = await saveRuleText(db, { text, savedAt: Date.now(), seen, why });
  if (revision === undefined) return { kind: 'changed' };
  rulesChanged(db);
  return { kind: 'saved', revision };
}

export async function draftRules(db: Database, { text, revision }: ParsedRequestOf<'rules.draft'>): Promise<void> {
  await keepDraft(db, text, revision, Date.now());
}

import type { Database } from './database';
import { watch } from './watch';

export async function saveRuleText(db: Database, text: string, savedAt: number): Promise<void> {
  await db.rules.put({ id: 'personal', text, savedAt });
}

/** The personal rule pack as written; undefined when the person never saved one. */
export async function ruleText(db: Database): Promise<string | undefined> {
  return (await db.rules.get('personal'))?.text;
}

export function watchRuleText(db: Database, show: (text: string | undefined) => void): () => void {
  return watch(() => ruleText(db), show);
}

import type { Database } from './database';
import type { RuleRecord, RuleVersionRecord } from './rule-record';

/** Versions kept of the personal rules; the oldest make room. */
const MOST_VERSIONS = 100;
/** Characters of all kept versions together. */
const MOST_CHARACTERS = 20_000_000;

/** What is saved, and what it was meant to follow. */
export interface RuleSave {
  readonly text: string;
  readonly savedAt: number;
  /** The revision the person saw; absent for a change that holds whatever stands. */
  readonly seen?: number | undefined;
  readonly why?: string | undefined;
}

/**
 * Saves the personal rules as a further version. What the person saw is their draft, which ends; a change that holds
 * whatever stands leaves it. Undefined, with nothing written, when they are no longer of the revision the person saw.
 */
export async function saveRuleText(db: Database, { text, savedAt, seen, why }: RuleSave): Promise<number | undefined> {
  return db.transaction('rw', db.rules, db.ruleVersions, async () => {
    const standing = await db.rules.get('personal');
    if (seen !== undefined && seen !== revisionOf(standing)) return undefined;
    const revision = revisionOf(standing) + 1;
    await db.rules.put({ id: 'personal', text, savedAt, revision });
    await db.ruleVersions.add({ text, savedAt, ...(why !== undefined && { why }) });
    if (seen !== undefined) await db.rules.delete('draft');
    await dropOldVersions(db);
    return revision;
  });
}

async function dropOldVersions(db: Database): Promise<void> {
  const newest = await db.ruleVersions.reverse().toArray();
  let characters = 0;
  const old = newest.filter(({ text }, i) => {
    characters += text.length;
    return i > 0 && (i >= MOST_VERSIONS || characters > MOST_CHARACTERS);
  });
  await db.ruleVersions.bulkDelete(old.map(({ id }) => id));
}

/** Keeps what the person is writing, or with undefined forgets it. */
export async function keepDraft(db: Database, text: string | undefined, revision: number, at: number): Promise<void> {
  if (text === undefined) await db.rules.delete('draft');
  else await db.rules.put({ id: 'draft', text, savedAt: at, revision });
}

/** The personal rule pack as written; undefined when the person never saved one. */
export async function ruleText(db: Database): Promise<string | undefined> {
  return (await db.rules.get('personal'))?.text;
}

export function watchRuleText(db: Database, show: (text: string | undefined) => void): () => void {
  return db.watch(() => ruleText(db), show);
}

/** The personal rules and the draft of others, now and at each change. */
export function watchRules(
  db: Database,
  show: (rules: { readonly personal?: RuleRecord; readonly draft?: RuleRecord }) => void,
): () => void {
  return db.watch(
    () => Promise.all([db.rules.get('personal'), db.rules.get('draft')]),
    ([personal, draft]) => show({ ...(personal && { personal }), ...(draft && { draft }) }),
  );
}

/** Every version that is kept, newest first. */
export function watchVersions(db: Database, show: (versions: RuleVersionRecord[]) => void): () => void {
  return db.watch(() => db.ruleVersions.reverse().toArray(), show);
}

function revisionOf(record: RuleRecord | undefined): number {
  return record?.revision ?? 0;
}

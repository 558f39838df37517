import type { Verdict } from '@/src/verdict/verdict';
import type { Database, VerdictRecord } from './database';
import type { Readable } from './readable';

/**
 * Keeps a tab's verdict; false when a later sighting has been judged meanwhile, and the older one is dropped.
 *
 * @param now in ms since 1970: a sighting that is still to come was seen before the clock was set back, and is no later one
 */
export async function putVerdict(db: Database, tabId: number, verdict: Verdict, now: number): Promise<boolean> {
  return db.transaction('rw', db.verdicts, async () => {
    const { seenAt = 0 } = (await verdictOfTab(db, tabId))?.sighting ?? {};
    if (seenAt > verdict.sighting.seenAt && seenAt <= now) return false;
    await db.verdicts.put({ tabId, verdict });
    return true;
  });
}

/** Keeps a tab's verdict judged otherwise; false when the tab has another by now, or none, and nothing is kept. */
export async function amendVerdict(db: Database, tabId: number, verdict: Verdict): Promise<boolean> {
  return db.transaction('rw', db.verdicts, async () => {
    if (!(await isVerdictOf(db, tabId, verdict))) return false;
    await db.verdicts.put({ tabId, verdict });
    return true;
  });
}

/** True while a verdict, in this or another form, is that of a tab. */
export async function isVerdictOf(db: Database, tabId: number, { id }: Pick<Verdict, 'id'>): Promise<boolean> {
  return (await verdictOfTab(db, tabId))?.id === id;
}

export async function verdictOfTab(db: Readable<'verdicts'>, tabId: number): Promise<Verdict | undefined> {
  return (await db.verdicts.get(tabId))?.verdict;
}

/** What every tab shows. */
export async function allVerdicts(db: Database): Promise<VerdictRecord[]> {
  return db.verdicts.toArray();
}

/** A verdict by its own id, with the tab that shows it. */
export async function findVerdict(
  db: Database,
  verdictId: string,
): Promise<{ tabId: number; verdict: Verdict } | undefined> {
  return db.verdicts.where('verdict.id').equals(verdictId).first();
}

export async function forgetVerdict(db: Database, tabId: number): Promise<void> {
  await db.verdicts.delete(tabId);
}

/** Tab ids mean nothing after a browser restart. */
export async function forgetAllVerdicts(db: Database): Promise<void> {
  await db.verdicts.clear();
}

export function watchVerdict(db: Database, tabId: number, show: (verdict: Verdict | undefined) => void): () => void {
  return db.watch(() => verdictOfTab(db, tabId), show);
}

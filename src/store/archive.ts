import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type Archive } from '@/src/ledger/archive/archive';
import { type MergePlan, planMerge } from '@/src/ledger/archive/merge';
import type { Database } from './database';
import { changeMany } from './ledger';

/** Everything the person made, as it stands; with the keys of sources. */
export async function collectArchive(db: Database, now: number): Promise<Archive> {
  return db.transaction(
    'r',
    [db.entries, db.rules, db.ledgerSettings, db.sources, db.agentProfile],
    async (): Promise<Archive> => {
      const [entries, rules, settings, sources, profile] = await Promise.all([
        db.entries.orderBy('decidedAt').toArray(),
        db.rules.get('personal'),
        db.ledgerSettings.get('ledger'),
        db.sources.toArray(),
        db.agentProfile.get('profile'),
      ]);
      return {
        format: ARCHIVE_FORMAT,
        version: ARCHIVE_VERSION,
        exportedAt: now,
        entries,
        ...(rules !== undefined && { rules: { text: rules.text, savedAt: rules.savedAt } }),
        ...(settings?.settings !== undefined && { settings: settings.settings }),
        sources: sources.map(({ id, settings, addedAt }) => ({ id, settings, addedAt })),
        ...(profile !== undefined && { agentProfile: profile.url }),
      };
    },
  );
}

/**
 * Merges an archive into what stands, in one transaction: all of it or nothing. The lines can be taken back as one change.
 * Sources that are new here stay switched off: their hosts were not allowed on this machine.
 */
export async function mergeArchive(db: Database, incoming: Archive, now: number): Promise<MergePlan> {
  const tables = [db.entries, db.months, db.changes, db.rules, db.ledgerSettings, db.sources, db.agentProfile];
  return db.transaction('rw', tables, async () => {
    const plan = planMerge(await collectArchive(db, now), incoming);
    const { rules, settings, agentProfile } = plan.merged;
    const changes = [...plan.added.map((after) => ({ after })), ...plan.changed];
    await changeMany(db, [], () => changes, now);
    if (rules !== undefined) await db.rules.put({ id: 'personal', ...rules });
    if (settings !== undefined)
      await db.ledgerSettings.put({ ...(await db.ledgerSettings.get('ledger')), id: 'ledger', settings });
    for (const source of plan.sourcesAdded) {
      const standing = await db.sources.get(source.id);
      await db.sources.put({ ...source, on: standing?.on ?? false });
    }
    if (agentProfile !== undefined) await db.agentProfile.put({ id: 'profile', url: agentProfile });
    return plan;
  });
}

/** Empties every table. */
export async function deleteEverything(db: Database): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}

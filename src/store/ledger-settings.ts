import type { LedgerSettings, SettingsChange } from '@/src/ledger/settings';
import { changeSettings, USUAL_SETTINGS } from '@/src/ledger/usual-settings';
import type { Database } from './database';

/** What the person chose about their ledger; the usual while they chose nothing. */
export async function ledgerSettings(db: Database): Promise<LedgerSettings> {
  return (await db.ledgerSettings.get('ledger'))?.settings ?? USUAL_SETTINGS;
}

export function watchLedgerSettings(db: Database, show: (settings: LedgerSettings) => void): () => void {
  return db.watch(() => ledgerSettings(db), show);
}

/** Changes some of the settings and leaves the others. */
export async function saveLedgerSettings(db: Database, change: SettingsChange, now: number): Promise<void> {
  await db.transaction('rw', db.ledgerSettings, async () => {
    const standing = await db.ledgerSettings.get('ledger');
    const settings = changeSettings(standing?.settings ?? USUAL_SETTINGS, change, now);
    await db.ledgerSettings.put({ ...standing, id: 'ledger', settings });
  });
}

/** Notes the time zone that months are told by; true when it is another than before. */
export async function isOtherZone(db: Database, zone: string): Promise<boolean> {
  return db.transaction('rw', db.ledgerSettings, async () => {
    const standing = await db.ledgerSettings.get('ledger');
    if (standing?.zone === zone) return false;
    await db.ledgerSettings.put({ ...standing, id: 'ledger', zone });
    return standing?.zone !== undefined;
  });
}

/** Up to when waiting people were told; 0 while nobody was. */
export async function toldUntil(db: Database): Promise<number> {
  return (await db.ledgerSettings.get('ledger'))?.toldUntil ?? 0;
}

export async function noteTold(db: Database, until: number): Promise<void> {
  await db.transaction('rw', db.ledgerSettings, async () => {
    await db.ledgerSettings.put({ ...(await db.ledgerSettings.get('ledger')), id: 'ledger', toldUntil: until });
  });
}

// Without a schema, for screens that must open at once.
import type { LedgerSettings, SettingsChange } from './settings';
import { USUAL_KEEP_DAYS } from './standing';

/** What holds while the person chose nothing. */
export const USUAL_SETTINGS: LedgerSettings = { keepDays: USUAL_KEEP_DAYS, respent: {}, changedAt: 0 };

/** Changes some of the settings and leaves the others. */
export function changeSettings(
  { budgetKg, ...others }: LedgerSettings,
  change: SettingsChange,
  now: number,
): LedgerSettings {
  const budget = change.budgetKg === undefined ? budgetKg : (change.budgetKg ?? undefined);
  return {
    ...others,
    keepDays: change.keepDays ?? others.keepDays,
    respent: change.respent ?? others.respent,
    ...(budget !== undefined && { budgetKg: budget }),
    changedAt: now,
  };
}

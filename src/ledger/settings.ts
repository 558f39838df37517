import { z } from 'zod';
import { RESPENT } from './respent';
import { USUAL_KEEP_DAYS } from './standing';

export const Respent = z.enum(RESPENT);
export type Respent = z.infer<typeof Respent>;

const KeepDays = z.number().int().min(0).max(365);
const BudgetKg = z.number().min(0).max(100_000);
const RespentByYear = z.record(z.string().regex(/^\d{4}$/), Respent);

/** What the person chose about their ledger. */
export const LedgerSettings = z.object({
  /** How many days a purchase is provisional. */
  keepDays: KeepDays.default(USUAL_KEEP_DAYS),
  /** kg CO2e a year for goods that the person set; absent while they set none. */
  budgetKg: BudgetKg.optional(),
  /** year → where the kept money went. */
  respent: RespentByYear.default({}),
  /** When it was last chosen, so that of two files the newer counts. */
  changedAt: z.number().int().nonnegative().default(0),
});
export type LedgerSettings = z.infer<typeof LedgerSettings>;

/** Some of it to be chosen anew; null takes the budget away. */
export const SettingsChange = z
  .strictObject({ keepDays: KeepDays, budgetKg: BudgetKg.nullable(), respent: RespentByYear })
  .partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

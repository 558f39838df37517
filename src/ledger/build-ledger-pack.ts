import { z } from 'zod';
import { CsvError, parseRows } from '@/src/category/csv-rows';
import { Budget, LedgerPack, Respending } from './ledger-pack';

const number = z.coerce.number();
const BudgetRow = z
  .object({ ...Budget.shape, kg: number, wholeKg: number.optional(), share: number.optional(), year: number })
  .pipe(Budget);
const RespendingRow = z
  .object({ ...Respending.shape, kgPerUsd: number, gsd: number, year: number })
  .omit({ kgPerEur: true });

/** The texts of the files, by name. */
export interface LedgerFiles {
  readonly 'budgets.csv': string;
  readonly 'respending.csv': string;
}

/**
 * The pack of what the ledger compares with.
 * @param usdPerEur dollars of 2022, in which the factors are, for a euro
 * @throws CsvError in a sentence that names the file and what is wrong
 */
export function buildLedgerPack(files: LedgerFiles, usdPerEur: number, version: string): LedgerPack {
  const budgets = parseRows('budgets.csv', files['budgets.csv'], BudgetRow);
  const respending = parseRows('respending.csv', files['respending.csv'], RespendingRow).map(
    ({ kgPerUsd, ...row }) => ({ ...row, kgPerEur: Number((kgPerUsd * usdPerEur).toPrecision(3)) }),
  );
  const result = LedgerPack.safeParse({ format: 1, version, budgets, respending });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new CsvError(`budgets.csv, respending.csv: ${issue?.path.join(' of ')} ${issue?.message}. Correct that row.`);
}

/** The part of `SOURCES.md` about the ledger. */
export function ledgerSources(files: LedgerFiles): string[] {
  const budgets = parseRows('budgets.csv', files['budgets.csv'], BudgetRow);
  const respending = parseRows('respending.csv', files['respending.csv'], RespendingRow);
  return [
    '## The ledger: figures to set a yearly budget by, and what money emits that is spent again',
    '',
    ...budgets.map(({ id, kg, source, url, shareSource, shareUrl }) => {
      const share = shareSource === undefined ? '' : `; ${shareSource} (<${shareUrl}>)`;
      return `- ${id}: ${kg} kg CO2e a year. ${source} (<${url}>)${share}`;
    }),
    ...respending.map(
      ({ id, kgPerUsd, source, url }) => `- ${id}: ${kgPerUsd} kg CO2e per USD of 2022. ${source} (<${url}>)`,
    ),
    '',
  ];
}

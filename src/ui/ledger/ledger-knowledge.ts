import { regionOfLanguage } from '@/src/avoided/region';
import type { Taxonomy } from '@/src/category/category';
import { shippedTaxonomy } from '@/src/category/shipped';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import type { Today } from '@/src/ledger/figures';
import { shippedLedgerPack } from '@/src/ledger/ledger-pack';
import { joinNewer, type Newer, newerFigures } from '@/src/ledger/newer';
import { ordersOf, type Reading, type ReadOrders, type ReadRow, readRows } from '@/src/ledger/orders/read-orders';
import type { OrderTable } from '@/src/ledger/orders/table';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { browserTongue } from '@/src/platform/tongue';
import { currencyOfCountry } from '@/src/quantity/currency-of-country';
import { parseRulePack } from '@/src/rules/exchange';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import type { Database } from '@/src/store/database';
import { allEntries } from '@/src/store/ledger';
import { ruleText } from '@/src/store/rules';
import { kindOptions } from '../parts/kind-options';
import type { LedgerKnowledge } from './ledger-backend';

/** Lines summed again, some milliseconds each, and rows read, a tenth of one, between two gaps. */
const SUMS_AT_ONCE = 20;
const ROWS_AT_ONCE = 300;

/** What the page chooses and compares with; kinds by their names in the person's language. */
export async function ledgerKnowledge(db: Database): Promise<LedgerKnowledge> {
  const [{ factors, rules }, taxonomy, pack] = await Promise.all([
    todayWithRules(db),
    packagedJson('/data/categories.json'),
    packagedJson('/data/ledger.json'),
  ]);
  const language = browserLanguage();
  const kinds = kindOptions(taxonomy as Taxonomy, browserTongue(), language);
  const country = rules.region ?? regionOfLanguage(language);
  return {
    kinds,
    pack: shippedLedgerPack(pack),
    factors,
    currency: (country === undefined ? undefined : currencyOfCountry(country)) ?? 'EUR',
  };
}

/** What today's numbers would change in the whole ledger, stretch by stretch. */
export async function newerInLedger(db: Database): Promise<Newer> {
  const today = await todayWithRules(db);
  const parts: Newer[] = [];
  for await (const entries of allEntries(db)) {
    for (let at = 0; at < entries.length; at += SUMS_AT_ONCE) {
      parts.push(newerFigures(entries.slice(at, at + SUMS_AT_ONCE), today));
      await gap();
    }
  }
  return joinNewer(parts);
}

/** The page answers what was clicked meanwhile. */
function gap(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Reads the rows of a file of orders with the shipped taxonomy. */
export async function readOrderRows(table: OrderTable, reading: Reading): Promise<ReadOrders> {
  const taxonomy = shippedTaxonomy(await packagedJson('/data/categories.json'));
  const aids = { now: Date.now(), taxonomy };
  const rows: ReadRow[] = [];
  for (let at = 0; at < table.rows.length; at += ROWS_AT_ONCE) {
    rows.push(...readRows(table, reading, aids, at, at + ROWS_AT_ONCE));
    await gap();
  }
  return ordersOf(rows);
}

async function todayWithRules(db: Database): Promise<Today & { readonly rules: { readonly region?: string } }> {
  const [factors, grid, used, text] = await Promise.all([
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
    ruleText(db),
  ]);
  const personal = text === undefined ? undefined : parseRulePack(text);
  return {
    factors: shippedFactorPack(factors, grid),
    used: shippedUsedPack(used),
    rules: layer(personal?.ok === true ? [shippedPack, personal.pack] : [shippedPack]),
  };
}

import { regionOfLanguage } from '@/src/avoided/region';
import type { Taxonomy } from '@/src/category/category';
import { shippedTaxonomy } from '@/src/category/shipped';
import { shippedLedgerPack } from '@/src/ledger/ledger-pack';
import { joinNewer, type Newer, newerFigures } from '@/src/ledger/newer';
import { ordersOf, type Reading, type ReadOrders, type ReadRow, readRows } from '@/src/ledger/orders/read-orders';
import type { OrderTable } from '@/src/ledger/orders/table';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { browserTongue } from '@/src/platform/tongue';
import { currencyOfCountry } from '@/src/quantity/currency-of-country';
import type { Database } from '@/src/store/database';
import { allEntries } from '@/src/store/ledger';
import { kindOptions } from '../parts/kind-options';
import { readToday } from '../today';
import type { LedgerKnowledge } from './ledger-backend';

/** Lines are summed again for so long between two gaps, ms: the page still answers within a frame or two. */
const SLICE = 12;
/** Lines summed between two looks at the clock, some milliseconds each where anything changed. */
const SUMS_AT_ONCE = 4;
/** Rows read between two gaps, a tenth of a millisecond each. */
const ROWS_AT_ONCE = 300;

/** What the page chooses and compares with; kinds by their names in the person's language. */
export async function ledgerKnowledge(db: Database): Promise<LedgerKnowledge> {
  const [{ factors, rules }, taxonomy, pack] = await Promise.all([
    readToday(db),
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

/**
 * What today's numbers would change in the whole ledger, stretch by stretch.
 * @param looked hears at each gap how many lines were looked at
 */
export async function newerInLedger(db: Database, looked: (lines: number) => void): Promise<Newer> {
  const today = await readToday(db);
  const parts: Newer[] = [];
  let lines = 0;
  let since = performance.now();
  for await (const entries of allEntries(db)) {
    for (let at = 0; at < entries.length; at += SUMS_AT_ONCE) {
      const some = entries.slice(at, at + SUMS_AT_ONCE);
      parts.push(newerFigures(some, today));
      lines += some.length;
      if (performance.now() - since < SLICE) continue;
      looked(lines);
      await gap();
      since = performance.now();
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

import Papa from 'papaparse';
import { amountOf, type Money } from '@/src/quantity/money';
import type { Entry } from './entry';
import { dayOf } from './month';
import { type AsOf, standingOf } from './standing';

const COLUMNS = [
  ...['date', 'decision', 'standing', 'name', 'category', 'would_buy_new'],
  ...[
    'emitted_kg_low',
    'emitted_kg_median',
    'emitted_kg_high',
    'avoided_kg_low',
    'avoided_kg_median',
    'avoided_kg_high',
  ],
  ...['paid', 'paid_currency', 'new_price', 'new_price_currency', 'received', 'received_currency'],
  ...['address', 'method', 'factors', 'rules', 'id'],
] as const;

/**
 * The ledger as a table for a spreadsheet (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe
 * in front; numbers are written with a point and never changed.
 */
export function ledgerCsv(entries: readonly Entry[], asOf: AsOf): string {
  const rows = entries.map((entry) => rowOf(entry, asOf));
  return Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\r\n' });
}

function rowOf(entry: Entry, asOf: AsOf): (string | number)[] {
  const { emittedKg, avoidedKg, versions } = entry;
  return [
    dayOf(entry.decidedAt),
    entry.choice,
    standingOf(entry, asOf),
    inert(entry.productName),
    inert(entry.category ?? ''),
    entry.wouldBuyNew,
    ...(emittedKg === undefined ? ['', '', ''] : [emittedKg.p5, emittedKg.p50, emittedKg.p95]),
    ...(avoidedKg === undefined ? ['', '', ''] : [avoidedKg.p5, avoidedKg.p50, avoidedKg.p95]),
    ...priced(entry.pricePaid),
    ...priced(entry.priceNew),
    ...priced(entry.priceReceived),
    entry.productUrl ?? '',
    inert(versions.method),
    inert(versions.factors),
    inert(versions.rules),
    entry.id,
  ];
}

function priced(price: Money | undefined): [number | '', string] {
  return price === undefined ? ['', ''] : [amountOf(price), price.currency];
}

/** Spreadsheets run what begins like this, also after spaces and in full width. */
function inert(text: string): string {
  return /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

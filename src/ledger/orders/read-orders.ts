import { categorise } from '@/src/category/categorise';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import { oneLine } from '@/src/product/line';
import { readPrice } from '@/src/product/price';
import { asMoney, isCurrencyCode, type Money } from '@/src/quantity/money';
import { DAY } from '@/src/quantity/time';
import { type Reason, reason } from '@/src/words/reason';
import type { Draft } from '../draft';
import { type DateFormat, readDay } from './dates';
import { orderKeys } from './order-key';
import type { Mapping, OrderTable } from './table';

/** How a file of orders is to be read. */
export interface Reading {
  readonly mapping: Mapping;
  readonly dateFormat: DateFormat;
  /** Of prices that name none, ISO 4217. */
  readonly currency: string;
  readonly bought: 'bought-new' | 'bought-used';
}

/** A row that can become a line of the ledger. */
export interface Order {
  /** Where it stands in the file, counted from one, the header not counted. */
  readonly row: number;
  readonly orderKey: string;
  readonly draft: Draft;
}

export interface ReadOrders {
  readonly orders: readonly Order[];
  readonly refused: readonly { readonly row: number; readonly why: Reason }[];
}

/** A row as it was read: a draft with a kind told by its name, or why it is none. */
export type ReadRow = { readonly row: number } & ({ readonly draft: Draft } | { readonly why: Reason });

/** What rows are read with. */
export interface ReadingAids {
  readonly now: number;
  readonly taxonomy: TaxonomyIndex;
}

/** Reads the rows [from, to) of a table: some 0.1 ms each, so that whoever has many can pause in between. */
export function readRows(
  { rows }: OrderTable,
  reading: Reading,
  { now, taxonomy }: ReadingAids,
  from = 0,
  to = rows.length,
): ReadRow[] {
  return rows.slice(from, to).map((cells, i) => ({ row: from + i + 1, ...readRow(cells, reading, now, taxonomy) }));
}

/** All rows of a table, read: orders with their keys, and the others with the reason. */
export function ordersOf(rows: readonly ReadRow[]): ReadOrders {
  const drafts = rows.flatMap((read) => ('draft' in read ? [read] : []));
  const refused = rows.flatMap((read) => ('why' in read ? [read] : []));
  const keys = orderKeys(drafts.map(({ draft }) => draft));
  return { orders: drafts.map((order, i) => ({ ...order, orderKey: keys[i] as string })), refused };
}

function readRow(
  cells: readonly string[],
  { mapping, dateFormat, currency, bought }: Reading,
  now: number,
  taxonomy: TaxonomyIndex,
): { readonly draft: Draft } | { readonly why: Reason } {
  const cell = (at: number) => oneLine(cells[at] ?? '', 500);
  const productName = cell(mapping.name);
  if (productName === '') return { why: reason('ledgerOrderNoName') };
  const decidedAt = readDay(cell(mapping.date), dateFormat);
  if (decidedAt === undefined) return { why: reason('ledgerOrderNoDate', cell(mapping.date).slice(0, 40)) };
  if (decidedAt > now + DAY) return { why: reason('ledgerOrderFuture', cell(mapping.date).slice(0, 40)) };
  const priced = priceIn(cell(mapping.price), mapping.currency < 0 ? '' : cell(mapping.currency), currency);
  if (priced === 'unread') return { why: reason('ledgerOrderNoPrice', cell(mapping.price).slice(0, 40)) };
  const shelf = mapping.category < 0 ? '' : cell(mapping.category).slice(0, 120);
  const breadcrumb = shelf === '' ? [] : [shelf];
  const kind = categorise({ name: productName, breadcrumb }, taxonomy);
  return {
    draft: {
      choice: bought,
      productName,
      category: kind?.id ?? null,
      decidedAt,
      wouldBuyNew: 'unknown',
      ...(priced !== undefined && { pricePaid: priced, ...(bought === 'bought-new' && { priceNew: priced }) }),
    },
  };
}

/** An empty cell is no price; one that holds something else is a bad row. */
function priceIn(text: string, code: string, usual: string): Money | undefined | 'unread' {
  if (text === '') return undefined;
  const stated = code.toUpperCase();
  const read = readPrice(text, { currency: isCurrencyCode(stated) ? stated : usual });
  if (read?.currency === undefined || /^\s*[-−–]/.test(text)) return 'unread';
  return asMoney(read.amount, read.currency) ?? 'unread';
}

import { categorise } from '@/src/category/categorise';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import { oneLine } from '@/src/product/line';
import { readPrice } from '@/src/product/price';
import { isCurrencyCode, type Money, money } from '@/src/quantity/money';
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

const DAY = 86_400_000;
const MOST_PRICE = 1e9;

/** Reads every row: each becomes a draft with a kind told by its name, or says why it cannot. */
export function readOrders(
  { rows }: OrderTable,
  reading: Reading,
  { now, taxonomy }: { readonly now: number; readonly taxonomy: TaxonomyIndex },
): ReadOrders {
  const refused: { row: number; why: Reason }[] = [];
  const drafts: { row: number; draft: Draft }[] = [];
  for (const [i, cells] of rows.entries()) {
    const read = readRow(cells, reading, now, taxonomy);
    if ('why' in read) refused.push({ row: i + 1, why: read.why });
    else drafts.push({ row: i + 1, draft: read.draft });
  }
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
  if (read?.currency === undefined || read.amount > MOST_PRICE || /^\s*[-−–]/.test(text)) return 'unread';
  return money(read.amount, read.currency);
}

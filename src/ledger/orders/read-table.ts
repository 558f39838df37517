import Papa from 'papaparse';
import { oneLine } from '@/src/product/line';
import type { OrderTable } from './table';

/** More rows than this are no one's orders. */
const MOST_ORDERS = 50_000;
const LONGEST_CELL = 2000;

/** Reads a CSV or TSV with a header line; undefined when there is no table in it. */
export function readOrderTable(text: string): OrderTable | undefined {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_ORDERS + 1,
  });
  const [header, ...rows] = data;
  if (header === undefined || header.length < 2 || rows.length === 0) return undefined;
  return {
    columns: header.map((cell) => oneLine(cell, 80)),
    rows: rows.map((row) => row.map((cell) => cell.slice(0, LONGEST_CELL))),
  };
}

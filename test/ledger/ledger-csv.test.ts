import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ledgerCsv } from '@/src/ledger/ledger-csv';
import { fc } from '@/test/properties';
import { eur, interval, makeEntry } from './entries';
import { someLedger } from './some-entry';

const asOf = { now: Date.UTC(2026, 6, 1), keepDays: 30 };
const rowsOf = (csv: string) =>
  Papa.parse<{ id: string; name: string }>(csv, { header: true, skipEmptyLines: true }).data;

describe('the ledger as a table', () => {
  test('has one row a line, figures as numbers, prices with their currency', () => {
    const entry = makeEntry({ avoidedKg: interval(-1.5, 2, 4), pricePaid: eur(12.5), productName: 'Lamp, "red"' });
    expect(rowsOf(ledgerCsv([entry], asOf))).toEqual([
      expect.objectContaining({
        date: '2026-06-15',
        decision: 'bought-used',
        standing: 'provisional',
        name: 'Lamp, "red"',
        avoided_kg_low: '-1.5',
        emitted_kg_low: '',
        paid: '12.5',
        paid_currency: 'EUR',
        id: entry.id,
      }),
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@A1', ' =1', '\t=1', '＝1+1', '|calc', '%x'])(
    '%j does not run in a spreadsheet',
    (name) => {
      const [row] = rowsOf(ledgerCsv([makeEntry({ productName: name })], asOf));
      expect(row?.name).toBe(`'${name}`);
    },
  );

  test('loses no line and no name, and no cell begins a formula', () => {
    fc.assert(
      fc.property(someLedger(10), (entries) => {
        const rows = rowsOf(ledgerCsv(entries, asOf));
        expect(rows.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
        for (const [i, row] of rows.entries()) {
          expect(row.name.replace(/^'/, '')).toBe(entries[i]?.productName.replace(/^'/, ''));
          expect(row.name).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });
});

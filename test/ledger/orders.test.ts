import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { dayOf } from '@/src/ledger/month';
import { guessDateFormat, readDay } from '@/src/ledger/orders/dates';
import { ordersOf, type Reading, type ReadingAids, readRows } from '@/src/ledger/orders/read-orders';
import { readOrderTable } from '@/src/ledger/orders/read-table';
import { guessMapping, type OrderTable } from '@/src/ledger/orders/table';
import { fc } from '@/test/properties';
import { index as taxonomy } from '../category/taxonomy';

const now = Date.UTC(2026, 10, 28, 12);
const readOrders = (table: OrderTable, reading: Reading, aids: ReadingAids) => ordersOf(readRows(table, reading, aids));
const day = (text: string, format: 'ymd' | 'dmy' | 'mdy') => {
  const ms = readDay(text, format);
  return ms === undefined ? undefined : dayOf(ms);
};

describe('dates', () => {
  test.each([
    ['2026-11-03', 'ymd', '2026-11-03'],
    ['2026-11-03T22:15:00Z', 'ymd', '2026-11-03'],
    ['03.11.2026', 'dmy', '2026-11-03'],
    ['3/11/26', 'dmy', '2026-11-03'],
    ['11/03/2026', 'mdy', '2026-11-03'],
    ['Nov 3, 2026', 'ymd', '2026-11-03'],
    ['3 November 2026, 14:05', 'mdy', '2026-11-03'],
    ['٣/١١/٢٠٢٦', 'dmy', '2026-11-03'],
    ['２０２６年１１月３日', 'ymd', '2026-11-03'],
    ['31.12.99', 'dmy', '1999-12-31'],
  ] as const)('%s as %s', (text, format, expected) => {
    expect(day(text, format)).toBe(expected);
  });

  test.each(['', 'yesterday', '30.02.2026', '12', '2026-11', '99/99/9999', '1.1.1066'])('%s is none', (text) => {
    expect(readDay(text, 'dmy')).toBeUndefined();
  });

  test('the order that reads most is guessed', () => {
    expect(guessDateFormat(['03.11.2026', '28.11.2026'])).toBe('dmy');
    expect(guessDateFormat(['11/28/2026', '11/03/2026'])).toBe('mdy');
    expect(guessDateFormat(['2026-11-03'])).toBe('ymd');
    expect(guessDateFormat([])).toBe('ymd');
  });
});

const CSV = `\ufeffOrder Date,Item Name,Unit Price,Currency,Category
2026-10-03,"Samsung Galaxy S24, 128 GB",799.00,EUR,Phones
2026-10-03,Wool jumper,"1.049,50 €",,
2026-10-04,,5.00,EUR,
when?,Lamp,5.00,EUR,
2026-10-05,Lamp,free,EUR,
2030-01-01,Lamp,5.00,EUR,
2026-10-06,كرسي خشبي,-3,EUR,
2026-10-07,Kettle,,EUR,
`;
const table = readOrderTable(CSV) as OrderTable;
const reading: Reading = {
  mapping: guessMapping(table),
  dateFormat: 'ymd',
  currency: 'EUR',
  bought: 'bought-new',
};

describe('a file of orders', () => {
  test('is mapped by what its columns are called', () => {
    expect(guessMapping(table)).toEqual({ date: 0, name: 1, price: 2, currency: 3, category: 4 });
    const german = readOrderTable('Bestelldatum;Artikel;Betrag;Währung\n01.02.2026;Lampe;5;EUR\n') as OrderTable;
    expect(guessMapping(german)).toMatchObject({ date: 0, name: 1, price: 2, currency: 3, category: -1 });
  });

  test('gives lines with kind and price, and says of every other row why not', () => {
    const { orders, refused } = readOrders(table, reading, { now, taxonomy });
    expect(orders.map(({ row, draft }) => [row, draft.category, draft.pricePaid?.minor])).toEqual([
      [1, 'smartphone', 79900],
      [2, 'sweater', 104950],
      [8, 'kettle', undefined],
    ]);
    expect(refused.map(({ row, why }) => [row, why.key])).toEqual([
      [3, 'ledgerOrderNoName'],
      [4, 'ledgerOrderNoDate'],
      [5, 'ledgerOrderNoPrice'],
      [6, 'ledgerOrderFuture'],
      [7, 'ledgerOrderNoPrice'],
    ]);
  });

  test('is read the same in parts', () => {
    const aids = { now, taxonomy };
    const parts = [readRows(table, reading, aids, 0, 3), readRows(table, reading, aids, 3, 99)].flat();
    expect(ordersOf(parts)).toEqual(readOrders(table, reading, aids));
  });

  test('read again gives the same keys; two alike on one day stay two', () => {
    const twice = readOrderTable('date,name,price\n2026-01-01,Lamp,5\n2026-01-01,Lamp,5\n2026-01-02,Lamp,5\n');
    const keys = () =>
      readOrders(
        twice as OrderTable,
        { ...reading, mapping: guessMapping(twice as OrderTable) },
        { now, taxonomy },
      ).orders.map(({ orderKey }) => orderKey);
    expect(keys()).toEqual(keys());
    expect(new Set(keys()).size).toBe(3);
  });

  test.each(['', 'one column only\n1\n', 'a,b\n', '\u0000\u0001'])('%j holds no table', (text) => {
    expect(readOrderTable(text)).toBeUndefined();
  });

  test('whatever the cells hold, every row is an order or says why not', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('2026-01-02'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), { minLength: 1, maxLength: 20 }), (rows) => {
        const text = Papa.unparse([['date', 'name', 'price', 'x', 'y'], ...rows]);
        const read = readOrderTable(text);
        if (read === undefined) return;
        const { orders, refused } = readOrders(read, { ...reading, mapping: guessMapping(read) }, { now, taxonomy });
        expect(orders.length + refused.length).toBe(read.rows.length);
        for (const { draft } of orders) expect(draft.productName.length).toBeGreaterThan(0);
      }),
    );
  });
});

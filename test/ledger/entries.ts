// Lines of a ledger for tests, in Node and in the browser.
import type { Entry } from '@/src/ledger/entry';

export const eur = (amount: number) => ({ minor: Math.round(amount * 100), currency: 'EUR' });
export const interval = (p5: number, p50: number, p95: number) => ({ p5, p50, p95 });

export function makeEntry(entry: Partial<Entry> = {}): Entry {
  return {
    id: crypto.randomUUID(),
    choice: 'bought-used',
    decidedAt: Date.UTC(2026, 5, 15, 12),
    productName: 'Jeans',
    wouldBuyNew: 'unknown',
    versions: { method: '1', factors: '1', rules: '1' },
    ...entry,
  };
}

import type { Page } from 'playwright';
import type { Entry, Facts } from '@/src/ledger/entry';
import { monthOf } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import { money } from '@/src/quantity/money';
import { DAY } from '@/src/quantity/time';

export const LINES = 20_000;
export const YEARS = 3;

/** What newer figures are summed from: another price each, so that no two sums are one. */
function factsOf(i: number): Facts {
  const product = { name: `Smartphone ${i}`, price: money(300 + (i % 700), 'EUR'), attributes: {}, breadcrumb: [] };
  const category = { id: 'smartphone', group: 'electronics', name: 'smartphone', probability: 0.9 } as const;
  return { product, category, sameModel: false };
}

/**
 * Writes lines and their months as the background would have, those of other years' versions in place of what was there.
 * @param withFacts what they were summed from too, so that newer figures differ from theirs
 */
export async function fillLedger(at: Page, { withFacts = false } = {}): Promise<void> {
  const start = Date.now() - YEARS * 365 * DAY;
  const entries: Entry[] = Array.from(
    { length: LINES },
    (_, i) =>
      ({
        id: crypto.randomUUID(),
        choice: i % 3 === 0 ? 'bought-new' : 'bought-used',
        decidedAt: start + Math.floor((i * YEARS * 365) / LINES) * DAY,
        productName: `Thing ${i}`,
        wouldBuyNew: 'unknown',
        emittedKg: { p5: 1, p50: 2, p95: 4 },
        ...(i % 3 !== 0 && { avoidedKg: { p5: 3, p50: 8, p95: 20 } }),
        ...(withFacts && { facts: factsOf(i) }),
        versions: { method: '1', factors: '1', rules: '1' },
      }) as Entry,
  );
  const byMonth = Map.groupBy(entries, ({ decidedAt }) => monthOf(decidedAt));
  const months = [...byMonth].map(([month, lines]) => ({ month, totals: totalOf(lines) }));
  await at.evaluate(
    ({ entries, months }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('reprise');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['entries', 'months'], 'readwrite');
          writing.objectStore('entries').clear();
          writing.objectStore('months').clear();
          for (const entry of entries) writing.objectStore('entries').put(entry);
          for (const month of months) writing.objectStore('months').put(month);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { entries, months },
  );
}

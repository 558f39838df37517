import type { Locator, Page } from 'playwright';
import { LINES } from './ledger-lines';

/** A busy machine is slow, not wrong, ms. */
const PATIENCE = 1_800_000;

/** What one long piece of work on the ledger page took, ms: all of it, and the longest task of the page in it. */
export interface Run {
  readonly what: string;
  readonly took: number;
  readonly longest: number;
}

/**
 * The whole ledger compared with newer figures, all of it taken over, and that taken back by one click: what a person with
 * 20,000 lines meets after an update of the published numbers.
 */
export async function runNewerFigures(ledger: Page, address: string): Promise<Run[]> {
  const lines = LINES.toLocaleString('en');
  await ledger.addInitScript(() => {
    const noted = { longest: 0 };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const timed = async (what: string, begin: () => Promise<unknown>, end: Locator, state?: 'hidden'): Promise<Run> => {
    await ledger.evaluate(() => {
      const { noted } = globalThis as unknown as { noted?: { longest: number } };
      if (noted !== undefined) noted.longest = 0;
    });
    const start = Date.now();
    await begin();
    await end.waitFor({ timeout: PATIENCE, ...(state !== undefined && { state }) });
    const took = Date.now() - start;
    const longest = await ledger.evaluate(
      () => (globalThis as unknown as { noted: { longest: number } }).noted.longest,
    );
    return { what, took, longest };
  };
  const accept = ledger.getByRole('button', { name: 'Take the newer figures over' });
  const undo = ledger.getByRole('button', { name: 'Undo the last change' });
  return [
    await timed('compared', () => ledger.goto(address), ledger.getByText(`would change: ${lines}.`)),
    await timed('taken over', () => accept.click(), ledger.getByText(`Settled: ${lines}.`)),
    // It is the only change, so there is nothing to take back afterwards.
    await timed('taken back', () => undo.click(), undo, 'hidden'),
  ];
}

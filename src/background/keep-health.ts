import { shopRuleFor } from '@/src/product/shop-rules';
import type { Sighting } from '@/src/product/sighting';
import { outcomeOf, unreadOutcome } from '@/src/product/site-health';
import type { Database } from '@/src/store/database';
import { noteOutcome } from '@/src/store/reading-health';
import { verdictOfTab } from '@/src/store/verdicts';
import { loadRules } from './knowledge';

/** Counts a page whose product was read and judged: the verdict's evidence names every field. */
export async function noteRead(db: Database, tabId: number, { url, seenAt }: Sighting): Promise<void> {
  const sighting = (await verdictOfTab(db, tabId))?.sighting;
  // A later look at the page, or at the next one, is counted on its own.
  if (sighting?.url !== url || sighting.seenAt !== seenAt) return;
  await noteOutcome(db, tabId, url, outcomeOf(sighting, await hasRule(db, url)), Date.now());
}

/** Counts a page that looked like a product page and on which no product was found. */
export async function noteUnread(db: Database, tabId: number, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  await noteOutcome(db, tabId, url, unreadOutcome(await hasRule(db, url)), Date.now());
}

async function hasRule(db: Database, url: string): Promise<boolean> {
  return shopRuleFor(url, (await loadRules(db)).shops) !== undefined;
}

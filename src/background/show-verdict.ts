import { showCount } from '@/src/platform/badge';
import { announce } from '@/src/platform/listen';
import { inLivePage, keepLivePage, type LivePage, livePage } from '@/src/platform/live-page';
import type { Database } from '@/src/store/database';
import { findVerdict, isVerdictOf, verdictOfTab } from '@/src/store/verdicts';
import { allOffers, shownOf } from '@/src/verdict/live';
import type { Verdict } from '@/src/verdict/verdict';
import { judgeSighting } from './judge-sighting';

/** The verdict as a tab shows it: with what sources brought, when they were asked for this very page. */
export async function shownVerdict(tabId: number, kept: Verdict | undefined): Promise<Verdict | undefined> {
  return kept && shownOf(kept, (await livePage(tabId))?.verdict);
}

/** A verdict by its own id as it is shown. */
export async function findShown(db: Database, verdictId: string): Promise<Verdict | undefined> {
  const found = await findVerdict(db, verdictId);
  return found && shownVerdict(found.tabId, found.verdict);
}

/** Counts it on the toolbar button and tells the panel. */
export async function tellVerdict(tabId: number, verdict: Verdict): Promise<void> {
  const good = allOffers(verdict).filter(({ match }) => match.band === 'same' || match.band === 'variant');
  await showCount(tabId, good.length);
  await announce(tabId, { announce: 'verdict.changed', verdict });
}

/**
 * Judges the page of a tab again with what sources brought so far, keeps that in the session's memory and shows it.
 * @param next what is known by now; what is kept when it is left out.
 * @returns what is shown; undefined when sources were not asked for what the tab shows.
 */
export async function showLive(db: Database, tabId: number, next?: LivePage): Promise<Verdict | undefined> {
  // One at a time: an arrival and the person's answer must not undo each other.
  return inLivePage(tabId, async () => {
    const [live, kept] = await Promise.all([next ?? livePage(tabId), verdictOfTab(db, tabId)]);
    if (live === undefined || kept === undefined || kept.sighting.url !== live.url) return undefined;
    const { id, sighting, wouldBuyNew } = kept;
    const { verdict } = await judgeSighting(db, { id, sighting, wouldBuyNew }, live);
    // The tab went elsewhere meanwhile, or was closed: nothing would ever drop what is kept for it now.
    if (!(await isVerdictOf(db, tabId, verdict))) return undefined;
    await keepLivePage(tabId, { ...live, verdict });
    await tellVerdict(tabId, verdict);
    return verdict;
  });
}

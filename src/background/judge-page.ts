import type { WouldBuyNew } from '@/src/avoided/avoided';
import { showCount } from '@/src/platform/badge';
import { announce } from '@/src/platform/listen';
import { runReader, runScript } from '@/src/platform/scripts';
import { tabById } from '@/src/platform/tabs';
import { shopRuleFor } from '@/src/product/shop-rules';
import type { Sighting } from '@/src/product/sighting';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';
import { readListings } from '@/src/store/listings';
import { findVerdict, forgetVerdict, putVerdict } from '@/src/store/verdicts';
import { CANDIDATES, candidateQuery } from '@/src/verdict/candidate-query';
import { conclude, rank } from '@/src/verdict/judge';
import type { Verdict } from '@/src/verdict/verdict';
import { loadKnowledge, loadRules } from './knowledge';

/** Has the page of a tab read, with what is known of its shop. False where the browser does not let us in. */
export async function readTab(db: Database, tabId: number, url?: string): Promise<boolean> {
  const address = url ?? (await tabById(tabId))?.url;
  return runReader(tabId, address === undefined ? undefined : shopRuleFor(address, (await loadRules(db)).shops));
}

/** The sighting each tab was last judged for, while that lasts; a worker that dies takes its unfinished judging along. */
const turns = new Map<number, symbol>();

/** Judges what a page sells, keeps the verdict for the popup and shows it in the page. */
export async function judgePage(db: Database, tabId: number, sighting: Sighting): Promise<void> {
  const turn = Symbol();
  turns.set(tabId, turn);
  const verdict = await judgeSighting(db, crypto.randomUUID(), sighting, 'unknown');
  // The page went on while it was judged.
  if (turns.get(tabId) !== turn) return;
  await showVerdict(db, tabId, verdict);
  // Where the panel already stands it heard the announcement; injecting it again changes nothing.
  await runScript(tabId, 'panel');
}

/** Judges a verdict's page again with the person's answer; undefined when the page is gone. */
export async function judgeAgain(
  db: Database,
  verdictId: string,
  wouldBuyNew: WouldBuyNew,
): Promise<Verdict | undefined> {
  const standing = await findVerdict(db, verdictId);
  if (standing === undefined) return undefined;
  const verdict = await judgeSighting(db, verdictId, standing.verdict.sighting, wouldBuyNew);
  await showVerdict(db, standing.tabId, verdict);
  return verdict;
}

/** The page of a tab sells nothing (any more). */
export async function forgetPage(db: Database, tabId: number): Promise<void> {
  turns.delete(tabId);
  await forgetVerdict(db, tabId);
  await showCount(tabId, 0);
  await announce(tabId, { announce: 'verdict.changed', verdict: undefined });
}

/** Offers may be moved or go between being compared and being read; then it is looked again, this often in all. */
const MOST_LOOKS = 3;

async function judgeSighting(db: Database, id: string, sighting: Sighting, wouldBuyNew: WouldBuyNew): Promise<Verdict> {
  const knowledge = await loadKnowledge(db);
  const query = candidateQuery(sighting.product, knowledge.taxonomy);
  const about = { id, sighting, ...knowledge, wouldBuyNew, now: Date.now() };
  for (let left = MOST_LOOKS - 1; ; left -= 1) {
    const found = await findCandidates(db, query, CANDIDATES);
    const facts = { ...about, ...found };
    const ranking = rank(facts);
    const listings = await readListings(
      db,
      ranking.best.map(({ listing }) => listing),
    );
    const best = ranking.best.flatMap((match, i) => {
      const listing = listings[i];
      return listing === undefined ? [] : [{ ...match, listing }];
    });
    if (best.length === ranking.best.length || left === 0) return conclude(facts, ranking, best);
  }
}

async function showVerdict(db: Database, tabId: number, verdict: Verdict): Promise<void> {
  if (!(await putVerdict(db, tabId, verdict))) return;
  await showCount(
    tabId,
    verdict.offers.filter(({ match }) => match.band === 'same' || match.band === 'variant').length,
  );
  await announce(tabId, { announce: 'verdict.changed', verdict });
}

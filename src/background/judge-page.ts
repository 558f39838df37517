import type { WouldBuyNew } from '@/src/avoided/avoided';
import { showCount } from '@/src/platform/badge';
import { announce } from '@/src/platform/listen';
import { runReader, runScript } from '@/src/platform/scripts';
import { tabById } from '@/src/platform/tabs';
import { shopRuleFor } from '@/src/product/shop-rules';
import type { Sighting } from '@/src/product/sighting';
import type { Database } from '@/src/store/database';
import { countRules } from '@/src/store/rule-counts';
import { amendVerdict, findVerdict, forgetVerdict, isVerdictOf, putVerdict } from '@/src/store/verdicts';
import { firedOn } from '@/src/verdict/fired';
import type { Verdict } from '@/src/verdict/verdict';
import { leavePage } from './ask-sources';
import type { Indexed } from './compare-index';
import { judgeSighting } from './judge-sighting';
import { loadRules } from './knowledge';
import { isWanted } from './panel-view';
import { rememberSeen } from './remember-seen';
import { showLive, tellVerdict } from './show-verdict';
import type { IsNewest } from './turns';

/** Has the page of a tab read, with what is known of its shop. False where the browser does not let us in. */
export async function readTab(db: Database, tabId: number, url?: string): Promise<boolean> {
  const address = url ?? (await tabById(tabId))?.url;
  return runReader(tabId, address === undefined ? undefined : shopRuleFor(address, (await loadRules(db)).shops));
}

/** Judges what a page sells, keeps the verdict for the popup and shows it in the page, unless the tab goes on meanwhile. */
export async function judgePage(db: Database, tabId: number, sighting: Sighting, isNewest: IsNewest): Promise<void> {
  const id = crypto.randomUUID();
  const { verdict, indexed } = await judgeSighting(db, { id, sighting, wouldBuyNew: 'unknown' });
  if (!isNewest() || !(await putVerdict(db, tabId, verdict, Date.now()))) return;
  await show(db, tabId, verdict);
  // Where the panel already stands it heard the announcement; injecting it again changes nothing.
  if (isNewest() && (await isWanted(db, sighting.url))) await runScript(tabId, 'panel');
  await noteJudged(db, id, sighting, indexed);
}

/** For who writes rules: which of them decided here, and what the page was compared with. Counted once a page, not again with each answer. */
async function noteJudged(db: Database, id: string, sighting: Sighting, compared: Indexed): Promise<void> {
  await rememberSeen(id, sighting, compared);
  const fired = firedOn(compared.matches, await loadRules(db), compared.kind.guess);
  // A full disk must not keep a page from being shown.
  if (fired.length > 0) await countRules(db, fired, Date.now()).catch(() => undefined);
}

/** What a person said since a page was judged. */
interface Otherwise {
  readonly sighting?: Sighting;
  readonly wouldBuyNew?: WouldBuyNew;
}

/** Judges a verdict's page again with what the person said; undefined when the page is gone, before or meanwhile. */
export async function judgeOtherwise(db: Database, verdictId: string, said: Otherwise): Promise<Verdict | undefined> {
  const standing = await findVerdict(db, verdictId);
  if (standing === undefined) return undefined;
  const { sighting, wouldBuyNew } = standing.verdict;
  const judged = { id: verdictId, sighting, wouldBuyNew, ...said };
  const { verdict } = await judgeSighting(db, judged);
  return (await amendVerdict(db, standing.tabId, verdict)) ? show(db, standing.tabId, verdict) : undefined;
}

/** The page of a tab sells nothing (any more). */
export async function forgetPage(db: Database, tabId: number): Promise<void> {
  await forgetVerdict(db, tabId);
  await leavePage(tabId);
  await showCount(tabId, 0);
  await announce(tabId, { announce: 'verdict.changed', verdict: undefined });
}

/** Shows the verdict that is kept of a tab, with what sources have brought for the same page already. */
async function show(db: Database, tabId: number, verdict: Verdict): Promise<Verdict> {
  const live = await showLive(db, tabId);
  if (live !== undefined) return live;
  // Forgotten by now when the tab went elsewhere.
  if (await isVerdictOf(db, tabId, verdict)) await tellVerdict(tabId, verdict);
  return verdict;
}

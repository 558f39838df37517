// A site may be looked at, or it may only be asked. The browser keeps one permission for both; the list of what may be
// looked at is ours, and only the person's word puts a site on it: a permission that came with a feed, with a source or
// from the browser's own settings does not.
import { allowedSites, giveBack, isAllowed } from '@/src/platform/permissions';
import { registerGate, runScript } from '@/src/platform/scripts';
import { sessionGet, sessionRemove, sessionSet } from '@/src/platform/session';
import { tabsAt } from '@/src/platform/tabs';
import { sitePattern } from '@/src/product/site-pattern';
import { MINUTE } from '@/src/quantity/time';
import { askedSites, isUnsorted, sortAllowed } from '@/src/store/asked-sites';
import type { Database } from '@/src/store/database';
import { addSites, lookedAtSites, removeSites } from '@/src/store/sites';

/** The sites the person has just said to look at, while the browser asks them for the permission. */
const WISH = 'wished-site';
/** A wish older than this was declined: the popup that made it cannot tell, the browser's question has closed it. */
const WISH_LASTS = 2 * MINUTE;

interface Wish {
  readonly patterns: readonly string[];
  readonly at: number;
}

/** Brings the list in line with what the browser allows, and the gate in line with the list. */
export async function refreshSites(db: Database): Promise<void> {
  await inTurn(async () => {
    if (await isUnsorted(db)) await sortAllowed(db, await allowedSites(), Date.now());
    await keepAllowed(db);
    const wish = await sessionGet<Wish>(WISH);
    if (wish === undefined || !(await areAllowed(wish.patterns))) return;
    await sessionRemove(WISH);
    if (Math.abs(Date.now() - wish.at) <= WISH_LASTS) await beginLooking(db, wish.patterns);
  });
}

/** Looks at the pages of sites from now on, or as soon as the person has answered the browser's one question about them. */
export async function lookAt(db: Database, origins: readonly string[]): Promise<void> {
  const patterns = [...new Set(origins.map(sitePattern))];
  await inTurn(async () => {
    if (await areAllowed(patterns)) await beginLooking(db, patterns);
    else await sessionSet(WISH, { patterns, at: Date.now() } satisfies Wish);
  });
}

/** Takes a site off the list; its permission goes too, unless a feed or source needs it. */
export async function stopLooking(db: Database, pattern: string): Promise<void> {
  await inTurn(async () => {
    const wish = await sessionGet<Wish>(WISH);
    if (wish?.patterns.includes(pattern) === true) await sessionRemove(WISH);
    await removeSites(db, [pattern]);
    await keepAllowed(db);
  });
  await giveBackUnneeded(db, [pattern]);
}

/** Gives back the permissions for sites that nothing needs any more: no shop that is looked at, no feed, no source. */
export async function giveBackUnneeded(db: Database, patterns: readonly string[]): Promise<void> {
  const needed = new Set([...(await lookedAtSites(db)), ...(await askedSites(db)).map(({ pattern }) => pattern)]);
  await giveBack(patterns.filter((pattern) => !needed.has(pattern)));
}

async function areAllowed(patterns: readonly string[]): Promise<boolean> {
  return (await Promise.all(patterns.map(isAllowed))).every(Boolean);
}

async function beginLooking(db: Database, patterns: readonly string[]): Promise<void> {
  await addSites(db, patterns, Date.now());
  await keepAllowed(db);
  // The page that was in front when the person said yes is already there; the popup that asked may be gone.
  for (const tabId of await tabsAt(patterns)) await runScript(tabId, 'gate');
}

/** What was taken back in the browser leaves the list: a permission for a feed must not bring the gate back. */
async function keepAllowed(db: Database): Promise<void> {
  const sites = await Promise.all(
    (await lookedAtSites(db)).map(async (pattern) => ({ pattern, allowed: await isAllowed(pattern) })),
  );
  const patternsThat = (allowed: boolean) =>
    sites.filter((site) => site.allowed === allowed).map(({ pattern }) => pattern);
  await removeSites(db, patternsThat(false));
  await registerGate(patternsThat(true));
}

/** A grant, a wish and a removal must not undo each other. */
function inTurn(change: () => Promise<void>): Promise<void> {
  return navigator.locks.request('reprise.sites', change);
}

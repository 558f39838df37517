import { managedSettings } from '@/src/platform/managed';
import { sitePattern } from '@/src/product/site-pattern';
import { tryParse } from '@/src/product/try-parse';
import { parseRulePack } from '@/src/rules/exchange';
import { Policy } from '@/src/rules/policy';
import type { Database } from '@/src/store/database';
import { editionOf, sha256Of } from '@/src/store/pack-edition';
import { addPack, allPacks, changePack, deletePack, findPack, takeEdition } from '@/src/store/packs';
import type { PackRecord } from '@/src/store/rule-record';
import { reason } from '@/src/words/reason';
import { refreshPacks } from './packs';
import { rulesChanged } from './rules-changed';
import { giveBackUnneeded } from './sites';

/** The row of the organisation's own rules. */
const POLICY = 'policy';

/**
 * Brings the rows of the organisation in line with the browser's managed settings: its own rules, and the packs it asks
 * for. Settings that are malformed change nothing but that it is said; the last good ones count on.
 */
export async function followPolicy(db: Database): Promise<void> {
  // It may change while it is being followed.
  await navigator.locks.request('reprise.policy', () => followSettings(db));
}

async function followSettings(db: Database): Promise<void> {
  const policy = tryParse(Policy, await managedSettings());
  if (!policy.success) {
    await keepRow(db);
    const { path, message } = policy.error.issues[0] ?? { path: [], message: '' };
    await changePack(db, POLICY, { problem: reason('policyMalformed', path.join('.') || message) });
    return;
  }
  await followRules(db, policy.data.rules);
  await followPacks(db, policy.data.packs ?? []);
}

async function followRules(db: Database, text: string | undefined): Promise<void> {
  const standing = await findPack(db, POLICY);
  if (text === undefined) {
    if (standing === undefined) return;
    await deletePack(db, POLICY);
    return rulesChanged(db);
  }
  await keepRow(db);
  const sha256 = await sha256Of(text);
  const parsed = parseRulePack(text);
  if (!parsed.ok) {
    const problem = reason('packUnreadable', { number: parsed.problems.length });
    return changePack(db, POLICY, { problem, lines: parsed.problems });
  }
  await changePack(db, POLICY, { problem: undefined, lines: undefined });
  if (standing?.taken?.sha256 === sha256) return;
  await takeEdition(db, POLICY, editionOf(parsed.pack, sha256), text);
  rulesChanged(db);
}

/** Where what is said of the policy stands, even before any of it was good. */
async function keepRow(db: Database): Promise<void> {
  if ((await findPack(db, POLICY)) !== undefined) return;
  await addPack(db, { id: POLICY, on: true, origin: { kind: 'policy' }, addedAt: Date.now() });
}

/** Packs that are asked for no more are removed. An address is compared as the browser writes it. */
async function followPacks(db: Database, wanted: NonNullable<Policy['packs']>): Promise<void> {
  const standing = await allPacks(db);
  const at = (url: string) => standing.find(({ origin }) => origin.kind === 'url' && origin.url === url);
  for (const { url, sha256 } of wanted) {
    const pin = sha256?.toLowerCase();
    const pack = at(url);
    const asked = { on: true, byPolicy: true, ...(pin !== undefined && { pin }) } as const;
    if (pack === undefined)
      await addPack(db, { id: crypto.randomUUID(), origin: { kind: 'url', url }, addedAt: Date.now(), ...asked });
    else if (pack.byPolicy !== true || pack.pin !== pin) await changePack(db, pack.id, { ...asked, pin, dueAt: 0 });
  }
  const dropped = standing.filter(({ byPolicy, origin }) => byPolicy === true && !isWanted(origin));
  for (const { id, origin } of dropped) {
    await deletePack(db, id);
    if (origin.kind === 'url') await giveBackUnneeded(db, [sitePattern(origin.url)]);
  }
  if (dropped.length > 0) rulesChanged(db);
  if (wanted.length > 0) await refreshPacks(db);

  function isWanted(origin: PackRecord['origin']): boolean {
    return origin.kind === 'url' && wanted.some(({ url }) => url === origin.url);
  }
}

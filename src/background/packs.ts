import { isTooFar } from '@/src/listings/feeds/schedule';
import type { ParsedRequestOf, Refusal } from '@/src/messages/messages';
import { sitePattern } from '@/src/product/site-pattern';
import { parseRulePack } from '@/src/rules/exchange';
import { packAddress } from '@/src/rules/pack-address';
import type { Database } from '@/src/store/database';
import { editionOf, isHeld, sha256Of } from '@/src/store/pack-edition';
import {
  acceptPending,
  addPack,
  allPacks,
  changePack,
  deletePack,
  dropPending,
  findPack,
  movePack,
  takeEdition,
} from '@/src/store/packs';
import type { PackRecord } from '@/src/store/rule-record';
import { type Reason, reason } from '@/src/words/reason';
import { fetchPack } from './fetch-pack';
import { planPacks } from './plan-packs';
import { rulesChanged } from './rules-changed';
import { giveBackUnneeded } from './sites';

/** Packs beside the person's own. */
const MOST_PACKS = 20;

/** Subscribes to a pack by its address; its first version counts as soon as it has come. The permission was asked for in the click. */
export async function subscribe(db: Database, { url: text, sha256 }: ParsedRequestOf<'pack.add'>): Promise<Refusal> {
  const url = packAddress(text);
  if (url === undefined) return { problem: reason('packAddressForm') };
  const packs = await allPacks(db);
  const standing = packs.find(({ origin }) => origin.kind === 'url' && origin.url === url);
  if (standing !== undefined) return check(db, standing.id);
  if (packs.length >= MOST_PACKS) return { problem: reason('packTooMany', { number: MOST_PACKS }) };
  const pack = { id: crypto.randomUUID(), on: true, origin: { kind: 'url', url }, addedAt: Date.now() } as const;
  await addPack(db, { ...pack, ...(sha256 !== undefined && { pin: sha256.toLowerCase() }) });
  const problem = await checkOne(db, pack.id);
  // What never came is no subscription: the person corrects the address and tries again.
  if (problem !== undefined) await remove(db, pack.id);
  return problem && { problem };
}

/** Adds a pack of a file, or a newer version of one that was added so. */
export async function importPack(db: Database, { text, name }: ParsedRequestOf<'pack.import'>): Promise<Refusal> {
  const parsed = parseRulePack(text);
  if (!parsed.ok) return { problem: reason('packUnreadable', { number: parsed.problems.length }) };
  const { pack } = parsed;
  const packs = await allPacks(db);
  const edition = editionOf(pack, await sha256Of(text));
  const standing = packs.find(({ origin, taken }) => origin.kind === 'file' && taken?.about.id === pack.id);
  if (standing !== undefined) await takeEdition(db, standing.id, edition, text);
  else if (await isHeld(db, pack.id)) return { problem: reason('packAlready', pack.name) };
  else if (packs.length >= MOST_PACKS) return { problem: reason('packTooMany', { number: MOST_PACKS }) };
  else {
    const origin = { kind: 'file', name } as const;
    await addPack(db, { id: crypto.randomUUID(), on: true, origin, addedAt: Date.now(), taken: edition }, text);
  }
  rulesChanged(db);
  return undefined;
}

/** Asks a pack's address now. */
export async function check(db: Database, id: string): Promise<Refusal> {
  const problem = await checkOne(db, id);
  return problem && { problem };
}

async function checkOne(db: Database, id: string): Promise<Reason | undefined> {
  const pack = await findPack(db, id);
  if (pack === undefined) return reason('packGone');
  const problem = await inTurn(() => fetchPack(db, pack, false));
  await planPacks(db);
  return problem;
}

export async function accept(db: Database, id: string): Promise<void> {
  if (await acceptPending(db, id)) rulesChanged(db);
}

export async function dismiss(db: Database, id: string): Promise<void> {
  await dropPending(db, id);
}

/** Removes a pack, and the permission to ask its site unless something else needs that. */
export async function remove(db: Database, id: string): Promise<void> {
  const pack = await findPack(db, id);
  if (pack === undefined || isOfPolicy(pack)) return;
  await deletePack(db, id);
  if (pack.origin.kind === 'url') await giveBackUnneeded(db, [sitePattern(pack.origin.url)]);
  await planPacks(db);
  rulesChanged(db);
}

export async function switchPack(db: Database, { id, on }: ParsedRequestOf<'pack.switch'>): Promise<void> {
  const pack = await findPack(db, id);
  if (pack === undefined || isOfPolicy(pack)) return;
  await changePack(db, id, { on });
  rulesChanged(db);
}

export async function move(db: Database, { id, before }: ParsedRequestOf<'pack.move'>): Promise<void> {
  await movePack(db, id, before);
  rulesChanged(db);
}

/** Asks the packs whose time has come, when there is a network, and sets the alarm for the next. */
export async function refreshPacks(db: Database): Promise<void> {
  if (navigator.onLine) {
    const now = Date.now();
    for (const pack of await allPacks(db)) if (isDue(pack, now)) await inTurn(() => fetchPack(db, pack, true));
  }
  await planPacks(db);
}

function isDue({ origin, on, dueAt = 0 }: PackRecord, now: number): boolean {
  return origin.kind === 'url' && on && (dueAt <= now || isTooFar(dueAt, now));
}

function isOfPolicy({ origin, byPolicy }: PackRecord): boolean {
  return origin.kind === 'policy' || byPolicy === true;
}

/** A check by hand and one by the alarm must not both take what came. */
function inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('reprise.packs', run) as Promise<Value>;
}

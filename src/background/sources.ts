import { detectShop } from '@/src/listings/sources/detect-shop';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { SourceError } from '@/src/listings/sources/source-error';
import { type SourceSettings, sourceFrom } from '@/src/listings/sources/source-settings';
import type { ParsedRequestOf, Refusal, ShopAnswer } from '@/src/messages/messages';
import { mayAsk, stopSending } from '@/src/platform/permissions';
import { sitePattern } from '@/src/product/site-pattern';
import { MINUTE, SECOND } from '@/src/quantity/time';
import { sitesOfSource } from '@/src/store/asked-sites';
import type { Database, SourceRecord } from '@/src/store/database';
import {
  agentProfile,
  deleteSource,
  findSource,
  forgetAnswers,
  putSource,
  saveAgentProfile,
  switchedOn,
} from '@/src/store/sources';
import { type MessageKey, reason } from '@/src/words/reason';
import { forgetSessionAnswers } from './kept-answers';
import { giveBackUnneeded } from './sites';
import { withSourceIo } from './source-io';

/** How long a shop may take to say how it can be searched. */
const PATIENCE = MINUTE / 2;
/** How long a server that is added may take to answer one search. */
const PROBE_PATIENCE = MINUTE / 4;

const INTERFACES = {
  ucp: 'shopFoundUcp',
  woocommerce: 'shopFoundWooCommerce',
  shopify: 'shopFoundShopify',
  flohmarkt: 'shopFoundFlohmarkt',
} as const satisfies Record<string, MessageKey>;

/** Finds out how a shop can be searched and keeps it, switched on. */
export async function addShop(db: Database, { address, sells }: ParsedRequestOf<'shop.add'>): Promise<ShopAnswer> {
  const profile = await agentProfile(db);
  const asking = { purpose: 'detect', patience: PATIENCE, signal: AbortSignal.timeout(PATIENCE + SECOND) } as const;
  const about = (id: string) => ({ title: id.replace(/^shop:/, ''), sends: [] });
  const found = await withSourceIo(db, { ...asking, about }, (io) =>
    detectShop(address, io, { profile: profile !== '' }),
  );
  if (!found.ok) {
    if (URL.canParse(address)) await giveBackUnneeded(db, [sitePattern(address)]);
    return { ok: false, problem: found.reason };
  }
  const { shop } = found;
  // What people offer each other was theirs; there the question does not come up.
  const settings = shop.kind === 'flohmarkt' || sells === 'mixed' ? shop : { ...shop, sells };
  const problem = (await saveSource(db, { settings, on: true }))?.problem;
  if (problem !== undefined) return { ok: false, problem };
  return { ok: true, told: reason(INTERFACES[shop.kind], shop.host) };
}

/** Sent to a source that is added, to see whether it answers. None but the words concern a team's own server. */
const PROBE = { words: 'lamp', country: 'US', currency: 'USD', language: 'en' } as const;

/** Keeps a source, switched on, when it answers one search. */
export async function addSource(db: Database, { settings }: ParsedRequestOf<'source.add'>): Promise<ShopAnswer> {
  const profile = await agentProfile(db);
  const source = sourceFrom(settings, { profile });
  const lacks = await whatLacks(source, settings, profile);
  if (lacks !== undefined) return { ok: false, problem: lacks };
  // Whoever corrects a password does not want to hear that the source rests.
  await forgetAnswers(db, source.id);
  const signal = AbortSignal.timeout(PROBE_PATIENCE + SECOND);
  const asking = { purpose: 'search', query: PROBE, about: () => source, patience: PROBE_PATIENCE, signal } as const;
  const answer = await withSourceIo(db, asking, (io) =>
    source.search(PROBE, io).then(
      ({ cut = reason('sourceAdded', source.title) }): ShopAnswer => ({ ok: true, told: cut }),
      (error: SourceError): ShopAnswer => ({ ok: false, problem: error.reason }),
    ),
  );
  if (!answer.ok) {
    await giveBackSites(db, { settings });
    return answer;
  }
  const problem = (await saveSource(db, { settings, on: true }))?.problem;
  return problem === undefined ? answer : { ok: false, problem };
}

/**
 * Keeps a source. One that could not be asked is not switched on, and the sentence says what it lacks. What is off needs no
 * permission: it is asked for again when it is switched on.
 */
export async function saveSource(db: Database, { settings, on }: ParsedRequestOf<'source.save'>): Promise<Refusal> {
  const profile = await agentProfile(db);
  const source = sourceFrom(settings, { profile });
  const problem = on ? await whatLacks(source, settings, profile) : undefined;
  await forgetAnswers(db, source.id);
  await forgetSessionAnswers(source.id);
  const before = await findSource(db, source.id);
  const record = { id: source.id, settings, on: on && problem === undefined };
  await putSource(db, record, Date.now());
  const held = on || before?.on === true;
  if (held && !record.on) await giveBackSites(db, record);
  return problem && { problem };
}

export async function switchSource(db: Database, { sourceId, on }: ParsedRequestOf<'source.switch'>): Promise<Refusal> {
  const standing = await findSource(db, sourceId);
  if (standing === undefined) return { problem: reason('problemSourceGone') };
  return saveSource(db, { settings: standing.settings, on });
}

export async function removeSource(db: Database, sourceId: string): Promise<void> {
  const standing = await findSource(db, sourceId);
  await deleteSource(db, sourceId);
  await forgetSessionAnswers(sourceId);
  if (standing !== undefined) await giveBackSites(db, standing);
}

/** Gives back the permissions a source had, but for what something else needs; with the last one, that of sending words. */
export async function giveBackSites(db: Database, source: Pick<SourceRecord, 'settings'>): Promise<void> {
  await giveBackUnneeded(
    db,
    sitesOfSource(source).map(({ pattern }) => pattern),
  );
  if ((await switchedOn(db)).length === 0) await stopSending();
}

/** Keeps the address of our published agent profile; an empty one means that there is none. */
export async function saveProfile(db: Database, url: string): Promise<Refusal> {
  if (url !== '' && URL.parse(url)?.protocol !== 'https:') return { problem: reason('problemProfileAddress') };
  await saveAgentProfile(db, url);
  return undefined;
}

/** Why a source could not be asked, before it is: no profile, no key, no permission. */
async function whatLacks(source: ListingSource, settings: SourceSettings, profile: string) {
  const { kind } = settings;
  const { keys, origins } = source.needs();
  if ((kind === 'ucp' || kind === 'shopify-catalog') && profile === '') return reason('problemNoProfile', source.title);
  const missing = keys.find(({ name, optional }) => !optional && !hasKey(settings, name));
  if (missing !== undefined) return reason('problemNoKey', source.title, { message: missing.label });
  const allowed = await Promise.all(origins.map((origin) => mayAsk(origin.replace(/\/\*$/, ''))));
  return allowed.every(Boolean) ? undefined : reason('sourceNoPermission', source.title);
}

function hasKey(settings: SourceSettings, name: string): boolean {
  const value = (settings as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && value !== '';
}

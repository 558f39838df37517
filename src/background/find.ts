import type { Found, ParsedRequestOf } from '@/src/messages/messages';
import { type FindPlace, openFindPage } from '@/src/platform/find-page';
import type { Pointed } from '@/src/platform/menus';
import type { Suggestion } from '@/src/platform/omnibox';
import { browserLanguage } from '@/src/platform/packaged';
import { pointedWords } from '@/src/platform/pointed-words';
import { namedSighting, nameIn } from '@/src/product/named';
import type { Sighting } from '@/src/product/sighting';
import { moment } from '@/src/quantity/time';
import { hasAnyOffer } from '@/src/store/any-offer';
import type { Database } from '@/src/store/database';
import { forgetVerdict, putVerdict } from '@/src/store/verdicts';
import { reason } from '@/src/words/reason';
import { leavePage, whomToAsk } from './ask-sources';
import { compareIndex } from './compare-index';
import { judgeSighting } from './judge-sighting';
import { loadKnowledge } from './knowledge';

/** Lines under the address bar. */
const MOST_SUGGESTIONS = 5;

/** Judges what the person named by the offers on this machine, and keeps the verdict for the tab that asked. */
export async function findNamed(db: Database, { tabId, words }: ParsedRequestOf<'find.search'>): Promise<Found> {
  // What sources brought for the words before is not for these.
  await leavePage(tabId);
  const name = nameIn(words);
  if (name === undefined) {
    await forgetVerdict(db, tabId);
    return { problem: reason('findNoWords'), isEmpty: false };
  }
  const { id, sighting } = named(name);
  const { verdict } = await judgeSighting(db, { id, sighting, wouldBuyNew: 'unknown' });
  await putVerdict(db, tabId, verdict, Date.now());
  const [toAsk, isFilled] = await Promise.all([whomToAsk(db, verdict), hasAnyOffer(db)]);
  return { verdictId: id, isEmpty: !isFilled, ...(toAsk !== undefined && { toAsk }) };
}

/** Offers on this machine for what is being typed. Nobody is asked: each letter would be told. */
export async function suggestNamed(db: Database, text: string): Promise<readonly Suggestion[]> {
  const name = nameIn(text);
  if (name === undefined) return [];
  const knowledge = await loadKnowledge(db);
  const { best } = await compareIndex(db, named(name).sighting, knowledge, Date.now());
  const titles = [...new Set(best.flatMap(({ listing }) => nameIn(listing.title) ?? []))];
  return titles.slice(0, MOST_SUGGESTIONS).map((title) => ({ words: title, shown: title }));
}

/** Opens the page for words from the address bar or the keyboard; without any, empty. */
export async function openFind(text: string, place: FindPlace): Promise<void> {
  const words = nameIn(text);
  await openFindPage(words === undefined ? { words: '', from: 'nowhere' } : { words, from: 'typed' }, place);
}

/** Opens the page for what the person pointed at: the marked text, else what the page says of the picture or link. */
export async function openPointed(pointed: Pointed): Promise<void> {
  const { selection, picture, tabId } = pointed;
  const text = selection ?? (await pointedWords(pointed)) ?? '';
  const from = selection !== undefined ? 'selection' : picture !== undefined ? 'picture' : 'link';
  await openFindPage({ words: nameIn(text) ?? '', from }, tabId ?? 'new');
}

function named(name: string): { readonly id: string; readonly sighting: Sighting } {
  const id = crypto.randomUUID();
  return { id, sighting: namedSighting(name, id, browserLanguage(), moment(Date.now())) };
}

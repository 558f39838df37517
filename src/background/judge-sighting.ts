import type { WouldBuyNew } from '@/src/avoided/avoided';
import type { Listing } from '@/src/listings/listing';
import { isPageItself } from '@/src/listings/saved-offer';
import type { Match } from '@/src/match/match';
import type { LivePage } from '@/src/platform/live-page';
import { productKey } from '@/src/product/product-key';
import type { Sighting } from '@/src/product/sighting';
import { rulesFor } from '@/src/rules/layer';
import type { RuleSet } from '@/src/rules/rule-pack';
import { inOrderOfSources } from '@/src/rules/source-terms';
import type { Database } from '@/src/store/database';
import { sameOffer, wrongMatchesOf } from '@/src/store/wrong-matches';
import { byDocuments, compareAll, together } from '@/src/verdict/compare';
import { conclude } from '@/src/verdict/conclude';
import { setAside } from '@/src/verdict/set-aside';
import type { Verdict } from '@/src/verdict/verdict';
import { withoutTwins } from '@/src/verdict/without-twins';
import { compareIndex, type Indexed } from './compare-index';
import { loadKnowledge } from './knowledge';
import { rehearseMeanwhile } from './rehearsal';

/** What a sighting is judged with, beside what is known. */
export interface ToJudge {
  /** The verdict's. */
  readonly id: string;
  readonly sighting: Sighting;
  readonly wouldBuyNew: WouldBuyNew;
  /** What counts instead of the person's rules for how many offers are shown, and which first. */
  readonly shown?: Pick<RuleSet, 'ranking' | 'mostOffers'>;
}

/** A verdict, and what the index had for it: of many pages judged at once `remembered` soon holds few. */
export interface Judged {
  readonly verdict: Verdict;
  readonly indexed: Indexed;
}

/** Pages whose comparison with what is on this machine is remembered, while the worker lives. */
const MOST_REMEMBERED = 8;
/** By verdict: each source that answers has its page judged again, and the index says the same as a moment ago. */
let remembered: Memory = new Map();
type Memory = Map<string, { readonly seenAt: number; readonly indexed: Indexed }>;

/** Judges a sighting by the offers of the index, and by what sources brought for its page. */
export async function judgeSighting(
  db: Database,
  { shown, ...judged }: ToJudge,
  live?: Pick<LivePage, 'words' | 'asked' | 'arrived'>,
): Promise<Judged> {
  // What is still being compared when all is forgotten is written into what nobody reads any more.
  const memory = remembered;
  const reading = loadKnowledge(db);
  rehearseMeanwhile();
  const known = await reading;
  const knowledge = shown === undefined ? known : { ...known, rules: { ...known.rules, ...shown } };
  const about = { ...judged, ...knowledge, now: Date.now() };
  const { id, sighting } = judged;
  const before = memory.get(id);
  const isKnown = live !== undefined && before?.seenAt === sighting.seenAt;
  const indexed = isKnown ? before.indexed : await compareIndex(db, sighting, knowledge, about.now);
  // Only a page a tab shows is judged again and again.
  if (!isKnown && shown === undefined) remember(memory, id, { seenAt: sighting.seenAt, indexed });
  const { rarity, kind } = indexed;
  const facts = { ...about, rarity, kind, rules: rulesFor(knowledge.rules, kind.guess) };
  const compare = (listings: readonly Listing[]) =>
    byDocuments(
      compareAll({ ...facts, candidates: listings.filter(isElsewhere), sourceOf: ({ sourceId }) => sourceId }),
      facts,
    );
  const wrong = await wrongMatchesOf(db, productKey(sighting.product, sighting.url));
  const isWrong = ({ listing }: Match) => wrong.some(sameOffer(listing));
  const arrived = live?.arrived ?? [];
  const asked = new Map(arrived.map((source) => [source.sourceId, source]));
  const shared = arrived.filter(({ section }) => section === 'shared').flatMap(({ listings }) => listings);
  const comparison = together(indexed, compare(shared));
  const best = comparison.best.filter(({ listing }) => isElsewhere(listing));
  const right = best.filter((match) => !isWrong(match));
  const verdict = conclude(facts, comparison, withoutTwins(right, asked), best.length - right.length);
  if (live === undefined) return { verdict, indexed };
  const own = arrived
    .filter(({ section }) => section === 'own')
    .map(({ sourceId, title, listings }) => {
      const compared = compare(listings);
      const right = compared.best.filter((match) => !isWrong(match));
      const { offers } = conclude(facts, compared, right);
      return { sourceId, title, offers, aside: setAside(right, facts.rules).leftOut };
    });
  const apart = inOrderOfSources(own, ({ sourceId }) => sourceId, facts.rules).map(({ aside: _, ...shown }) => shown);
  const leftOut = [...verdict.leftOut, ...own.flatMap(({ aside }) => aside)];
  return { verdict: { ...verdict, leftOut, live: { words: live.words, asked: live.asked, apart } }, indexed };

  /** A page is no alternative to itself. */
  function isElsewhere(listing: Listing): boolean {
    return !isPageItself(listing, sighting.url);
  }
}

/** Forgets what was compared: call it where rules, or the offers on this machine, have changed. */
export function forgetCompared(): void {
  remembered = new Map();
}

function remember(memory: Memory, id: string, compared: { readonly seenAt: number; readonly indexed: Indexed }): void {
  memory.delete(id);
  memory.set(id, compared);
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST_REMEMBERED) return;
    memory.delete(oldest);
  }
}

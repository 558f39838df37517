import { type BrandSketch, statedIn } from '@/src/listings/brand-sketch';
import { brandKey } from './brand';
import type { RulePack, RuleSet } from './rule-pack';

/** Names that listings use for one maker: first the one that the rules use, or the commonest. */
export interface LearnedAlias {
  readonly names: readonly string[];
  /** Trade items on which the weakest of the names stands beside the first. */
  readonly support: number;
}

/** Trade items on which two names must stand: two may be a slip and its copy. */
const LEAST_ITEMS = 3;
/** Of the items of the rarer name of which somebody else states a maker too, how many must bear the commoner name. */
const LEAST_SHARE = 0.6;
/** A name that several feeds agree on for so many items is a maker of its own, not a spelling. */
const ESTABLISHED = 3;
/** No more groups than a person's own rules may hold. */
const MOST_GROUPS = 200;

/** What stands where a maker is not stated. Folded and run together. */
const NAMELESS = new Set(
  'unbranded generic nobrand nobrandname none na null unknown other various misc oem markenlos unbekannt diverse sansmarque sinmarca senzamarca merkloos bezmarki bezznacky ノーブランド 无品牌 无'.split(
    ' ',
  ),
);

/**
 * Learns which names mean one maker: those that listings state of the same trade items. The rarer name must stand beside
 * the commoner one on nearly all items that can tell, and beside one only; makers that the rules know apart, and
 * names that feeds agree on by themselves, are never merged; nor are the makers that one dealer sells.
 *
 * @param sketches of feeds, one each.
 * @param known the aliases of the rules.
 */
export function learnAliases(
  sketches: readonly BrandSketch[],
  known: RuleSet['brandAliases'] = new Map(),
): readonly LearnedAlias[] {
  const counts = countNames(sketches);
  const spellings = new Map<string, Spelling>();
  for (const key of counts.items.keys()) {
    const spelling = spellingOf(key, counts, known);
    if (spelling !== undefined) spellings.set(key, spelling);
  }
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings.values()) {
    // A spelling of a spelling: names grow commoner from step to step, so that this ends.
    let root = spelling.of;
    for (let next = spellings.get(root); next !== undefined; next = spellings.get(root)) root = next.of;
    groups.set(root, [...(groups.get(root) ?? []), spelling]);
  }
  return [...groups]
    .filter(
      ([root, members]) =>
        isMaker(root, members, counts) && !areKnownApart([root, ...members.map(({ key }) => key)], known),
    )
    .map(([root, members]) => {
      const ordered = members.toSorted((a, b) => b.items - a.items || (a.key < b.key ? -1 : 1));
      const keys = [root, ...ordered.map(({ key }) => key)];
      const used = keys.flatMap((key) => known.get(key) ?? []).slice(0, 1);
      return {
        names: [...new Set([...used, ...keys.map((key) => counts.written.get(key) ?? key)])],
        support: Math.min(...members.map(({ items }) => items)),
      };
    })
    .sort((a, b) => b.support - a.support || ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1))
    .slice(0, MOST_GROUPS);
}

/** What was learned, as a layer between the shipped rules and a person's own; undefined when nothing was. */
export function learnedPack(learned: readonly LearnedAlias[]): RulePack | undefined {
  if (learned.length === 0) return undefined;
  const brandAliases = learned.map(({ names }) => names.slice(0, 20));
  return { format: 1, id: 'learned', name: 'Learned', version: String(learned.length), brandAliases };
}

interface Spelling {
  readonly key: string;
  /** The commoner name. */
  readonly of: string;
  /** Trade items with both. */
  readonly items: number;
}

interface Counts {
  /** Name → trade items of which it and another statement are known. */
  readonly items: ReadonlyMap<string, number>;
  /** Name → those of which several feeds state it. */
  readonly agreed: ReadonlyMap<string, number>;
  /** Name → other name → trade items with both. */
  readonly both: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Name → how it was first written. */
  readonly written: ReadonlyMap<string, string>;
}

function countNames(sketches: readonly BrandSketch[]): Counts {
  const stated = new Map<number, string[]>();
  const written = new Map<string, string>();
  for (const sketch of sketches) {
    // Two spellings with one key, in one feed, are one statement.
    const seen = new Set<string>();
    for (const [item, maker] of statedIn(sketch)) {
      const key = brandKey(maker);
      if (key === '' || NAMELESS.has(key) || seen.has(`${item} ${key}`)) continue;
      seen.add(`${item} ${key}`);
      if (!written.has(key)) written.set(key, maker);
      const keys = stated.get(item);
      if (keys === undefined) stated.set(item, [key]);
      else keys.push(key);
    }
  }
  const [items, agreed] = [new Map<string, number>(), new Map<string, number>()];
  const both = new Map<string, Map<string, number>>();
  for (const keys of stated.values()) {
    if (keys.length < 2) continue;
    const distinct = new Set(keys);
    for (const key of distinct) {
      add(items, key);
      if (keys.indexOf(key) !== keys.lastIndexOf(key)) add(agreed, key);
      const beside = both.get(key) ?? new Map<string, number>();
      both.set(key, beside);
      for (const other of distinct) if (other !== key) add(beside, other);
    }
  }
  return { items, agreed, both, written };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The one commoner name that a name is a spelling of. */
function spellingOf(key: string, counts: Counts, known: RuleSet['brandAliases']): Spelling | undefined {
  const total = counts.items.get(key) ?? 0;
  if ((counts.agreed.get(key) ?? 0) >= ESTABLISHED) return undefined;
  const found = [...(counts.both.get(key) ?? [])].filter(
    ([other, items]) =>
      items >= LEAST_ITEMS &&
      items >= LEAST_SHARE * total &&
      isCommoner(other, key, counts) &&
      !isOneAlready(key, other, known),
  );
  const [first, second] = found.toSorted(([a], [b]) => (isCommoner(a, b, counts) ? -1 : 1));
  if (first === undefined) return undefined;
  // Beside two makers that are never beside one another stands a dealer.
  if (second !== undefined && (counts.both.get(first[0])?.get(second[0]) ?? 0) < LEAST_ITEMS) return undefined;
  return { key, of: first[0], items: first[1] };
}

/**
 * A dealer's name stands beside those of all makers it sells, as a maker's beside its spellings: with several around it,
 * it is a maker when feeds agree on it or when these stand beside one another too.
 */
function isMaker(root: string, members: readonly Spelling[], { agreed, both }: Counts): boolean {
  if ((agreed.get(root) ?? 0) >= ESTABLISHED) return true;
  return members.every(({ key }, i) =>
    members.slice(i + 1).every((other) => (both.get(key)?.get(other.key) ?? 0) >= LEAST_ITEMS),
  );
}

function isCommoner(a: string, b: string, { items }: Counts): boolean {
  const [many, few] = [items.get(a) ?? 0, items.get(b) ?? 0];
  return many === few ? a < b : many > few;
}

function isOneAlready(a: string, b: string, known: RuleSet['brandAliases']): boolean {
  return known.has(a) && known.get(a) === known.get(b);
}

function areKnownApart(keys: readonly string[], known: RuleSet['brandAliases']): boolean {
  return new Set(keys.flatMap((key) => known.get(key) ?? [])).size > 1;
}

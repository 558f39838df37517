import { fold, plainWords } from '@/src/listings/terms/fold';
import { brandKey, brandOf, spellingsOf } from '@/src/rules/brand';
import type { RuleSet } from '@/src/rules/rule-pack';
import { reason } from '@/src/words/reason';
import { sharedMaker } from '../maker';
import type { Signal } from '../match';
import type { Traits } from '../traits';

type Aliases = RuleSet['brandAliases'];

/** Brands stated on both sides, or a stated brand found in the other's title. An absent brand says nothing. */
export function compareBrands(product: Traits, listing: Traits, aliases: Aliases): Signal | undefined {
  const stated = product.brand ?? listing.brand;
  if (stated === undefined) return sameFirstWord(product, listing);
  const other = product.brand === undefined ? product : listing;
  if (other.brand !== undefined && isSameBrand(stated, other.brand, aliases)) return same(stated, 1);
  if (isNamedIn(stated, other, aliases)) return same(stated, 1);
  if (other.brand === undefined) return undefined;
  // A dealer's or licensee's name often stands as the brand; the maker's is then in the title.
  if (isNamedIn(other.brand, product, aliases)) return same(other.brand, 0.5);
  const words = reason('matchBrandConflict', stated, other.brand);
  return { kind: 'brandConflict', strength: 1, reason: words };
}

function same(brand: string, strength: number): Signal {
  return { kind: 'brandSame', strength, reason: reason('matchBrandSame', brand) };
}

/** Titles begin with the brand more often than not. */
function sameFirstWord(product: Traits, listing: Traits): Signal | undefined {
  const maker = sharedMaker(product, listing);
  if (maker === undefined) return undefined;
  const said = product.title.split(/\s+/).find((word) => fold(word).startsWith(maker));
  return same(said?.slice(0, 40) ?? maker, 0.5);
}

/** One name, or one that begins with the other: "Punch", "Punch Software". */
function isSameBrand(a: string, b: string, aliases: Aliases): boolean {
  const [one, two] = [keysOf(a, aliases), keysOf(b, aliases)];
  if (one.key === two.key) return true;
  const [short, long] = one.name.length < two.name.length ? [one, two] : [two, one];
  return (short.key.length >= 2 && long.plain.startsWith(short.plain)) || long.key === `${short.key}s`;
}

function isNamedIn(brand: string, { runs, words }: Traits, aliases: Aliases): boolean {
  const { own, others } = keysOf(brand, aliases);
  return own.some((key) => runs.has(key) || words.has(key)) || others.some((key) => runs.has(key));
}

interface Keys {
  /** As the rules name it; its key, and its plain words. */
  readonly name: string;
  readonly key: string;
  readonly plain: string;
  /** Of the brand as stated and as the rules name it. */
  readonly own: readonly string[];
  /** All that the rules know it by. */
  readonly others: readonly string[];
}

/** Candidates are of few brands: what each is called is looked up once for all of them. */
const known = new WeakMap<Aliases, Map<string, Keys>>();
const MOST_KNOWN = 1000;

function keysOf(brand: string, aliases: Aliases): Keys {
  const ofRules = known.get(aliases) ?? new Map<string, Keys>();
  known.set(aliases, ofRules);
  const before = ofRules.get(brand);
  if (before !== undefined) return before;
  const name = brandOf(aliases, brand);
  const key = brandKey(name);
  const keys = {
    name,
    key,
    plain: plainWords(name),
    own: [brandKey(brand), key],
    others: spellingsOf(aliases, brand),
  };
  if (ofRules.size >= MOST_KNOWN) ofRules.clear();
  ofRules.set(brand, keys);
  return keys;
}

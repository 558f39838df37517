// A rule pack of any size with all kinds of rules, invented: the same seed gives the same. Its words are those that titles
// of `seeded-listings` hold (kinds, colours, makers' syllables) beside the kinds of the taxonomy, so that rules are met.
import type { Taxonomy } from '@/src/category/category';
import { type Random, seededRandom } from '@/src/quantity/random';
import { RULE_FORMAT, type RulePack } from '@/src/rules/rule-pack';
import { seededListings } from './seeded-listings';

const COUNTRIES = ['DE', 'FR', 'ES', 'IT', 'GB', 'AT', 'PL', 'NL', 'BE', 'CH'] as const;
const CONDITIONS = ['like-new', 'very-good', 'good', 'used', 'acceptable'] as const;
const SOURCE = 'Measured by nobody: made for a bench';

/** How many of a thousand rules are of each kind. */
const SHARES = {
  vetoes: 300,
  boosts: 200,
  brandAliases: 100,
  aliases: 100,
  hiddenWords: 50,
  hiddenSellers: 50,
  categories: 60,
  assumptions: 40,
  sources: 50,
  texts: 50,
} as const;

/** @param count at most 10,000, the most a pack may hold. */
export function seededRules(seed: string, count: number, taxonomy: Taxonomy): RulePack {
  const random = seededRandom(`rules ${seed}`);
  const words = titleWords(seed);
  const kinds = taxonomy.categories.map(({ id }) => id);
  const of = <Rule>(share: keyof typeof SHARES, make: (i: number) => Rule): Rule[] =>
    Array.from({ length: Math.floor((count * SHARES[share]) / 1000) }, (_, i) => make(i));
  const word = () => pick(words, random);
  const phrase = () => `${word()} ${word()}`;
  const range = (most: number) => {
    const [low = 0, mode = 0, high = 0] = [random(), random(), random()].map((x) => x * most).sort((a, b) => a - b);
    return { low, mode, high };
  };
  /** Each group of its own words, so that no word means two things. */
  const group = (of: string) => (i: number) => [`${word()} ${of}${i}`, `${phrase()} ${of}${i}`];
  const scope = () => pick(kinds, random);
  const asked = new Set<string>();
  /** Two rules that ask the very same would contradict one another. */
  const when = (): ReturnType<typeof conditions> => {
    const some = conditions(random, word, scope);
    const key = JSON.stringify(some);
    if (asked.has(key)) return when();
    asked.add(key);
    return some;
  };
  return {
    format: RULE_FORMAT,
    id: 'bench',
    name: 'Bench',
    version: '1',
    thresholds: { similar: 0.1 },
    byCategory: Object.fromEntries(kinds.slice(0, 20).map((kind) => [kind, { weights: { attributeConflict: -2 } }])),
    vetoes: of('vetoes', (i) => ({
      id: `v${i}`,
      when: when(),
      best: 'similar',
      because: `Rule ${i}`,
    })),
    boosts: of('boosts', (i) => ({
      id: `b${i}`,
      when: when(),
      weight: random() - 0.5,
      because: `Rule ${i}`,
    })),
    brandAliases: of('brandAliases', group('brand')),
    aliases: {
      colors: of('aliases', group('color')).slice(0, Math.floor(count / 25)),
      sizes: of('aliases', group('size')).slice(0, Math.floor(count / 40)),
      materials: of('aliases', group('material')).slice(0, Math.floor(count / 40)),
      conditions: of('aliases', (i) => [pick(CONDITIONS, random), `state ${i}`]).slice(0, 5),
    },
    hiddenWords: of('hiddenWords', (i) => `${phrase()} ${i}`),
    hiddenSellers: of('hiddenSellers', (i) => `${word()} trader ${i}`),
    categories: of('categories', (i) => ({ id: `c${i}`, category: scope(), words: [`${phrase()} ${i}`] })),
    assumptions: of('assumptions', (i) => ({ id: `a${i}`, scope: scope(), displacement: range(1), source: SOURCE })),
    grid: COUNTRIES.map((country, i) => ({ id: `g${i}`, country, kgPerKwh: range(1), source: SOURCE })),
    sources: of('sources', (i) => ({ id: `s${i}`, source: `feed-${i}`, order: i % 1000, countries: [...COUNTRIES] })),
    texts: of('texts', (i) => ({ id: `t${i}`, scope: scope(), text: `Note ${i} on ${word()}` })),
  };
}

/** One to three conditions: nearly all have a word to be found by, as people write them; one in fifty has a price only. */
function conditions(
  random: Random,
  word: () => string,
  kind: () => string,
): NonNullable<RulePack['vetoes']>[number]['when'] {
  const worded = [
    { field: 'listing.title' as const, contains: `${word()} ${word()}` },
    { field: 'product.name' as const, contains: word() },
    { field: 'listing.brand' as const, equals: word() },
    { field: 'product.category' as const, oneOf: [kind(), kind()] },
    { field: 'listing.title' as const, startsWith: word() },
  ];
  const more = [
    { field: 'listing.condition' as const, oneOf: ['used', 'acceptable'] },
    { field: 'price.ratio' as const, between: [0.9, 2] as [number, number] },
    { field: 'listing.country' as const, missing: true },
    { field: 'listing.year' as const, between: [1990, 2012] as [number, number] },
  ];
  const price = { field: 'listing.price' as const, between: [0, 1] as [number, number] };
  const first = random() < 0.02 ? price : pick(worded, random);
  return random() < 0.5 ? [first] : [first, pick(more, random)];
}

function titleWords(seed: string): string[] {
  const words = new Set<string>();
  for (const { title } of seededListings(seed, 2000, 'bench'))
    for (const word of title.split(/[^\p{L}\p{N}]+/u)) if (word.length > 2) words.add(word.toLowerCase());
  return [...words].sort();
}

function pick<Of>(from: readonly Of[], random: Random): Of {
  return from[Math.floor(random() * from.length)] as Of;
}

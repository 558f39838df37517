import type { Condition } from '@/src/rules/condition';
import type { RulePack } from '@/src/rules/rule-pack';

/** The words of the page that these packs are tried on: what they ask for stands there. */
export const MET = ['apple', 'iphone', '12', '64gb', 'black', 'sofa'] as const;

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const met = (i: number) => MET[i % MET.length] ?? '';
const vetoes = (count: number, when: (i: number) => Condition[]): Partial<RulePack> => ({
  vetoes: many(count, (i) => ({ id: `v${i}`, best: 'similar', because: 'x', when: when(i) })),
});
/** Of its own for each rule, and of no offer. */
const dear = (i: number): Condition => ({ field: 'listing.price', between: [1e6 + i, 1e6 + i] });
/** As many groups of as many names as a pack may hold. */
const groups = (first: (i: number) => string) =>
  many(2000, (i) => [first(i), ...many(19, (j) => `name ${i * 19 + j}`)]);
const unsure = { low: 0, mode: 0.5, high: 1 };

/** Packs as full of one kind of rule as the format allows, in the way that gives the most work. */
export const FULL_PACKS: Readonly<Record<string, Partial<RulePack>>> = {
  'vetoes that wait for words of every title': vetoes(5000, (i) => [
    { field: i % 2 === 0 ? 'listing.title' : 'product.name', contains: met(i) },
    dear(i),
  ]),
  'vetoes of ten conditions, of which the last fails': vetoes(2500, (i) => [
    ...many(9, (j): Condition => ({ field: j % 2 === 0 ? 'listing.title' : 'product.name', contains: met(i) })),
    dear(i),
  ]),
  'vetoes that wait for no word': vetoes(1000, (i) => [
    { field: 'listing.title', contains: `word${i}`, not: true },
    dear(i),
  ]),
  'boosts for one of two hundred words': {
    boosts: many(500, (i) => ({
      id: `b${i}`,
      weight: -20,
      because: 'x',
      when: [{ field: 'listing.title', oneOf: many(200, (j) => `word ${i * 200 + j}`) }],
    })),
  },
  'words of kinds that all begin alike': {
    categories: many(100, (i) => ({
      id: `c${i}`,
      category: 'smartphone',
      words: many(100, (j) => `apple ${i * 100 + j}`),
    })),
  },
  'words of kinds without gaps': {
    categories: many(100, (i) => ({ id: `c${i}`, category: 'sofa', words: many(100, (j) => `手机${i * 100 + j}`) })),
  },
  'names of one brand': { brandAliases: groups(() => 'Apple') },
  'names of one colour': { aliases: { colors: groups(() => 'black') } },
  'hidden words and sellers': {
    hiddenWords: many(2000, (i) => `hidden ${i}`),
    hiddenSellers: many(2000, (i) => `seller ${i}`),
  },
  'assumptions of one kind': {
    assumptions: many(10_000, (i) => ({ id: `a${i}`, scope: 'smartphone', displacement: unsure, source: 'x' })),
  },
  'rules of one source': {
    sources: many(10_000, (i) => ({ id: `s${i}`, source: 'shop', mostOffers: 1 + (i % 20) })),
  },
  'weights of ten thousand kinds': {
    byCategory: Object.fromEntries(many(10_000, (i) => [`kind-${i}`, { weights: { title: 1 } }])),
  },
  'rules that are switched off and locked one by one': {
    ...vetoes(8000, (i) => [{ field: 'listing.title', contains: `word${i}` }]),
    off: many(2000, (i) => `vetoes.v${i}`),
    locked: many(2000, (i) => `vetoes.v${i + 2000}`),
  },
};

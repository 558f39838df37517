// What many rules cost, in processor time: npm run --silent bench:rules [-- --rules N --pages N]. Every page is judged by the
// shipped rules and by a pack of 10,000 over them in turn, so that both meet the same load.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Taxonomy } from '@/src/category/category';
import { indexTaxonomy } from '@/src/category/taxonomy-index';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { indexInMemory } from '@/src/listings/index/in-memory';
import type { WebUrl } from '@/src/product/web-url';
import { parseRulePack } from '@/src/rules/exchange';
import { layer } from '@/src/rules/layer';
import type { VetoRule } from '@/src/rules/rule-kinds';
import type { RulePack, RuleSet } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { soundPack } from '@/src/store/read-pack';
import { CANDIDATES, candidateQuery } from '@/src/verdict/candidate-query';
import { type Facts, judge } from '@/src/verdict/judge';
import { kindOfSighting } from '@/src/verdict/kind-of-sighting';
import { makeReady, preview } from '@/src/verdict/preview';
import { formatRulePack } from '@/test/rules/format-pack';
import { seededListings, seededProduct } from './seeded-listings';
import { seededRules } from './seeded-rules';
import { milliseconds } from './spread';

const OWN = { format: 2, id: 'own', name: 'Own', version: '1' } as const;
const VETO: VetoRule = {
  id: 'no-sets',
  when: [{ field: 'listing.title', contains: 'set' }],
  best: 'similar',
  because: 'a set',
};
const LISTINGS = 20_000;
const ROUNDS = 2;
const AGAIN = 5;
const SEED = 'rules';

const data = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));
const words = data('categories.json') as Taxonomy;
const taxonomy = indexTaxonomy(words);
const packs = {
  factors: shippedFactorPack(data('factors.json'), data('grid.json')),
  used: shippedUsedPack(data('used.json')),
};

const { values } = parseArgs({
  options: { rules: { type: 'string', default: '10000' }, pages: { type: 'string', default: '100' } },
});
const text = formatRulePack(seededRules(SEED, Number(values.rules), words));
const shipped = layer([shippedPack]);
const [parsed, readMs] = timed(() => parseRulePack(text));
if (!parsed.ok) throw new Error(`The pack is refused: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
const [many, layerMs] = timed(() => layer([shippedPack, parsed.pack]));

const again: number[] = [];
for (let round = 0; round < AGAIN; round += 1) {
  // Read from the disk, a text is a new one.
  const stored = `${text} `.slice(0, -1);
  const start = process.cpuUsage();
  await soundPack(stored, { has: async () => true, add: async () => undefined });
  again.push(since(start));
}

const index = indexInMemory([...seededListings(SEED, LISTINGS, 'feed')]);
const pages = await Promise.all(Array.from({ length: Number(values.pages) }, (_, i) => pageOf(i)));
const [first] = pages;
const [, shippedFirstMs] = timed(() => first && judge({ ...first, rules: shipped }));
const [, firstMs] = timed(() => first && judge({ ...first, rules: many }));

const times = { shipped: [] as number[], many: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1)
  for (const [i, page] of pages.entries()) {
    // Neither is always the one that meets a warm cache.
    for (const name of (i + round) % 2 === 0 ? (['shipped', 'many'] as const) : (['many', 'shipped'] as const)) {
      const rules: RuleSet = name === 'shipped' ? shipped : many;
      // Compared anew: what was read of a product is kept with it.
      const fresh = { ...page, sighting: { ...page.sighting, product: { ...page.sighting.product } }, rules };
      times[name].push(timed(() => judge(fresh))[1]);
    }
  }

console.log(
  `${values.rules} rules, ${(text.length / 1e6).toFixed(1)} MB of JSON; ${pages.length} pages with up to ${CANDIDATES} offers each, ${ROUNDS} times\n`,
);
row('reading the pack, the first time', [readMs]);
row('reading it again in the same session', again);
row('laying it over the shipped one, once', [layerMs]);
row('first page by the shipped rules', [shippedFirstMs]);
row('first page by all rules', [firstMs]);
row('a page by the shipped rules', times.shipped);
row('a page by all rules', times.many);
const slower = middle(times.many) / middle(times.shipped) - 1;
const PREVIEWED = 200;
const cases = await Promise.all(Array.from({ length: PREVIEWED }, (_, i) => pageOf(i)));
const figures = { ...packs, taxonomy, wouldBuyNew: 'unknown', now: 0, region: 'DE' } as const;
/** Of what ten thousand rules read: their words, too, are compared. */
const read = [shippedPack, parsed.pack] as const;
const readyAll = () => {
  for (const one of cases) makeReady(many, one, figures);
};
row('making 200 pages ready, meanwhile', [timed(readyAll)[1]]);
for (const [what, pack] of [
  ['one veto more', { vetoes: [VETO] }],
  ['one weight', { weights: { title: 2 } }],
  ['that weight again', { weights: { title: 2.5 } }],
  ['a threshold', { thresholds: { same: 0.9 } }],
  ['a hidden word', { hiddenWords: ['set'] }],
  ['another name of a brand', { brandAliases: [['Apple', 'Orchard']] }],
  ['a colour', { aliases: { colors: [['black', 'obsidian']] } }],
  ['words of a kind that titles hold', { categories: [{ id: 'k', category: 'bed', words: ['Sofa', 'canapé'] }] }],
  ['words of a kind', { categories: [{ id: 'k', category: 'sofa', words: ['Sitzlandschaft'] }] }],
] as const satisfies readonly (readonly [string, Partial<RulePack>])[]) {
  const after = layer([...read, { ...OWN, ...pack }]);
  row(`previewing 200 pages: ${what}`, [timed(() => preview(many, after, cases, figures))[1]]);
}
const cold = cases.map((one) => ({ ...one, sighting: { ...one.sighting, product: { ...one.sighting.product } } }));
const weighed = layer([...read, { ...OWN, weights: { title: 3 } }]);
row('previewing 200 pages: nothing made ready', [timed(() => preview(many, weighed, cold, figures))[1]]);
console.log(`\na page is ${(100 * slower).toFixed(0)} % slower (aim: at most 20 %)`);

async function pageOf(i: number): Promise<Omit<Facts, 'rules'>> {
  const { product } = seededProduct(SEED, LISTINGS, i);
  const sighting = { product, evidence: [], url: `https://shop.example/${i}` as WebUrl, seenAt: 0 };
  const { guess } = kindOfSighting(sighting, { taxonomy, rules: shipped });
  const { listings, rarity } = await index.find(candidateQuery(product, guess, shipped), CANDIDATES);
  return {
    id: String(i),
    sighting,
    candidates: listings,
    rarity,
    ...packs,
    taxonomy,
    wouldBuyNew: 'unknown',
    now: 0,
    region: 'DE',
  };
}

/** In milliseconds of processor time: what others do on the machine meanwhile does not count. */
function timed<Result>(run: () => Result): readonly [Result, ms: number] {
  const start = process.cpuUsage();
  const result = run();
  return [result, since(start)];
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function middle(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

function row(what: string, all: readonly number[]): void {
  const [median, late] = [milliseconds(all, 0.5), milliseconds(all, 0.95)];
  console.log(`${what.padEnd(40)} median ${median.padStart(8)} ms  p95 ${late.padStart(8)} ms`);
}

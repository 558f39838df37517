// What the sums cost: npm run --silent bench:sums. One estimate, 4,000 draws, and 20 listings at 4,000 draws each.

import { readFileSync } from 'node:fs';
import { avoidedInput } from '@/src/avoided/avoided-input';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import { categorise } from '@/src/category/categorise';
import type { Taxonomy } from '@/src/category/category';
import { indexTaxonomy } from '@/src/category/taxonomy-index';
import { estimateNew } from '@/src/footprint/estimate-new';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import type { Listing } from '@/src/listings/listing';
import type { Product } from '@/src/product/product';
import { money } from '@/src/quantity/money';
import { seededRandom } from '@/src/quantity/random';

const RUNS = 60;
const LISTINGS = 20;

const data = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));
const pack = shippedFactorPack(data('factors.json'), data('grid.json'));
const used = shippedUsedPack(data('used.json'));
const taxonomy = indexTaxonomy(data('categories.json') as Taxonomy);
const product: Product = {
  name: 'Smartphone 256 GB',
  price: money(599, 'EUR'),
  attributes: {},
  breadcrumb: ['Smartphones'],
};
const category = categorise(product, taxonomy);
const estimate = estimateNew({ product, category }, pack);
if (category === undefined || estimate.kind === 'unknown') throw new Error('The example has no footprint.');
const listing = {
  sourceId: 'bench',
  offerId: '1',
  title: product.name,
  price: money(320, 'EUR'),
  condition: 'good',
} as unknown as Listing;
const facts = { estimate, category, product, listing, wouldBuyNew: 'unsure', team: {} } as const;
const input = avoidedInput(facts as unknown as Parameters<typeof avoidedInput>[0], pack, used);

report('estimate of a new thing', 1, () => estimateNew({ product, category }, pack));
report('4,000 draws', 10, () => estimateAvoided(input, seededRandom('bench')));
report(`${LISTINGS} listings, 4,000 draws each`, 40, () => {
  for (let at = 0; at < LISTINGS; at += 1) estimateAvoided(input, seededRandom(String(at)));
});

function report(what: string, budgetMs: number, run: () => unknown): void {
  for (let warm = 0; warm < 10; warm += 1) run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const middle = times[RUNS / 2] ?? Number.NaN;
  const late = times[Math.floor(RUNS * 0.95)] ?? Number.NaN;
  console.log(
    `${what.padEnd(32)} median ${middle.toFixed(2).padStart(7)} ms  p95 ${late.toFixed(2).padStart(7)} ms  budget ${budgetMs} ms`,
  );
}

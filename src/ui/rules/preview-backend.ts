import { z } from 'zod';
import { regionOfLanguage } from '@/src/avoided/region';
import { shippedTaxonomy } from '@/src/category/shipped';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { readOnce } from '@/src/platform/read-once';
import { type SeenPage, seenPages } from '@/src/platform/seen-pages';
import { Example } from '@/src/rules/example';
import type { Database } from '@/src/store/database';
import type { PreviewCase } from '@/src/verdict/preview-case';
import { offerName, type PreviewFacts } from './preview-facts';

/** Reads what a preview needs; only when somebody asks for one. */
export async function previewFacts(db: Database): Promise<PreviewFacts> {
  const [seen, wrong, facts] = await Promise.all([seenPages(), db.wrongMatches.toArray(), shipped()]);
  return { ...facts, pages: casesOf(seen), wrong: new Set(wrong.map(offerName)) };
}

type Shipped = Pick<PreviewFacts, 'labelled' | 'figures'>;

/** What ships is read once: what is found by it is kept with it. */
const shipped = readOnce(async (): Promise<Shipped> => {
  const [labelled, factors, grid, used, taxonomy] = await Promise.all([
    packagedJson('/data/golden.json'),
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
    packagedJson('/data/categories.json'),
  ]);
  return {
    labelled: z.array(Example).parse(labelled),
    figures: {
      factors: shippedFactorPack(factors, grid),
      used: shippedUsedPack(used),
      taxonomy: shippedTaxonomy(taxonomy),
      region: regionOfLanguage(browserLanguage()),
      wouldBuyNew: 'unknown',
      now: Date.now(),
    },
  };
});

/** By what the browser session holds of it: a page that is as it was stays the same object, with all that was read of it. */
let cases: ReadonlyMap<string, PreviewCase> = new Map();

function casesOf(seen: readonly SeenPage[]): readonly PreviewCase[] {
  const now = seen.map((page): [string, PreviewCase] => {
    const text = JSON.stringify(page);
    return [text, cases.get(text) ?? { ...page, rarity: new Map(page.rarity) }];
  });
  cases = new Map(now);
  return now.map(([, one]) => one);
}

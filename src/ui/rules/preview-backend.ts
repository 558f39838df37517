import { z } from 'zod';
import { regionOfLanguage } from '@/src/avoided/region';
import { shippedTaxonomy } from '@/src/category/shipped';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { seenPages } from '@/src/platform/seen-pages';
import { Example } from '@/src/rules/example';
import type { Database } from '@/src/store/database';
import { offerName, type PreviewFacts } from './preview-facts';

/** Reads what a preview needs; only when somebody asks for one. */
export async function previewFacts(db: Database): Promise<PreviewFacts> {
  const [pages, wrong, labelled, factors, grid, used, taxonomy] = await Promise.all([
    seenPages(),
    db.wrongMatches.toArray(),
    packagedJson('/data/golden.json'),
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
    packagedJson('/data/categories.json'),
  ]);
  return {
    pages: pages.map(({ rarity, ...page }) => ({ ...page, rarity: new Map(rarity) })),
    wrong: new Set(wrong.map(offerName)),
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
}

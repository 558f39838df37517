import { z } from 'zod';
import { regionOfLanguage } from '@/src/avoided/region';
import { shippedTaxonomy } from '@/src/category/shipped';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { seenPages } from '@/src/platform/seen-pages';
import { Example } from '@/src/rules/example';
import type { FigureFacts } from '@/src/verdict/figure-of';
import type { PreviewCase } from '@/src/verdict/preview-case';

/** What other rules are tried on, and the published numbers that figures stand on. */
export interface PreviewFacts {
  /** Pages of this browser session, the newest first. */
  readonly pages: readonly PreviewCase[];
  /** Pairs labelled by hand, which ship with the program. */
  readonly labelled: readonly Example[];
  readonly figures: FigureFacts;
}

/** Reads what a preview needs; only when somebody asks for one. */
export async function previewFacts(): Promise<PreviewFacts> {
  const [pages, labelled, factors, grid, used, taxonomy] = await Promise.all([
    seenPages(),
    packagedJson('/data/golden.json'),
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
    packagedJson('/data/categories.json'),
  ]);
  return {
    pages: pages.map(({ rarity, ...page }) => ({ ...page, rarity: new Map(rarity) })),
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

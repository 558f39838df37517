import { shippedTaxonomy } from '@/src/category/shipped';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { Listing } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import type { WebUrl } from '@/src/product/web-url';
import type { Example } from '@/src/rules/example';
import type { PreviewFacts } from '@/src/ui/rules/preview-facts';
import type { PreviewCase } from '@/src/verdict/preview-case';
import categories from '../../public/data/categories.json';
import factors from '../../public/data/factors.json';
import grid from '../../public/data/grid.json';
import used from '../../public/data/used.json';

const eur = (amount: number) => ({ minor: amount * 100, currency: 'EUR' });

/** A page with offers, as it was seen. */
export function seenPage(id: string, name: string, titles: readonly string[]): PreviewCase {
  return {
    id,
    sighting: {
      product: Product.parse({ name, price: eur(700) }),
      evidence: [],
      url: `https://shop.example/${id}` as WebUrl,
      seenAt: 0,
    },
    candidates: titles.map((title, i) =>
      Listing.parse({
        offerId: `${id}-${i}`,
        sourceId: 'feed',
        title,
        condition: 'good',
        price: eur(300),
        url: `https://used.example/${id}/${i}`,
        fetchedAt: 0,
      }),
    ),
  };
}

/** A pair whose answer is known. */
export function labelledPair(id: string, name: string, title: string, band: Example['band']): Example {
  return {
    id,
    product: Product.parse({ name, price: eur(700) }),
    listing: { title, condition: 'good', price: eur(300), attributes: {} },
    band,
  };
}

/** What rules are tried on: what ships, with these pages and pairs. */
export function previewFactsOf(
  pages: readonly PreviewCase[] = [],
  labelled: readonly Example[] = [],
): () => Promise<PreviewFacts> {
  return async () => ({
    pages,
    wrong: new Set<string>(),
    labelled,
    figures: {
      factors: shippedFactorPack(factors, grid),
      used: shippedUsedPack(used),
      taxonomy: shippedTaxonomy(categories),
      wouldBuyNew: 'unknown',
      now: 0,
      region: 'DE',
    },
  });
}

import { readFileSync } from 'node:fs';
import { shippedTaxonomy } from '@/src/category/shipped';
import type { WebUrl } from '@/src/product/web-url';
import type { Example } from '@/src/rules/example';
import type { FigureFacts } from '@/src/verdict/figure-of';
import type { PreviewCase } from '@/src/verdict/preview-case';
import { makeListing, makeProduct } from '@/test/match/make';
import { factors, used } from '../avoided/packs';

const categories = new URL('../../public/data/categories.json', import.meta.url);

/** Everything that ships and that judging stands on. */
export const shippedFacts: FigureFacts = {
  factors,
  used,
  taxonomy: shippedTaxonomy(JSON.parse(readFileSync(categories, 'utf8'))),
  wouldBuyNew: 'unknown',
  now: 0,
  region: 'DE',
};

const eur = (amount: number) => ({ minor: amount * 100, currency: 'EUR' });

/** A page with offers, each with only its title and what it differs in. */
export function makeCase(
  id: string,
  product: { name: string } & Record<string, unknown>,
  offers: readonly ({ title: string } & Record<string, unknown>)[],
): PreviewCase {
  return {
    id,
    sighting: {
      product: makeProduct({ price: eur(700), ...product }),
      evidence: [],
      url: `https://shop.example/${id}` as WebUrl,
      seenAt: 0,
    },
    candidates: offers.map((offer, i) =>
      makeListing({
        offerId: `${id}-${i}`,
        url: `https://used.example/${id}/${i}`,
        price: eur(300),
        condition: 'good',
        ...offer,
      }),
    ),
  };
}

export function makeExample(
  product: { name: string } & Record<string, unknown>,
  listing: { title: string } & Record<string, unknown>,
  band: Example['band'],
  id = 'e',
): Example {
  const {
    offerId: _,
    sourceId: __,
    url: ___,
    fetchedAt: ____,
    ...offer
  } = makeListing({
    price: eur(300),
    condition: 'good',
    ...listing,
  });
  return { id, product: makeProduct({ price: eur(700), ...product }), listing: offer, band };
}

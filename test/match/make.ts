import { Listing } from '@/src/listings/listing';
import type { Band } from '@/src/match/match';
import { matchListing } from '@/src/match/match-listing';
import { type Traits, traitsOfListing, traitsOfProduct } from '@/src/match/traits';
import { Product } from '@/src/product/product';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';

/** A product with only what a test is about. */
export function makeProduct(only: { name: string } & Record<string, unknown>): Product {
  return Product.parse(only);
}

/** A listing with only what a test is about; its price is in no product's currency unless given. */
export function makeListing(only: { title: string } & Record<string, unknown>): Listing {
  return Listing.parse({
    offerId: '1',
    sourceId: 'shop',
    condition: 'used',
    price: { minor: 1000, currency: 'XXX' },
    url: 'https://used.example/1',
    fetchedAt: 0,
    ...only,
  });
}

/** The band a product and a listing's title get by the shipped rules, where nothing is known of rarity. */
export function bandOf(product: string | ({ name: string } & Record<string, unknown>), title: string): Band {
  const rules = layer([shippedPack]);
  const asked = makeProduct(typeof product === 'string' ? { name: product } : product);
  return matchListing(asked, makeListing({ title }), rules, new Map()).band;
}

/** Both sides of a comparison, read. */
export function makeSides(
  product: string | ({ name: string } & Record<string, unknown>),
  listing: string | ({ title: string } & Record<string, unknown>),
): readonly [Traits, Traits] {
  return [
    traitsOfProduct(makeProduct(typeof product === 'string' ? { name: product } : product)),
    traitsOfListing(makeListing(typeof listing === 'string' ? { title: listing } : listing)),
  ];
}

import { Listing } from '@/src/listings/listing';
import { type Traits, traitsOfListing, traitsOfProduct } from '@/src/match/traits';
import { Product } from '@/src/product/product';

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

import type { ShopId } from './goods/product';

/** A product page worth showing, and why. */
export interface TourStop {
  readonly shop: ShopId;
  readonly slug: string;
  /** What follows the product's address. */
  readonly query?: string;
  /** What a person should find there. */
  readonly about: string;
}

/** One page of each make: the same thing used, no clear benefit, nothing found, another version. */
export const TOUR: readonly TourStop[] = [
  { shop: 'volta', slug: 'apple-iphone-15', about: 'The same phone is offered used (JSON-LD).' },
  {
    shop: 'nordlane',
    slug: 'patagonia-torrentshell-3l',
    query: '?variant=patagonia-torrentshell-3l-8',
    about: 'Only other sizes and colours of the jacket are offered (single-page shop).',
  },
  {
    shop: 'kleiderhaus',
    slug: 'thonet-s-32',
    about: 'A dear chair with little carbon in it: the money kept is spent again, so no clear benefit (microdata).',
  },
  {
    shop: 'brico',
    slug: 'atlantic-zeneo-200',
    about: 'Nobody offers such a water heater used (Open Graph and visible text).',
  },
];

/** Where a shop that is asked live has what no feed had. */
export const LIVE_STOP: TourStop = {
  shop: 'brico',
  slug: 'atlantic-zeneo-200',
  about: 'The same water heater once a second-hand shop is added under sources and asked: it has one (WooCommerce).',
};

/** Where each shop is served. */
interface ServedShops {
  readonly shops: Readonly<Record<ShopId, { readonly productUrls: Readonly<Record<string, string>> }>>;
}

/** Address of a stop on a running demo web. */
export function tourUrl(web: ServedShops, { shop, slug, query = '' }: TourStop): string {
  const url = web.shops[shop].productUrls[slug];
  if (url === undefined) throw new Error(`${shop} has no page for "${slug}"; see test/web/goods/.`);
  return `${url}${query}`;
}

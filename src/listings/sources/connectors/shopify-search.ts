import { z } from 'zod';
import type { Condition } from '@/src/product/condition';
import { shopHosts } from '../call/addresses';
import { makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at, list, maybe } from '../offer/lenient';
import { type OfferDraft, textOf } from '../offer/offer';
import { priceFrom } from '../offer/price-value';
import { conditionInTags } from '../offer/stated-condition';
import { printedGtin } from '../source-query';

/** As many as the interface gives; it has no second page. */
const MOST_RESULTS = 10;

const FIELDS = 'title,product_type,variants.title,vendor,variants.barcode,variants.sku,tag';

/** One product of /search/suggest.json (shopify.dev, Ajax API, Predictive Search). Prices are in major units. */
const Product = z.object({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  url: z.string(),
  price: z.union([z.string(), z.number()]),
  available: maybe(z.boolean()),
  body: maybe(z.string()),
  vendor: maybe(z.string()),
  type: maybe(z.string()),
  tags: list,
  image: maybe(z.string()),
  featured_image: maybe(z.object({ url: maybe(z.string()) })),
});

/**
 * A Shopify shop, by its predictive search: for shops without a UCP catalog. The interface does not say which money it
 * speaks of, so `currency` (ISO 4217) comes from detection.
 */
export function shopifySearch(host: string, currency: string, sells: Condition | undefined): ListingSource {
  return makeSource(
    {
      id: `shopify:${host}`,
      title: host,
      section: 'shared',
      keep: 'session',
      cacheFor: { for: 'session' },
      marketplace: false,
      covers: {},
      sends: ['words', 'gtin'],
      hosts: [host],
      keys: [],
      links: shopHosts(host),
      images: [...shopHosts(host), 'cdn.shopify.com'],
    },
    async ({ words, gtin }, call) => {
      const url = suggestUrl(host, words ?? printedGtin(gtin as string));
      const answer = await call.json({ url, problems: { 404: 'wrong-kind' } });
      const products = call.list(at(answer, 'resources', 'results', 'products'));
      call.offers.take(products, Product, (product) => draftOf(product, currency, sells));
    },
  );
}

/** The address that answers with products for these words. */
export function suggestUrl(host: string, words: string): URL {
  const url = new URL(`https://${host}/search/suggest.json`);
  url.search = new URLSearchParams({
    q: words,
    'resources[type]': 'product',
    'resources[limit]': String(MOST_RESULTS),
    'resources[limit_scope]': 'each',
    'resources[options][unavailable_products]': 'hide',
    'resources[options][fields]': FIELDS,
  }).toString();
  return url;
}

function draftOf(product: z.infer<typeof Product>, currency: string, sells: Condition | undefined): OfferDraft {
  return {
    id: product.id,
    title: product.title,
    link: product.url,
    price: priceFrom(product.price, currency),
    condition: conditionInTags(product.tags.map(textOf)) ?? sells,
    available: product.available !== false,
    brand: product.vendor,
    image: product.featured_image?.url ?? product.image,
    category: product.type,
    description: product.body,
  };
}

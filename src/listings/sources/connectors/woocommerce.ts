import { z } from 'zod';
import type { Condition } from '@/src/product/condition';
import { shopHosts } from '../call/addresses';
import { MOST_PAGES, makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at, list, maybe } from '../offer/lenient';
import { type OfferDraft, textOf } from '../offer/offer';
import { priceFromMinor } from '../offer/price-value';
import { conditionInTags } from '../offer/stated-condition';

const PAGE = 25;

/** One product of the Store API (woocommerce/woocommerce, StoreApi/docs/products.md). */
const Product = z.object({
  id: z.union([z.number(), z.string()]),
  name: z.string(),
  permalink: z.string(),
  sku: maybe(z.string()),
  description: maybe(z.string()),
  short_description: maybe(z.string()),
  prices: z.object({
    currency_code: z.string(),
    currency_minor_unit: maybe(z.number()),
    price: z.union([z.string(), z.number()]),
    price_range: maybe(z.object({ min_amount: maybe(z.string()) })),
  }),
  images: list,
  categories: list,
  tags: list,
  brands: list,
  attributes: list,
  is_in_stock: maybe(z.boolean()),
  is_purchasable: maybe(z.boolean()),
  low_stock_remaining: maybe(z.number()),
});

/** A WooCommerce shop, by its Store API. `sells` is its things' condition where it does not say so of each. */
export function wooCommerce(host: string, sells: Condition | undefined): ListingSource {
  return makeSource(
    {
      id: `woocommerce:${host}`,
      title: host,
      section: 'shared',
      keep: 'index',
      cacheFor: { for: 'days', days: 1 },
      marketplace: false,
      covers: {},
      sends: ['words'],
      hosts: [host],
      keys: [],
      links: shopHosts(host),
      // Jetpack serves the pictures of many WordPress shops from wp.com.
      images: [...shopHosts(host), 'wp.com'],
    },
    async ({ words }, call) => {
      // Its search looks into names, texts and SKUs, never into GTINs.
      if (words === undefined) return;
      for (let page = 1; page <= MOST_PAGES && !call.offers.full; page += 1) {
        const products = call.list(
          await call.json({ url: wooSearch(host, words, page), problems: { 404: 'wrong-kind' } }),
        );
        call.offers.take(products, Product, (product) => draftOf(product, sells));
        if (products.length < PAGE) return;
      }
    },
  );
}

/** The address of a page of results; detection asks for the first one without words. */
export function wooSearch(host: string, words: string, page: number): URL {
  const url = new URL(`https://${host}/wp-json/wc/store/v1/products`);
  url.search = new URLSearchParams({
    search: words,
    stock_status: 'instock',
    per_page: String(PAGE),
    page: String(page),
  }).toString();
  return url;
}

function draftOf(product: z.infer<typeof Product>, sells: Condition | undefined): OfferDraft {
  const { prices } = product;
  const condition = statedCondition(product);
  return {
    id: product.id,
    title: product.name,
    link: product.permalink,
    price: priceFromMinor(
      prices.price_range?.min_amount ?? prices.price,
      prices.currency_code,
      prices.currency_minor_unit,
    ),
    condition: condition ?? sells,
    available:
      product.is_in_stock !== false && product.is_purchasable !== false && (product.low_stock_remaining ?? 1) > 0,
    brand: at(product.brands, 0, 'name'),
    // Many shops keep the GTIN as SKU; one whose check digit is right is one.
    gtins: [product.sku],
    image: at(product.images, 0, 'src'),
    category: product.categories.map((category) => textOf(at(category, 'name'))).join(' > '),
    description: product.short_description || product.description,
  };
}

/** What an attribute called condition says, else a tag or shelf that is a word for one. */
function statedCondition({ attributes, tags, categories }: z.infer<typeof Product>): Condition | undefined {
  const labelled = attributes.flatMap((one) =>
    [at(one, 'terms') ?? []].flat().map((term) => `${textOf(at(one, 'name'))}: ${textOf(at(term, 'name'))}`),
  );
  return conditionInTags([...labelled, ...[...tags, ...categories].map((term) => textOf(at(term, 'name')))]);
}

import { z } from 'zod';
import type { Condition } from '@/src/product/condition';
import { conditionOf } from '@/src/product/condition-words';
import { at, list, maybe } from '../offer/lenient';
import { type OfferDraft, textOf } from '../offer/offer';
import { priceFromMinor } from '../offer/price-value';
import { conditionInTags } from '../offer/stated-condition';

/** Variants of one product that are taken: sizes and colours, of which used things have few. */
const MOST_VARIANTS = 5;

const Description = maybe(z.object({ plain: maybe(z.string()), html: maybe(z.string()) }));

const Product = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  description: Description,
  url: maybe(z.string()),
  categories: list,
  media: list,
  tags: list,
});

const Variant = z.object({
  id: z.union([z.string(), z.number()]),
  title: maybe(z.string()),
  description: Description,
  url: maybe(z.string()),
  price: z.object({ amount: z.union([z.number(), z.string()]), currency: z.string() }),
  availability: maybe(z.object({ available: maybe(z.boolean()), status: maybe(z.string()) })),
  barcodes: list,
  sku: maybe(z.string()),
  media: list,
  tags: list,
  /** Shopify's global catalog: ["secondhand"] or ["new"]. */
  condition: maybe(z.union([z.string(), z.array(z.unknown())])),
  /** The shop, where a catalog is of many. */
  seller: maybe(z.object({ name: maybe(z.string()) })),
});

/** A product with one of its variants, as they stand in the answer. */
export const UcpOffer = z.object({ product: Product, variant: Variant });
export type UcpOffer = z.infer<typeof UcpOffer>;

/**
 * Each product with its first variants. One told without variants stands for itself, at its lowest price; what is no
 * product stays as it is, to be counted as broken.
 */
export function ucpPairs(products: readonly unknown[]): unknown[] {
  return products.flatMap((product) => {
    const variants = at(product, 'variants');
    if (!Array.isArray(variants) || variants.length === 0)
      return [{ product, variant: { id: at(product, 'id'), price: at(product, 'price_range', 'min') } }];
    return variants.slice(0, MOST_VARIANTS).map((variant: unknown) => ({ product, variant }));
  });
}

/** `sells`: the condition of things in a shop that does not say it of each; undefined when it sells new things too. */
export function ucpDraft({ product, variant }: UcpOffer, sells: Condition | undefined): OfferDraft {
  const stated = [variant.condition ?? []].flat().map(textOf);
  const tags = [...variant.tags, ...product.tags].map(textOf);
  const named = stated.map(conditionOf).find((known) => known !== undefined);
  const available =
    variant.availability?.available !== false && !/out_of_stock|discontinued/.test(variant.availability?.status ?? '');
  return {
    id: variant.id,
    title: variantTitle(product.title, variant.title),
    link: variant.url ?? product.url,
    price: priceFromMinor(variant.price.amount, variant.price.currency),
    condition: named ?? conditionInTags(tags) ?? sells,
    conditionText: stated[0],
    available,
    gtins: variant.barcodes.map((code) => at(code, 'value')),
    image: imageOf(variant.media) ?? imageOf(product.media),
    category: product.categories
      .map((category) => textOf(at(category, 'value')))
      .find((value) => /[a-z]/i.test(value) && !/^[a-z]{2}(?:-\d+)+$/.test(value)),
    seller: variant.seller?.name,
    description: product.description?.plain ?? product.description?.html ?? variant.description?.plain,
  };
}

/** "Default Title" is Shopify's word for "comes in one version". */
function variantTitle(product: string, variant = ''): string {
  const own = variant.trim();
  return own === '' || own === 'Default Title' || product.includes(own) ? product : `${product} - ${own}`;
}

function imageOf(media: readonly unknown[]): unknown {
  return at(
    media.find((one) => at(one, 'type') === 'image'),
    'url',
  );
}

import { BRICO } from './goods/brico';
import { CASA_LUME } from './goods/casa-lume';
import { KLEIDERHAUS } from './goods/kleiderhaus';
import { NORDLANE } from './goods/nordlane';
import { type CatalogueProduct, type Language, SHOP_IDS, type ShopId } from './goods/product';
import { VOLTA } from './goods/volta';

/** A shop's range with the language its pages speak and the currency it asks. */
export interface Range {
  readonly products: readonly CatalogueProduct[];
  readonly language: Language;
  readonly currency: string;
  /** Where its sellers are, ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Everything the demo shops sell. */
export const CATALOGUE: Readonly<Record<ShopId, Range>> = {
  volta: { products: VOLTA, language: 'en', currency: 'GBP', country: 'GB' },
  kleiderhaus: { products: KLEIDERHAUS, language: 'de', currency: 'EUR', country: 'DE' },
  brico: { products: BRICO, language: 'fr', currency: 'EUR', country: 'FR' },
  nordlane: { products: NORDLANE, language: 'en', currency: 'USD', country: 'US' },
  'casa-lume': { products: CASA_LUME, language: 'it', currency: 'EUR', country: 'IT' },
};

export interface Stocked {
  readonly shop: ShopId;
  readonly product: CatalogueProduct;
  readonly language: Language;
  readonly currency: string;
  readonly country: string;
}

/** Every product with its shop's language, currency and country. */
export const STOCK: readonly Stocked[] = SHOP_IDS.flatMap((shop) => {
  const { products, language, currency, country } = CATALOGUE[shop];
  return products.map((product) => ({ shop, product, language: product.language ?? language, currency, country }));
});

const stockBySlug = new Map(STOCK.map((stocked) => [stocked.product.slug, stocked]));

/** @throws Error for a slug no shop has: a misspelt test, not a missing page. */
export function requireStocked(slug: string): Stocked {
  const stocked = stockBySlug.get(slug);
  if (stocked === undefined) throw new Error(`No demo shop sells "${slug}"; see test/web/goods/.`);
  return stocked;
}

import { gtin13 } from '../gtin';

export const SHOP_IDS = ['volta', 'kleiderhaus', 'brico', 'nordlane', 'casa-lume'] as const;
export type ShopId = (typeof SHOP_IDS)[number];

export type Language = 'en' | 'de' | 'fr' | 'es' | 'it';

/** What a buyer can choose. The first value of each is the one the product page shows. */
export interface Options {
  readonly color?: readonly string[];
  readonly size?: readonly string[];
  readonly capacity?: readonly string[];
}

/** One product of the demo shops: facts in the manufacturer's words, descriptions of our own. */
export interface CatalogueProduct {
  readonly slug: string;
  /** What kind of thing it is, an English id shared by all shops. */
  readonly kind: string;
  /** The kind as the shop's language says it. */
  readonly noun: string;
  readonly brand: string;
  readonly model: string;
  readonly mpn?: string;
  /** Given for books only; everything else gets an invented number (see gtin.ts). */
  readonly isbn?: string;
  /** In major units of the shop's currency, tax included. */
  readonly price: number;
  readonly listPrice?: number;
  readonly options?: Options;
  readonly material?: string;
  readonly gender?: string;
  readonly massKg?: number;
  readonly shelf: readonly string[];
  readonly text: string;
  /** Other models of the brand that a seller might offer instead. */
  readonly others?: readonly string[];
  /** Things sold for it, in the shop's language: "case", "Ladegerät". */
  readonly extras?: readonly string[];
  /** Which silhouette stands for it (see picture.ts). */
  readonly shape: string;
  /** Language of its page where it is not the shop's. */
  readonly language?: Language;
  /** False when nobody in the feed offers it or anything like it. */
  readonly resold?: false;
}

/** One buyable version of a product. */
export interface Variant {
  readonly index: number;
  readonly color?: string;
  readonly size?: string;
  readonly capacity?: string;
  readonly gtin: string;
  readonly sku: string;
  readonly price: number;
}

/** More versions than this no demo product has; the GTIN leaves two digits for them. */
const MOST_VARIANTS = 40;

const variantsByProduct = new WeakMap<CatalogueProduct, readonly Variant[]>();

/** Every combination of a product's options, the page's own version first. Larger capacities cost more, third colours less. */
export function variantsOf(product: CatalogueProduct): readonly Variant[] {
  const known = variantsByProduct.get(product) ?? combine(product);
  variantsByProduct.set(product, known);
  return known;
}

function combine(product: CatalogueProduct): Variant[] {
  const { color = [undefined], size = [undefined], capacity = [undefined] } = product.options ?? {};
  const variants: Variant[] = [];
  for (const [step, room] of capacity.entries()) {
    for (const [shade, hue] of color.entries()) {
      for (const fit of size) {
        const index = variants.length;
        if (index >= MOST_VARIANTS) return variants;
        variants.push({
          index,
          ...(hue !== undefined && { color: hue }),
          ...(fit !== undefined && { size: fit }),
          ...(room !== undefined && { capacity: room }),
          gtin: product.isbn ?? gtin13(product.brand, product.slug, index),
          sku: `${product.slug}-${index}`,
          price: priceOf(product.price, step, shade),
        });
      }
    }
  }
  return variants;
}

function priceOf(price: number, step: number, shade: number): number {
  return step === 0 && shade < 2 ? price : Math.round(price * (1 + 0.14 * step) * (shade < 2 ? 1 : 0.9)) - 0.01;
}

/** The version a product page shows first. */
export function mainVariant(product: CatalogueProduct): Variant {
  return variantsOf(product)[0] as Variant;
}

/** Brand and model; a book is its title. */
export function nameOf({ brand, model, isbn }: CatalogueProduct): string {
  return isbn === undefined ? `${brand} ${model}` : model;
}

/** The name as a shop of this language writes it, with what kind of thing it is and which version. */
export function titleOf(
  product: CatalogueProduct,
  language: Language,
  { capacity, color }: Pick<Variant, 'capacity' | 'color'> = {},
): string {
  const name = nameOf(product);
  const told = product.isbn !== undefined || name.toLowerCase().includes(product.noun.toLowerCase());
  const noun = product.noun.replace(/(?<= |^)[a-z]/g, (letter) => (language === 'en' ? letter.toUpperCase() : letter));
  const named = told ? name : language === 'en' || language === 'de' ? `${name} ${noun}` : `${noun} ${name}`;
  return [named, capacity, color].filter((part) => part !== undefined).join(', ');
}

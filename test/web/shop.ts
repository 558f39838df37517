import type { CatalogueProduct, Language, ShopId, Variant } from './goods/product';
import type { Html } from './html';
import { SHOP_WORDS, type ShopWords } from './shop-words';

/** One product as one page shows it. Awkward pages change the fields that ordinary shops get right. */
export interface ProductView {
  readonly product: CatalogueProduct;
  readonly variant: Variant;
  readonly name: string;
  /** Undefined: the page names no price. */
  readonly price: number | undefined;
  readonly language: Language;
  readonly words: ShopWords;
  readonly origin: string;
  /** Absolute address of the page. */
  readonly url: string;
  /** Absolute address of the picture. */
  readonly image: string;
}

export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Markup that misleads a careless reader into seeing a product. */
  readonly head?: (origin: string) => Html;
}

/** What makes one shop differ from another: its words, look, addresses and how its pages tell what they sell. */
export interface Shop {
  readonly id: ShopId;
  readonly name: string;
  readonly slogan: string;
  readonly language: Language;
  readonly currency: string;
  /** Name of the style sheet in look/. */
  readonly look: string;
  /** Background of its product pictures. */
  readonly sheet: string;
  readonly productPath: (product: CatalogueProduct) => string;
  readonly cartPath: string;
  readonly articlePath: string;
  readonly article: Article;
  /** Machine-readable description in the head; list pages may have their own. */
  readonly productHead: (view: ProductView) => Html;
  readonly productMain: (view: ProductView) => Html;
  readonly card: (view: ProductView) => Html;
  readonly listHead?: (views: readonly ProductView[]) => Html;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', it: 'it-IT', es: 'es-ES' };

/** A price as the language writes it: £1,299.00 · 1.299,00 € · 1 299,00 €. */
export function writePrice(amount: number, currency: string, language: Language): string {
  const locale = currency === 'USD' ? 'en-US' : LOCALES[language];
  return new Intl.NumberFormat(locale, { style: 'currency', currency, useGrouping: 'always' }).format(amount);
}

/** Weight as a specification table writes it: grams below a kilogram. */
export function writeMass(massKg: number, language: Language): string {
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 });
  return massKg < 1 ? `${number.format(massKg * 1000)} g` : `${number.format(massKg)} kg`;
}

/** Rows of the specification table, in the page's words; only what the product has. */
export function specification({ product, variant, words, language }: ProductView): (readonly [string, string])[] {
  const rows: (readonly [string, string | undefined])[] = [
    [words.brand, product.brand],
    [words.reference, product.mpn],
    [product.isbn === undefined ? words.ean : 'ISBN', variant.gtin],
    [words.color, variant.color],
    [words.size, variant.size],
    [words.capacity, variant.capacity],
    [words.material, product.material],
    [words.weight, product.massKg === undefined ? undefined : writeMass(product.massKg, language)],
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
}

export function wordsOf(language: Language): ShopWords {
  return SHOP_WORDS[language];
}

/** Address part of a shelf: lower case letters and digits. */
export function shelfSlug(shelf: string): string {
  return shelf
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

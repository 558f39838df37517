import type { Signature } from '@/src/listings/index/signature';
import type { Listing } from '@/src/listings/listing';
import type { Product } from '@/src/product/product';
import { amountOf, type Money, priceRatio } from '@/src/quantity/money';
import type { ConditionField } from './condition';
import { type FieldValue, gtinWords } from './condition-test';
import { conditionWords, withUnits } from './condition-words';

/** What is read of one side for conditions, each field once, when it is first asked for. */
export type RuleFacts = (field: ConditionField) => FieldValue;

/** The kind of a thing and its shelf, as ids of the taxonomy. */
export interface ThingKind {
  readonly id: string;
  readonly group: string;
}

/** A listing, or as much as is known of it; of a signature what stands in documents only is absent. */
export type RuleListing = Signature &
  Partial<Pick<Listing, 'shipping' | 'country' | 'sourceId'>> & { readonly seller?: string | undefined };

type Reader<Of> = Partial<Readonly<Record<ConditionField, (side: Of) => FieldValue>>>;

const OF_PRODUCT: Reader<{ readonly product: Product; readonly kind: ThingKind | undefined }> = {
  'product.name': ({ product }) => words(product.name),
  'product.brand': ({ product }) => words(product.brand),
  'product.category': ({ kind }) => kind && [conditionWords(kind.id), conditionWords(kind.group)],
  'product.mpn': ({ product }) => words(product.mpn),
  'product.gtin': ({ product }) => digits(product.gtin),
  'product.color': ({ product }) => words(product.attributes.color),
  'product.size': ({ product }) => words(product.attributes.size),
  'product.capacity': ({ product }) => words(product.attributes.capacity),
  'product.material': ({ product }) => words(product.attributes.material),
  'product.price': ({ product }) => amount(product.price),
  'product.year': ({ product }) => product.attributes.year,
};

const OF_LISTING: Reader<RuleListing> = {
  'listing.title': ({ title }) => words(title),
  'listing.brand': ({ brand }) => words(brand),
  'listing.mpn': ({ mpn }) => words(mpn),
  'listing.gtin': ({ gtin }) => digits(gtin),
  'listing.condition': ({ condition }) => words(condition),
  'listing.category': ({ categoryText }) => words(categoryText),
  'listing.color': ({ attributes }) => words(attributes.color),
  'listing.size': ({ attributes }) => words(attributes.size),
  'listing.capacity': ({ attributes }) => words(attributes.capacity),
  'listing.material': ({ attributes }) => words(attributes.material),
  'listing.price': ({ price }) => amount(price),
  'listing.shipping': ({ shipping }) => amount(shipping),
  'listing.year': ({ attributes }) => attributes.year,
  'listing.seller': ({ seller }) => words(seller),
  'listing.source': ({ sourceId }) => words(sourceId),
  'listing.country': ({ country }) => words(country),
};

/** What conditions may ask of a product. */
export function productFacts(product: Product, kind: ThingKind | undefined): RuleFacts {
  return factsOf({ product, kind }, OF_PRODUCT);
}

/**
 * What conditions may ask of a pair: the listing's fields, the product's, and those of both.
 *
 * @param plainTitle `plainWords` of the listing's title, where somebody has them.
 */
export function pairFacts(
  product: Product,
  ofProduct: RuleFacts,
  listing: RuleListing,
  plainTitle?: string,
): RuleFacts {
  const title: FieldValue = plainTitle === undefined ? undefined : [withUnits(plainTitle)];
  const ofListing = factsOf(listing, OF_LISTING);
  return (field) => {
    if (field === 'listing.title' && title !== undefined) return title;
    if (field === 'price.ratio') return product.price && priceRatio(listing.price, product.price);
    return field in OF_PRODUCT ? ofProduct(field) : ofListing(field);
  };
}

function factsOf<Of>(side: Of, readers: Reader<Of>): RuleFacts {
  const read = new Map<ConditionField, FieldValue>();
  return (field) => {
    if (!read.has(field)) read.set(field, readers[field]?.(side));
    return read.get(field);
  };
}

function words(text: string | undefined): FieldValue {
  return text === undefined ? undefined : [conditionWords(text)];
}

function digits(gtin: string | undefined): FieldValue {
  return gtin === undefined ? undefined : [gtinWords(gtin)];
}

function amount(price: Money | undefined): FieldValue {
  return price && amountOf(price);
}

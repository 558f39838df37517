// The fields of a Product as one flat list: what readers are asked for, one by one.
import type { Attributes, Product } from './product';

/** A field of a Product, its attributes beside the others: as Evidence names them. */
export type ProductField = Exclude<keyof Product, 'attributes'> | keyof Attributes;

/** In the order a person would ask for them. */
export const PRODUCT_FIELDS = [
  'name',
  'price',
  'listPrice',
  'brand',
  'gtin',
  'asin',
  'mpn',
  'sku',
  'availability',
  'condition',
  'color',
  'size',
  'capacity',
  'material',
  'gender',
  'year',
  'massKg',
  'packSize',
  'screenInches',
  'origin',
  'energyLabel',
  'annualKwh',
  'declared',
  'breadcrumb',
  'taxonomy',
  'description',
  'image',
] as const satisfies readonly ProductField[];

/** Fails to compile when a field of Product is not in the list. */
type Unlisted = Exclude<ProductField, (typeof PRODUCT_FIELDS)[number]>;
const _complete: [Unlisted] extends [never] ? true : never = true;
void _complete;

const ATTRIBUTE_FIELDS = [
  'color',
  'size',
  'capacity',
  'material',
  'gender',
  'year',
] as const satisfies readonly (keyof Attributes)[];

export function isAttribute(field: ProductField): field is keyof Attributes {
  return (ATTRIBUTE_FIELDS as readonly ProductField[]).includes(field);
}

export function isProductField(name: string): name is ProductField {
  return (PRODUCT_FIELDS as readonly string[]).includes(name);
}

/** What a product says in a field; undefined when nothing, also for a breadcrumb without shelves. */
export function fieldOf(product: Product, field: ProductField): unknown {
  const value = isAttribute(field) ? product.attributes[field] : product[field];
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

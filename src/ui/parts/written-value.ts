import type { Product } from '@/src/product/product';
import { fieldOf, type ProductField } from '@/src/product/product-field';
import { amountOf } from '@/src/quantity/money';

/** A field as a person would write it: for a box it can be corrected in. Undefined where the page gave none. */
export function writtenValue(product: Product, field: ProductField): string | undefined {
  if (field === 'price') return product.price && `${amountOf(product.price)} ${product.price.currency}`;
  const value = fieldOf(product, field);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

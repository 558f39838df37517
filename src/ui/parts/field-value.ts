import type { Product } from '@/src/product/product';
import { fieldOf, type ProductField } from '@/src/product/product-field';
import type { Wording } from './words';

/** A field as a person reads it; undefined where the page gave none. */
export function fieldValue(product: Product, field: ProductField, { money, count }: Wording): string | undefined {
  const { price, listPrice, declared, breadcrumb } = product;
  if (field === 'price') return price && money(price);
  if (field === 'listPrice') return listPrice && money(listPrice);
  if (field === 'declared') return declared && `${count(declared.kgCo2e)} kg CO2e`;
  if (field === 'breadcrumb') return breadcrumb.length > 0 ? breadcrumb.join(' › ') : undefined;
  const value = fieldOf(product, field);
  if (typeof value === 'number') return field === 'year' ? String(value) : count(value);
  return typeof value === 'string' ? value : undefined;
}

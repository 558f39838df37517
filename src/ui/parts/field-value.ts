import type { Product } from '@/src/product/product';
import { fieldOf, type ProductField } from '@/src/product/product-field';
import { AVAILABILITY_WORDS } from './field-words';
import { CONDITION_WORDS } from './offer-row';
import type { Wording } from './words';

/** A field as a person reads it; undefined where the page gave none. */
export function fieldValue(product: Product, field: ProductField, words: Wording): string | undefined {
  const { price, listPrice, declared, breadcrumb, condition, availability, origin } = product;
  const { t, money, count, country } = words;
  if (field === 'price') return price && money(price);
  if (field === 'listPrice') return listPrice && money(listPrice);
  if (field === 'declared') return declared && `${count(declared.kgCo2e)} kg CO2e`;
  if (field === 'breadcrumb') return breadcrumb.length > 0 ? breadcrumb.join(' › ') : undefined;
  if (field === 'condition') return condition && t(CONDITION_WORDS[condition]);
  if (field === 'availability') return availability && t(AVAILABILITY_WORDS[availability]);
  if (field === 'origin') return origin && country(origin);
  const value = fieldOf(product, field);
  if (typeof value === 'number') return field === 'year' ? String(value) : count(value);
  return typeof value === 'string' ? value : undefined;
}

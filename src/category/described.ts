import type { Product } from '@/src/product/product';

/** What of a product tells its kind. */
export type Described = Pick<Product, 'name' | 'brand' | 'breadcrumb' | 'description'> &
  Partial<Pick<Product, 'gtin' | 'taxonomy'>>;

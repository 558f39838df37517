import type { Product } from '@/src/product/product';

/** What of a product the estimate reads. */
export type Weighed = Pick<Product, 'name'> &
  Partial<
    Pick<
      Product,
      | 'brand'
      | 'description'
      | 'price'
      | 'massKg'
      | 'screenInches'
      | 'attributes'
      | 'packSize'
      | 'origin'
      | 'energyLabel'
      | 'annualKwh'
      | 'declared'
    >
  >;

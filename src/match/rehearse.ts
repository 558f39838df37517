import type { Signature } from '@/src/listings/index/signature';
import type { Product } from '@/src/product/product';
import type { RuleSet } from '@/src/rules/rule-pack';
import { matchListing } from './match-listing';
import { traitsOfProduct } from './traits';

/**
 * Does what the first comparisons with a product take longest for, a part at each step, to be called while a database is
 * waited for: the product is read and, once in the life of a worker, compared with itself. In a worker that has just been
 * started the browser compiles code and patterns where they run for the first time, and the quicker form of a pattern where
 * it runs again; without this that would begin when the candidates have come.
 */
export function* rehearse(product: Product, rules: RuleSet): Generator<void, void, void> {
  traitsOfProduct(product);
  if (isRehearsed) return;
  isRehearsed = true;
  yield;
  matchListing(product, likeness(product, product.name), rules, new Map());
  yield;
  matchListing(product, likeness(product, `${product.name} (x)`), rules, new Map());
}

let isRehearsed = false;

/** A listing of the product itself. */
function likeness({ brand, gtin, mpn, price, attributes, breadcrumb }: Product, title: string): Signature {
  return {
    title,
    condition: 'good',
    price: price ?? { minor: 0, currency: 'EUR' },
    attributes,
    ...(brand !== undefined && { brand }),
    ...(gtin !== undefined && { gtin }),
    ...(mpn !== undefined && { mpn }),
    ...(breadcrumb.length > 0 && { categoryText: breadcrumb.join(' > ') }),
  };
}

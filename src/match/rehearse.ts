import type { Signature } from '@/src/listings/index/signature';
import type { Product } from '@/src/product/product';
import type { RuleSet } from '@/src/rules/rule-pack';
import { matchListing } from './match-listing';
import { compareModels } from './models';
import { compareAttributes } from './signals/attributes';
import { compareTitles } from './signals/words';
import { traitsOfListing, traitsOfProduct } from './traits';
import { partNouns } from './vetoes/part-nouns';

/**
 * Does what the first comparisons with a product take longest for, a part at each step, to be called while a database is
 * waited for: the product is read and, once in the life of a worker, compared with itself. In a worker that has just been
 * started the browser compiles code and patterns where they run for the first time, and the quicker form of a pattern where
 * it runs again; without this that would begin when the candidates have come. Steps are short, so that what is waited for can
 * be answered in between.
 */
export function* rehearse(product: Product, rules: RuleSet): Generator<void, void, void> {
  const ours = traitsOfProduct(product);
  if (isRehearsed) return;
  isRehearsed = true;
  yield;
  const listing = likeness(product, product.name);
  const theirs = traitsOfListing(listing);
  const models = compareModels(ours, theirs);
  compareTitles(ours, theirs, new Map(), new Set(), models);
  compareAttributes(ours, theirs);
  yield;
  partNouns();
  yield;
  matchListing(product, listing, rules, new Map());
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

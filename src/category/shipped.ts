import type { Taxonomy } from './category';
import { indexTaxonomy, type TaxonomyIndex } from './taxonomy-index';

/**
 * The taxonomy that ships (`public/data/categories.json`), ready for use: `npm run factors` checked every word when
 * it was built and the tests check it again, so at run time only its shape is looked at.
 * @throws Error when the file holds something else
 */
export function shippedTaxonomy(json: unknown): TaxonomyIndex {
  const { categories, accessories } = (json ?? {}) as Partial<Taxonomy>;
  if (Array.isArray(categories) && typeof accessories === 'object') return indexTaxonomy(json as Taxonomy);
  throw new Error('categories.json is not a taxonomy. Build it again with `npm run factors`.');
}

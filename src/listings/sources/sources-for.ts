import type { Category } from '@/src/category/category';
import type { Covers, ListingSource } from './listing-source';

/** Whom a question concerns. The category never leaves: it only picks the sources worth asking. */
export interface Concern {
  readonly country: string;
  readonly category?: Pick<Category, 'id' | 'group'> | undefined;
}

/** The sources that can have something: those of the country, and of the kind of thing when both are known. */
export function sourcesFor(sources: readonly ListingSource[], { country, category }: Concern): ListingSource[] {
  return sources.filter(
    ({ covers }) =>
      (covers.countries === undefined || covers.countries.includes(country)) && coversKind(covers, category),
  );
}

function coversKind({ categories, groups }: Covers, category: Concern['category']): boolean {
  if (categories === undefined && groups === undefined) return true;
  if (category === undefined) return false;
  return categories?.includes(category.id) === true || groups?.includes(category.group) === true;
}

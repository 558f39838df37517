import type { ListingSource } from './listing-source';

/** Whom a question concerns. `category` never leaves: it only picks the sources worth asking. */
export interface Concern {
  readonly country: string;
  readonly category?: string | undefined;
}

/** The sources that can have something: those of the country, and of the kind of thing when both are known. */
export function sourcesFor(sources: readonly ListingSource[], { country, category }: Concern): ListingSource[] {
  return sources.filter(
    ({ covers: { countries, categories } }) =>
      (countries === undefined || countries.includes(country)) &&
      (categories === undefined || (category !== undefined && categories.includes(category))),
  );
}

// What kind of page this is: does it sell one thing?
import { fitOf, SAME_NAME } from './main-entity';
import type { Page } from './page';
import { query } from './query';
import type { Markup } from './readers/schema-org';

/** A page that declares a list, or several priced things, of which none is what the page is called. */
export function isList({ products, types }: Markup, page: Page): boolean {
  const declared = [...types].some((type) => /^(?:ItemList|CollectionPage|SearchResultsPage)$/.test(type));
  const names = new Set(products.filter(({ fields }) => fields.price).map(({ fields }) => fields.name));
  return (declared || names.size > 1) && !products.some((product) => fitOf(product, page) >= SAME_NAME);
}

export function isArticle(types: ReadonlySet<string>, document: Document): boolean {
  const declared = query(document, 'meta[property="og:type"]')?.getAttribute('content');
  return declared === 'article' || [...types].some((type) => /^(?:(?:News)?Article|BlogPosting|Recipe)$/.test(type));
}

// What kind of page this is: does it sell one thing?
import { type Candidate, NUMBERS, statedBy } from './candidate';
import { fitOf, SAME_NAME } from './main-entity';
import type { Page } from './page';
import { query } from './query';
import type { Asked } from './read-page';
import type { Markup } from './readers/schema-org';

/** What pages call themselves on which nothing is sold, whatever products they declare. */
const NO_PRODUCT = /^(?:CollectionPage|SearchResultsPage|CheckoutPage|ProfilePage|ContactPage|AboutPage)$/;

/** A page that declares a list, or several priced things, of which none is what the page is called. */
export function isList({ products, types }: Markup, page: Page): boolean {
  const declared = [...types].some((type) => type === 'ItemList' || NO_PRODUCT.test(type));
  const names = new Set(products.filter(({ fields }) => fields.price).map(({ fields }) => fields.name));
  return (declared || names.size > 1) && !products.some((product) => fitOf(product, page) >= SAME_NAME);
}

/** A shelf has as many buy buttons at least. */
const SHELF = 3;

/**
 * A shelf that declares itself a product, as shops do to show stars in search results: things are sold on it, but none
 * where its name stands, and it has no number of its own.
 */
export function isShelf(
  main: Candidate,
  visible: Candidate | undefined,
  findButtons: Asked['findButtons'],
  page: Page,
): boolean {
  if (visible === undefined || visible.fields.price || !visible.offered) return false;
  if (statedBy(main, `${NUMBERS} mpn productID`).length > 0) return false;
  return findButtons(page.document, 400).length >= SHELF;
}

/** Things to read that mention products, and sell them only where a price and a buy button stand by their heading. */
export function isArticle(types: ReadonlySet<string>, document: Document): boolean {
  const declared = query(document, 'meta[property="og:type"]')?.getAttribute('content');
  return declared === 'article' || [...types].some((type) => /Article$|^(?:BlogPosting|Recipe|HowTo|Blog)$/.test(type));
}

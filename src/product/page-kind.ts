// What kind of page this is: does it sell one thing?
import { type Candidate, NUMBERS, statedBy } from './candidate';
import { fitOf, SAME_NAME } from './main-entity';
import type { View } from './page';
import type { Markup } from './readers/schema-org';

/** What pages call themselves on which nothing is sold, whatever products they declare. */
const NO_PRODUCT = /^(?:CollectionPage|SearchResultsPage|CheckoutPage|ProfilePage|ContactPage|AboutPage)$/;

/** Addresses of shelves in the large shop systems and in words, and of things on them. */
const SHELF_ADDRESS =
  /\/(?:collections\/[^/]+|(?:product|categor\w+|kategori\w)-(?:category|categories|tag|produit|producto|prodotto|produktu|produkt)(?:\/.*)?|(?:shop|store|boutique|tienda|negozio|winkel|sklep|produkte|products|produits|productos|prodotti)(?:\/page\/\d+)?)\/?$/i;
const THING_ADDRESS = /\/(?:products?|produkte?|produits?|productos?|prodott[oi]|items?|dp|p|itm)\/[^/]+/i;

/** Whether the address says that this is a shelf, whatever the page declares. */
export function isShelfAddress(url: string): boolean {
  return SHELF_ADDRESS.test(URL.parse(url)?.pathname ?? '');
}

/** A page that declares a list, or several priced things, of which none is what the page is called. */
export function isList({ products, types }: Markup, view: View): boolean {
  const declared = [...types].some((type) => type === 'ItemList' || NO_PRODUCT.test(type));
  const names = new Set(products.filter(({ fields }) => fields.price).map(({ fields }) => fields.name));
  return (declared || names.size > 1) && !products.some((product) => fitOf(product, view) >= SAME_NAME);
}

/** A shelf has as many buy buttons at least. */
const SHELF = 3;

/**
 * A shelf that declares itself a product, as shops do to show stars in search results: things are sold on it, but none
 * where its name stands, and it has no number of its own.
 */
export function isShelf(main: Candidate, visible: Candidate, buttons: number, url: string): boolean {
  if (visible.fields.price || !visible.offered) return false;
  if (statedBy(main, `${NUMBERS} mpn productID`).length > 0) return false;
  return buttons >= SHELF && !THING_ADDRESS.test(URL.parse(url)?.pathname ?? '');
}

/**
 * Things to read that mention products, and sell them only where a price and a buy button stand by their heading.
 * @param kind the page's `og:type`
 */
export function isArticle(types: ReadonlySet<string>, kind: string | undefined): boolean {
  return kind === 'article' || [...types].some((type) => /Article$|^(?:BlogPosting|Recipe|HowTo|Blog)$/.test(type));
}

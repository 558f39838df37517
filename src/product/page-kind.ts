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

/** Headings of baskets, checkouts, log-ins, searches and thanks, for addresses that do not tell. */
const WORK = new RegExp(
  [
    '^(?:(?:my|your|shopping|ihr|dein|mein|mon|votre|mi|tu|su|il mio|il tuo|o meu|mijn|mój|twój|моя|ваша) )*(?:cart|bag|basket|(?:secure )?check ?out|(?:waren|einkaufs)korb|kasse|panier|carrito|cesta|carrello|carrinho|winkelwagen|koszyk|корзина|log ?in|sign ?in|account|anmelden|connexion|inloggen|accedi|вход)[^\\p{L}]*(?:items?|artikel)?[^\\p{L}]*$',
    '^(?:search results|results for|order confirm|thank(?:s| you) for (?:your|shopping)|suchergebnis|vielen dank für|résultats|merci pour|resultados|gracias por|risultati|grazie per|zoekresultaten|bedankt|wyniki|результаты|спасибо за)',
  ].join('|'),
  'iu',
);

/** A page where a person works with the shop, by what stands above it. */
export function isWorkHeading({ heading }: Page): boolean {
  return WORK.test(heading.text);
}

/** A shelf has as many buy buttons at least. */
const SHELF = 3;

/**
 * A shelf that declares itself a product, as shops do to show stars in search results: things are sold on it, but none
 * where its name stands, and it has no number of its own.
 */
export function isShelf(main: Candidate, visible: Candidate | undefined, { findButtons }: Asked, page: Page): boolean {
  if (visible === undefined || visible.fields.price || !visible.offered) return false;
  if (statedBy(main, `${NUMBERS} mpn productID`).length > 0) return false;
  return findButtons(page.document, 400).length >= SHELF;
}

/** Things to read that mention products, and sell them only where a price and a buy button stand by their heading. */
export function isArticle(types: ReadonlySet<string>, document: Document): boolean {
  const declared = query(document, 'meta[property="og:type"]')?.getAttribute('content');
  return declared === 'article' || [...types].some((type) => /Article$|^(?:BlogPosting|Recipe|HowTo|Blog)$/.test(type));
}

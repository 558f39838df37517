/** Where a person works with the shop instead of looking at a product, as addresses and headings call it. */
const WORK = [
  // Baskets
  '(?:shopping-?|view-?)?(?:cart|basket|bag)|warenkorb|panier|carr?ito|cesta|carr(?:ell|inh)o|winkel(?:wagen|mand)(?:je)?|varukorg|kurv|koszyk|kosik|korzina|корзина|sepet|kosar',
  // Checkouts and what follows them
  '(?:secure-)?check-?out|kasse|kassa|caisse|commande|order-(?:received|confirm\\w+|complete)|(?:thank-?you|danke|merci|gracias|grazie)(?:-(?:for|für|pour|por|per)-.*)?',
  // People's own pages
  '(?:log|sign)-?(?:in|on|up)|register|(?:create-)?account|orders|anmelden|konto|connexion|compte|cuenta|inloggen|logowanie|accedi|вход|(?:lost|forgot)-?password|wish-?list|compare',
  // Searches
  '(?:catalog)?search(?:-?results?(?:-for-.*)?)?|such(?:e|ergebnisse)|recherche|buscar?|cerca|zoeken|szukaj|poisk',
].join('|');

/** The last part of an address; what a shop calls a product may be any of these words. */
const LAST = new RegExp(
  `(?<!/(?:products?|p|items?|dp))/(?:(?:my|your|ihr|mein|mon|votre|mi|tu|il-mio|mijn|mój)-?)?(?:${WORK})(?:s|en)?(?:\\.\\w{3,5})?/?$`,
  'i',
);

/** Parts below which nothing is sold. */
const ABOVE = /\/(?:checkouts?|catalogsearch|customer|account|order-received|login)\/(?!products?\/|p\/)/i;

/** The same said in the query, as by shops that know only one file. */
const ASKED =
  /[?&](?:route|controller|main_page)=(?:checkout|account|cart|shopping_cart|login|order|search|product\/(?:search|category))/i;

const FRONT = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?|(?:index|default|home)\.\w{3,5})?$/i;

/** True for carts, checkouts, log-ins, search results and the shop's front page: never product pages, whatever they declare. */
export function isWorkPage(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  // Single-page shops may keep their path behind the hash.
  const path = /^#!?(\/[^?]*)/.exec(hash)?.[1] ?? pathname;
  return (search + hash === '' && FRONT.test(pathname)) || LAST.test(path) || ABOVE.test(path) || ASKED.test(search);
}

/** The same of what stands above a page whose address does not tell: "Your basket (2)" is called as `your-basket` is. */
export function isWorkHeading(heading: string): boolean {
  const words = heading.toLowerCase().match(/\p{L}+/gu) ?? [];
  return LAST.test(`/${words.join('-').replace(/-(?:items?|artikel)$/, '')}`);
}

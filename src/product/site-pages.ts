/** Last words of addresses where a person works with the shop instead of looking at a product, in en, de, fr, es, it. */
const WORK =
  /^(?:cart|basket|bag|checkout|warenkorb|kasse|panier|commande|carrito|cesta|carrello|winkelwagen|log-?in|sign-?in|register|anmelden|connexion|(?:my-?)?account|wishlist|search|suche|recherche|buscar|cerca)(?:\.\w{3,5})?$/i;

/** True for carts, checkouts, log-ins, search results and the shop's front page: never product pages, whatever they declare. */
export function isWorkPage(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return WORK.test(last) || (search + hash === '' && /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i.test(pathname));
}

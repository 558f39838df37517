/** Last words of addresses where a person works with the shop instead of looking at a product. */
const WORK = new Set(
  (
    'cart basket bag checkout warenkorb kasse panier commande carrito cesta carrello cassa winkelwagen winkelmand koszyk ' +
    'kosik login signin sign-in log-in register anmelden connexion inscription acceder registro accedi account my-account ' +
    'mein-konto mon-compte mi-cuenta wishlist wunschliste favoris search suche recherche buscar cerca zoeken'
  ).split(' '),
);

/** True for carts, checkouts, log-ins, search results and the shop's front page: never product pages, whatever they declare. */
export function isWorkPage(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return (
    WORK.has(last.toLowerCase().replace(/\.(?:html?|php|aspx?|jsp)$/, '')) ||
    (search === '' && hash === '' && /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i.test(pathname))
  );
}

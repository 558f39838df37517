/** Parts of addresses where a person works with the shop instead of looking at a product, in some twenty languages. */
const WORK = [
  // Baskets
  '(?:shopping-?|view-?|my-?)?(?:cart|basket|bag|trolley)|warenkorb|panier|carr?ito|cesta|carrello|carrinho|sacola|winkel(?:wagen|mand)(?:je)?|mandje',
  'varukorg(?:en)?|handlekurv|(?:indkobs)?kurv|ostoskori|koszyk|kosi[kc]|korzina|sepet(?:im)?|kosar|kosarica|korpa|cos(?:-cumparaturi)?|gio-hang|keranjang|buy_?cart',
  // Checkouts and what follows them
  '(?:one-?page-?|quick-?)?check-?outs?|(?:zur-)?kass(?:en?|an?)|caisse|commande|bestelling|afrekenen|zamowienie|pokladna|oformlenie|order-(?:received|confirmation|complete|status|tracking)|(?:thank-?you|danke|merci|gracias)(?:-[a-z-]+)?|bestellbestaetigung',
  // People's own pages
  '(?:user-?|customer-?)?(?:log-?(?:in|on)|sign-?(?:in|up))|register|registration|create-account|anmelden|registrieren|connexion|inscription|inloggen|logowanie|prihlaseni|belepes|accedi|acceder|entrar|giris',
  '(?:my-?|your-?)?(?:account|orders|profile)|(?:mein-?|kunden-?)konto|mon-compte|mi-cuenta|minha-conta|mijn-account|lost-?password|(?:forgot|reset)-?password',
  'wish-?lists?|favou?rites|merkzettel|wunschliste|compare|vergleich',
  // Searches
  '(?:catalog)?search(?:-?results?)?|such(?:e|ergebnis(?:se)?)|recherche|buscar?|cerca|zoeken|szukaj|wyszukiwanie|hledat|vyhledavani|poisk|arama|kereses|haku|sok',
].join('|');

/** The last part of an address; what a shop calls a product may be any of these words. */
const LAST = new RegExp(`(?<!/(?:products?|p|items?|dp))/(?:${WORK})(?:\\.\\w{3,5})?/?$`, 'i');

/** Parts below which nothing is sold. */
const ABOVE =
  /\/(?:checkouts?|onepage|catalogsearch|customer|(?:my-?)?account|order-received|login)\/(?!products?\/|p\/)/i;

/** The same said in the query, as by shops that know only one file. */
const ASKED =
  /[?&](?:route|controller|main_page|dispatch|view|cmd)=(?:check-?out|account|customer|auth|cart|basket|shopping_cart|log-?in|order|search|product\/(?:search|category))/i;

const FRONT = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?|(?:index|default|home)\.\w{3,5})?$/i;

/** True for carts, checkouts, log-ins, search results and the shop's front page: never product pages, whatever they declare. */
export function isWorkPage(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  // Single-page shops may keep their path behind the hash.
  const path = /^#!?(\/[^?]*)/.exec(hash)?.[1] ?? pathname;
  const isFront = search + hash === '' && FRONT.test(pathname);
  return isFront || LAST.test(path) || ABOVE.test(path) || ASKED.test(search);
}

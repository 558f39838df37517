import type { Product } from './product';

/**
 * What shops write beside the price, in en, de, fr, es, it, nl, pl, sv, pt and some more: the beginning of the line, in
 * small letters. Out of stock is asked first, because "not available" holds "available".
 */
const WORDS: readonly (readonly [Product['availability'], RegExp])[] = [
  [
    'out-of-stock',
    /^(?:(?:currently|temporarily|derzeit|momentan|zurzeit|actuellement|temporairement|actualmente|temporalmente|attualmente|obecnie) |item )?(?:out of stock|sold out|un ?available|not available|no longer available|ausverkauft|nicht (?:verfügbar|lieferbar|auf lager|vorrätig)|vergriffen|indisponible|(?:en )?rupture|épuisé|non disponib|no disponible|agotado|esaurit|niet (?:beschikbaar|leverbaar|op voorraad)|uitverkocht|niedostępn|wyprzedan|slut i lager|slutsåld|esgotado|indisponível|нет в наличии|vyprodáno|stokta yok|在庫切れ|売り切れ|缺货)/,
  ],
  ['preorder', /^(?:pre-?order|vorbestell|précommande|reserva|preventa|in prevendita)/],
  [
    'in-stock',
    /^(?:(?:only|nur noch|il ne reste plus que|solo quedan?|disponibilità|availability|verfügbarkeit)\W{1,3}(?:\d+ )?)?(?:in stock|left in stock|available|auf lager|sofort (?:verfügbar|lieferbar)|lieferbar|verfügbar|vorrätig|\d+ auf lager|en stock|disponib|disponív|in magazzino|op voorraad|leverbaar|beschikbaar|dostępn|w magazynie|i lager|em estoque|в наличии|есть в наличии|skladem|na sklade|stokta|在庫あり|有货)/,
  ],
];

/** schema.org ItemAvailability and the words of Open Graph. */
const AVAILABILITIES: readonly (readonly [Product['availability'], RegExp])[] = [
  ['out-of-stock', /^(?:outofstock|oos|soldout|unavailable)$/],
  ['in-stock', /^(?:instock|limitedavailability|(?:online|instore)only|available|madetoorder)$/],
  ['preorder', /^pre(?:order|sale)$/],
  ['backorder', /^(?:backorder|availablefororder|pending)$/],
  ['discontinued', /^discontinued$/],
];

/** @example availabilityOf('https://schema.org/InStock'), availabilityOf('Auf Lager.') // 'in-stock' */
export function availabilityOf(text: string): Product['availability'] {
  const last = text.slice(0, 200).split('/').at(-1) as string;
  const word = last.toLowerCase().replace(/[^a-z]/g, '');
  const line = text.slice(0, 200).trim().toLowerCase();
  const stated =
    AVAILABILITIES.find(([, pattern]) => pattern.test(word)) ?? WORDS.find(([, pattern]) => pattern.test(line));
  return stated?.[0];
}

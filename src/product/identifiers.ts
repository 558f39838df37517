import { plainText } from './plain-text';

/** What shops write into a field they have nothing for. */
const NOTHING =
  /^(?:n\.?\/?a\.?|none|null|undefined|nan|unknown|unbranded|no brand|generic|(?:does )?not? appl(?:y|icable)|nicht zutreffend|ohne|no aplica|non applica\w+|false|true|0+|x+|test|default)$/i;

/** A manufacturer's or shop's own number as written; undefined for "n/a", "does not apply", "-" and the like. */
export function cleanNumber(text: string): string | undefined {
  const number = plainText(text, 200);
  return number.length <= 80 && /[\p{L}\p{N}]/u.test(number) && !isNothing(number) ? number : undefined;
}

/** The line under a name that leads to the maker's shelf, in en, de, fr, es, it, nl, sv and pl. */
const STORE =
  /^(?:visit the (.+) (?:store|shop)|besuche(?:n sie)? den (.+)[- ]store|visiter la boutique (.+)|visita(?:r)? la tienda de (.+)|visita lo store di (.+)|bezoek de (.+)[- ](?:store|winkel)|besök (.+)[- ]butiken|odwiedź sklep (.+)|visite a loja (.+)|(.+)のストアを表示)$/i;

/** A brand as written; undefined for fillers, addresses and a shop's internal number for the brand. */
export function cleanBrand(text: string): string | undefined {
  const brandOrShelf = plainText(text, 300).replace(/^.*(?:brand|marke|marque|marca|merk|märke|marka) ?: /i, '');
  const shelf = STORE.exec(brandOrShelf)
    ?.slice(1)
    .find((name) => name !== undefined);
  const brand = shelf ?? brandOrShelf;
  return brand.length <= 120 && /\p{L}/u.test(brand) && !isNothing(brand) && !/^(?:https?:|\/)/i.test(brand)
    ? brand
    : undefined;
}

/** True for the words shops write where they have nothing to say. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

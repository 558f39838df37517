import { labelWord } from './fact-labels';
import { cleanNumber } from './identifiers';
import type { Fact } from './sighting';

/** What shops call the maker's number. */
const MAKERS =
  /^(?:mpn|mfr_part_no|(?:mf[rg]\.? |manufacturer (?:s )?)?part(?: number| no)?|(?:item )?model (?:number|no|identifier)|manufacturer (?:number|reference|code)|hersteller-?(?:artikel-?)?(?:nummer|nr)|artikelnummer (?:des )?herstellers?|modell?-?(?:nummer|nr)|référence (?:du )?(?:fabricant|constructeur)|numéro de modèle|número de modelo|referencia del fabricante|numero (?:di )?modello|codice (?:del )?produttore|referência do fabricante|kod producenta|part number producent|výrobní číslo|cikkszám gyártói|型番|型[號号]|メーカー型番|رقم الموديل(?: من المورد)?)$/;

/** What they call the model, by number or by name. */
const MODELS = /^(?:model(?:l|o|e|name)?|modèle|модель|model name ?\/ ?number|model (?:name|code))$/;

/** What they call their own number. */
const SHOPS =
  /^(?:sku|retailer_item_id|retailer_part_no|art(?:ikel|\.)?-?(?:nummer|nr)|article (?:number|no)|(?:item|product|stock) (?:number|no|code|id)|bestell-?(?:nummer|nr)|codice (?:articolo|prodotto)|cod produs|id produto|código (?:del? )?produ[ct]to|k[oó]d (?:produktu|tovaru)|код(?: товара)?|šifra(?: (?:artikla|proizvoda|izdelka))?|tootekood|ugs|cikkszám|tuotenumero|varen(?:umme)?r|artikelnr|катал(?:ожный|\.) номер|[貨货]號|货号|商品(?:編號|编号|番号|コード)|상품번호|رقم المنتج)$/;

/** What either may be called. */
const EITHERS =
  /^(?:r[eé]f(?:[eé]rence)?|r[eé]f[eé]rence (?:produit|number|no)|referencia|refer[eê]ncia(?: produto)?|артикул|produktové číslo)$/;

/** A maker's number: no spaces, digits in it, and neither a measure nor a year. */
function looksMade(number: string, letters: boolean): boolean {
  if (!/^[\p{L}\d][\p{L}\d./_+-]{3,39}$/u.test(number) || !/\d/.test(number) || (letters && !/\p{L}/u.test(number)))
    return false;
  return !/^(?:\d+(?:[.,]\d+)?\p{L}{1,4}|(?:19|20)\d\d)$/u.test(number);
}

/** A number of the thing and the fact that says it. */
export interface Stated {
  readonly number: string;
  readonly fact: Fact;
}

/**
 * The maker's and the shop's own number. Shops repeat their own as `mpn`: then it is the maker's only when nothing else
 * is and it has letters and digits as makers' numbers do.
 */
export function productNumbers(facts: readonly Fact[]): { mpn?: Stated | undefined; sku?: Stated | undefined } {
  const under = (labels: RegExp): Stated[] =>
    facts.flatMap((fact) => {
      const number = labels.test(labelWord(fact.label)) ? cleanNumber(fact.value) : undefined;
      return number === undefined || number.length > 60 ? [] : [{ number, fact }];
    });
  const [makers, models, shops, eithers] = [under(MAKERS), under(MODELS), under(SHOPS), under(EITHERS)];
  // The number a shop shows is the one it means; markup often holds the number of a variant or of its database.
  const shown = shops.find(
    ({ number, fact }) => fact.reader === 'visible' && /\d{3}/.test(number) && number.length <= 20,
  );
  const sku = shown ?? shops[0] ?? eithers[0];
  const own = new Set(shops.map(({ number }) => number));
  const mpn =
    makers.find(({ number }) => !own.has(number)) ??
    models.find(({ number }) => looksMade(number, false)) ??
    [...makers, ...eithers].find(({ number }) => looksMade(number, true));
  return { mpn, sku };
}

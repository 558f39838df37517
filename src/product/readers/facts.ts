import type { Candidate } from '../candidate';
import { isNothing } from '../identifiers';
import { plainText } from '../plain-text';
import { putText, type TextField } from './text-fields';

/**
 * What specification tables call a fact, in en, de, fr, es, it and some more, and the longest value believed. A label
 * must be one of these words exactly: "shipping weight" and "maximum weight" are not the weight of the product.
 */
const FACTS: readonly (readonly [TextField, number, RegExp])[] = [
  ['brand', 60, /^(?:brand(?: name)?|mar(?:ke|que|ca|ka)|merk|varumärke|бренд|品牌)$/],
  ['gtin', 40, /^(?:(?:gtin|ean|isbn)[-/ ]?(?:1?\d|code|ean|gtin|nr)?|(?:code|codice|código) ean|upc|barcode)$/],
  [
    'mpn',
    40,
    /^(?:mpn|(?:mf[rg]\.? |manufacturer )?part (?:number|no)|(?:item )?model (?:number|no)|hersteller-?(?:artikel-?)?(?:nummer|nr)|modell?nummer|référence (?:fabricant|constructeur)|numéro de modèle|número de modelo|referencia del fabricante|numero (?:di )?modello|codice produttore)$/,
  ],
  [
    'sku',
    40,
    /^(?:sku|art(?:ikel|\.)?-?(?:nummer|nr)|item (?:number|no)|product code|référence|referencia|codice articolo|артикул)$/,
  ],
  ['color', 60, /^(?:colou?r|farbe|couleur|coloris|color principal|colore|kleur|färg|kolor|цвет)$/],
  ['size', 60, /^(?:size|größe|taille|talla|taglia|maat|storlek|rozmiar|размер)$/],
  [
    'capacity',
    60,
    /^(?:(?:storage |memory )?capacity|(?:internal )?storage|(?:speicher)?kapazität|interner speicher|(?:capacité de )?stockage|capacité|capacidad(?: de almacenamiento)?|almacenamiento|capacità|memoria interna)$/,
  ],
  [
    'material',
    300,
    /^(?:(?:main |upper )?materials?(?: composition| principal)?|composition|fabric|(?:haupt|ober)material|(?:material)?zusammensetzung|matières?(?: principale)?|matériaux?|composición|materiale|composizione|materiaal|материал|состав)$/,
  ],
  [
    'massKg',
    80,
    /^(?:(?:item |product |net |unit )?weight|(?:produkt|netto|artikel|eigen)?gewicht|poids(?: net| du produit| de l'article)?|peso(?: net[ot]o?| del prod[ou][ct]to| articolo)?|vikt|waga|вес)$/,
  ],
];

/** Puts what a "label: value" pair says into the candidate; labels nobody knows are passed over. */
export function putFact(candidate: Candidate, label: string, value: string, node: string): void {
  const word = plainText(label, 60)
    .toLowerCase()
    .replace(/[\s:.*]+$/, '');
  const fact = FACTS.find(([, , words]) => words.test(word));
  if (fact === undefined) return;
  const [field, most] = fact;
  const text = plainText(value, most + 1);
  if (text.length > most || !/[\p{L}\p{N}]/u.test(text) || isNothing(text)) return;
  if (field === 'capacity' && !/\d/.test(text)) return;
  putText(candidate, field, text, `${node} “${word}”`);
}

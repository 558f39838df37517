import type { Candidate } from '../candidate';
import { isNothing } from '../identifiers';
import { plainText } from '../plain-text';
import { putText, type TextField } from './text-fields';

/**
 * What specification tables call a fact, in en, de, fr, es, it and some more, and the longest value believed. A label
 * must be one of these words exactly: "shipping weight" and "maximum weight" are not the weight of the product.
 */
const FACTS: readonly (readonly [TextField, number, RegExp])[] = [
  ['brand', 60, /^(?:brand(?: name)?|mar(?:ke|que|ca|ka)|merk|varumärke|značka|бренд|ブランド|品牌)$/],
  [
    'gtin',
    40,
    /^(?:(?:gtin|ean|isbn)[- ]?1?\d?|ean[- ]?(?:code|nr)|(?:code|codice|código) ean|(?:ean|gtin|isbn)\/(?:gtin|ean)|upc|barcode|strichcode|code-barres|código de barras|codice a barre)$/,
  ],
  [
    'mpn',
    40,
    /^(?:mpn|(?:mf[rg]\.? |manufacturer )?part (?:number|no)|manufacturer number|(?:item )?model (?:number|no)|hersteller-?(?:artikel-?)?(?:nummer|nr)|modell?nummer|référence (?:fabricant|constructeur)|numéro de modèle|número de (?:modelo|pieza)|referencia del fabricante|numero (?:di )?modello|codice produttore)$/,
  ],
  [
    'sku',
    40,
    /^(?:sku|art(?:ikel|\.)?-?(?:nummer|nr)|bestellnummer|item (?:number|no)|product code|référence|referencia|codice articolo|артикул)$/,
  ],
  [
    'color',
    60,
    /^(?:colou?r|farbe|couleur|coloris|color principal|colore|kleur|färg|farve|kolor|barva|cor|цвет|カラー)$/,
  ],
  ['size', 60, /^(?:size|größe|grösse|taille|talla|taglia|maat|storlek|størrelse|rozmiar|velikost|размер)$/],
  [
    'capacity',
    60,
    /^(?:(?:storage |memory )?capacity|(?:internal )?storage|speicherkapazität|interner speicher|kapazität|capacité(?: de stockage)?|stockage|capacidad(?: de almacenamiento)?|almacenamiento|capacità(?: di archiviazione)?|memoria interna)$/,
  ],
  [
    'material',
    300,
    /^(?:(?:main |upper )?materials?(?: composition| principal)?|composition|fabric|(?:haupt|ober)material|(?:material)?zusammensetzung|matières?(?: principale| dominante)?|matériaux?|composición|materiale|composizione|materiaal|materiał|материал|состав)$/,
  ],
  [
    'massKg',
    80,
    /^(?:(?:item |product |net |unit )?weight|(?:produkt|netto|artikel|eigen)?gewicht(?: netto)?|poids(?: net| du produit| de l'article)?|peso(?: net[ot]o?| del prod[ou][ct]to| articolo| líquido)?|(?:netto)?vikt|vægt|vekt|waga(?: netto)?|hmotnost|вес(?: нетто)?)$/,
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

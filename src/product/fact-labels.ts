import type { Attributes } from './product';

/** Fields that facts can fill. Numbers of the thing have a file of their own. */
export type FactField =
  | 'brand'
  | 'gtin'
  | 'asin'
  | 'condition'
  | 'availability'
  | Exclude<keyof Attributes, 'year' | 'material'>;

/**
 * What schema.org, Open Graph and specification tables call a fact, in en, de, fr, es, it and some more, and the
 * longest value believed. A label must be one of these words exactly: "shipping weight" and "maximum weight" are not the
 * weight of the product. Of two rows for one field the first is believed first.
 */
export const LABELS: readonly (readonly [FactField, number, RegExp])[] = [
  [
    'brand',
    120,
    /^(?:brand(?: name)?|mar(?:ke|que|ca|ka)|merk|varumärke|mærke|merkki|kaubamärk|značka|márka|бренд|торговая марка|марка|品牌|ブランド|브랜드|thương hiệu|الماركة|العلامة التجارية|μάρκα)$/,
  ],
  ['brand', 60, /^(?:manufacturer|hersteller|fabri[ck]ante?|produttore|производитель|výrobca|producent)$/],
  [
    'gtin',
    60,
    /^(?:(?:gtin|ean|isbn)[-/ ]?(?:1?\d|code|ean|gtin|nr)?|(?:code|codice|código) ean|upc|barcode|gtin1[234]|productid|hasgs1digitallink)$/,
  ],
  ['asin', 60, /^(?:asin|productid)$/],
  ['condition', 200, /^(?:(?:item)?condition|zustand|état|estado|condizion[ei]|stan|staat)$/],
  ['availability', 200, /^availability$/],
  ['color', 100, /^(?:colou?r|farbe|couleur|coloris|color principal|colore|kleur|färg|kolor|цвет)$/],
  ['size', 100, /^(?:size|größe|taille|talla|taglia|maat|storlek|rozmiar|размер)$/],
  [
    'capacity',
    60,
    /^(?:(?:storage |memory )?capacity|(?:internal )?storage|(?:speicher)?kapazität|interner speicher|(?:capacité de )?stockage|capacité|capacidad(?: de almacenamiento)?|almacenamiento|capacità|memoria interna)$/,
  ],
];

/** A label as it is compared: small letters, without what stands in brackets and after the word. */
export function labelWord(label: string): string {
  return label
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/ ?#/g, ' number')
    .replace(/[\s:.*]+$/, '');
}

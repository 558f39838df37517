import { type Candidate, type Fields, put } from '../candidate';
import { cleanBrand, cleanNumber, isNothing, parseGtin } from '../identifiers';
import { parseMass } from '../mass-text';
import { plainText } from '../plain-text';

type Fact = 'brand' | 'gtin' | 'mpn' | 'sku' | 'color' | 'size' | 'capacity' | 'material' | 'massKg';

/**
 * What specification tables call a fact, in en, de, fr, es, it and some more. A label must be one of these words
 * exactly: "shipping weight" and "maximum weight" are not the weight of the product.
 */
const LABELS: Readonly<Record<Fact, string>> = {
  brand:
    'brand|brand name|marke|marque|marca|merk|varumärke|mærke|merkki|marka|značka|бренд|торговая марка|ブランド|品牌',
  gtin: 'gtin|gtin-13|gtin13|ean|ean-13|ean13|ean code|ean-code|code ean|codice ean|código ean|ean/gtin|gtin/ean|ean-nr|upc|barcode|isbn|isbn-13|isbn-10|isbn13|isbn10|isbn/ean|strichcode|code-barres|código de barras|codice a barre|штрихкод',
  mpn: 'mpn|mfr part number|mfr. part no|mfg part number|manufacturer part number|manufacturer part no|manufacturer number|part number|model number|model no|item model number|herstellernummer|herstellerartikelnummer|hersteller-artikelnummer|hersteller-nr|modellnummer|référence fabricant|référence constructeur|numéro de modèle|número de modelo|referencia del fabricante|número de pieza|numero modello|numero di modello|codice produttore|modelnummer',
  sku: 'sku|artikelnummer|artikel-nr|art.-nr|art-nr|item number|item no|product code|référence|referencia|codice articolo|código|артикул|bestellnummer',
  color:
    'color|colour|farbe|couleur|coloris|color principal|colore|kleur|färg|farve|väri|kolor|barva|cor|цвет|renk|カラー|颜色',
  size: 'size|größe|grösse|taille|talla|taglia|maat|storlek|størrelse|rozmiar|velikost|tamanho|размер',
  capacity:
    'capacity|storage|storage capacity|memory capacity|internal storage|speicherkapazität|interner speicher|kapazität|speicher|capacité|capacité de stockage|stockage|capacidad|capacidad de almacenamiento|almacenamiento|capacità|capacità di archiviazione|memoria interna|opslagcapaciteit|pojemność',
  material:
    'material|materials|main material|material composition|composition|fabric|upper material|materialzusammensetzung|hauptmaterial|obermaterial|zusammensetzung|matière|matière principale|matières|matériau|matériaux|matière dominante|composición|material principal|materiale|composizione|materiaal|samenstelling|materiał|materiál|материал|состав|素材|材质',
  massKg:
    "weight|item weight|product weight|net weight|unit weight|gewicht|produktgewicht|nettogewicht|artikelgewicht|gewicht netto|eigengewicht|poids|poids net|poids du produit|poids de l'article|peso|peso neto|peso netto|peso del producto|peso del prodotto|peso articolo|peso líquido|productgewicht|vikt|nettovikt|vægt|vekt|paino|waga|waga netto|hmotnost|вес|вес нетто|重量",
};

const factByLabel = new Map(
  Object.entries(LABELS).flatMap(([fact, labels]) => labels.split('|').map((label) => [label, fact as Fact])),
);

/** Puts what a "label: value" pair says into the candidate; labels nobody knows are passed over. */
export function putFact(candidate: Candidate, label: string, value: string, node: string): void {
  const fact = factByLabel.get(
    plainText(label, 60)
      .toLowerCase()
      .replace(/[\s:.*()]+$/, ''),
  );
  if (fact === undefined) return;
  const text = plainText(value, 300);
  if (isNothing(text)) return;
  switch (fact) {
    case 'brand':
      put(candidate, fact, text.length <= 60 ? cleanBrand(text) : undefined, node, value);
      break;
    case 'gtin':
      put(candidate, fact, parseGtin(text), node, value);
      break;
    case 'mpn':
    case 'sku':
      put(candidate, fact, text.length <= 40 ? cleanNumber(text) : undefined, node, value);
      break;
    case 'massKg':
      put(candidate, fact, parseMass(text), node, value);
      break;
    case 'capacity':
      put(candidate, fact, /\d/.test(text) && text.length <= 60 ? text : undefined, node, value);
      break;
    case 'material':
      put(candidate, fact, wordsOnly(text, 300), node, value);
      break;
    case 'color':
    case 'size':
      put(candidate, fact, wordsOnly(text, 100), node, value);
      break;
    default:
      fact satisfies never;
  }
}

function wordsOnly(text: string, most: number): Fields['color'] {
  return text.length <= most && /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

import { fold } from './fold';
import { parseMass } from './mass-text';
import type { Statement } from './page-lines';

/**
 * Labels of the mass of the thing itself, the surest first: net of packaging, then just "weight", in some twenty
 * languages, folded. They must be the whole label: "shipping weight" and "maximum weight" are other weights.
 */
const LABELS: readonly RegExp[] = [
  /^(?:(?:net|dry|unboxed|unpackaged|bare) weight|weight (?:net|without (?:packaging|box|base|stand))|unpackaged weight of the product|(?:item|product) (?:net )?weight|(?:netto|eigen|leer|produkt|artikel)gewicht|gewicht (?:netto|ohne verpackung)|nettovikt|poids (?:net(?: du produit)?|a vide|du produit|de l'article|sans emballage)|peso (?:net(?:t)?o|do produto|del producto|del prodotto|articolo|liquido|sin embalaje)|hmotnost (?:netto|bez obalu)|cista hmotnost|waga netto|вес (?:нетто|без упаковки|товара|изделия)|greutate neta|netto ?suly|nettogewicht|netovaga|淨重|净重|正味重量)$/,
  /^(?:(?:approx(?:imate)?\.? |total |unit )?weight(?: approx\.?)?|(?:gesamt)?gewicht|poids(?: total)?|peso(?: aprox(?:imado)?\.?| total)?|vikt|vekt|vaegt|vægt|paino|kaal|gewicht ca|waga|hmotnost|vaha|tomeg|suly|greutate|masa|teza|tezina|вес|масса|вага|тегло|βαρος|agirlik|重量|重さ|本体重量|무게|중량|الوزن|משקל|น้ำหนัก|berat|trong luong)$/,
];

/** Values about something else than the mass of the thing. */
const OTHER =
  /verpack|packag|emball|embala|imball|упаков|ship|versand|\bmax|up to|\bbis\b|jusqu|hasta|\bate\b|fino a|\bдо\b|support|load|capac|traglast|<|≤|per (?:m|sq)|\bgsm\b/;

/** Bodies that things are made for: their weight is no weight of a thing. */
const BODIES = /(?:baby|child|kid|person|user|rider|dog|cat|body|kind|enfant|nino|bambin|ребенк|ребенок)/;

/** The unit a label names: "Weight (kg)", "Hmotnosť [kg]", "Вес, кг", "Waga g". */
const UNIT = /[\s,([](kgs?|g|gr|grams?|gram|lbs?|oz|mg|кг|г|гр)[\s.)\]]*$/u;

/** Sentences that give it: "weighs only 1.2 kg". */
const WEIGHS =
  /(?<!\p{L})(?:weighs|wiegt|pese|pesa|weegt|vager|wazy|весит|painaa)(?: (?:in at|only|just|about|around|approximately|approx\.?|nur|lediglich|etwa|rund|ca\.?|seulement|environ|solo|apenas|unos|circa|slechts|ongeveer|bara|tylko|всего))* (?=\d)/u;

/** What a page says of a mass, with the text it came from. */
export interface StatedMass {
  readonly massKg: number;
  readonly statement: Pick<Statement, 'label' | 'value'>;
}

/** The mass of the product itself; never that of a parcel, of what it bears, or of its users. */
export function ownMass(statements: readonly Statement[], texts: readonly string[]): StatedMass | undefined {
  for (const labels of LABELS) {
    for (const statement of statements) {
      const label = fold(statement.label);
      const unit = UNIT.exec(label)?.[1];
      const word = label
        .replace(UNIT, '')
        .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
        .replace(/[\s:.,*]+$/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (!labels.test(word) || statement.parcel) continue;
      const value = fold(statement.value.slice(0, 80));
      if (
        OTHER.test(value) ||
        OTHER.test(
          label.replace(/без упаковки|ohne verpackung|unpackaged|without packaging|sans emballage|sin embalaje/, ''),
        )
      )
        continue;
      // A mass that does not begin the value belongs to another thought.
      if (statement.loose && !/^(?:ca\.? |approx\.? |about |circa |~)?\d/.test(value)) continue;
      const massKg = parseMass(value, unit);
      if (massKg !== undefined) return { massKg, statement };
    }
  }
  for (const text of texts) {
    const words = fold(text.slice(0, 1000));
    const found = WEIGHS.exec(words);
    if (found === null || BODIES.test(words.slice(Math.max(0, found.index - 40), found.index))) continue;
    const value = words.slice(found.index + found[0].length).slice(0, 30);
    const massKg = parseMass(value);
    if (massKg !== undefined && /^\d+(?:[.,]\d+)* ?\p{L}/u.test(value) && !OTHER.test(value))
      return { massKg, statement: { label: found[0].trim(), value } };
  }
  return undefined;
}

import type { Category } from './category';
import type { Described } from './described';
import type { Mention } from './mention';
import { type Mentions, mentionsIn, type Setting } from './mentions';
import type { TaxonomyIndex } from './taxonomy-index';
import { fold } from './tokens';

/** A shelf of the shop and what it says. */
export interface Shelf {
  readonly text: string;
  readonly said: Mentions;
}

/** How much the innermost shelf, the one above it … of a breadcrumb tell, against 1 for the name. */
const SHELF_WEIGHTS = [0.9, 0.6, 0.4, 0.25] as const;

/** Shelves named so hold accessories of the thing they name. */
const ACCESSORY_SHELF =
  /^(?=.{0,60}$)(?!.*[,&]).*(accessor|zubehör|accessoire|accesorio|spare part|ersatzteil|pièces? détachée|repuesto|recambio|ricambi|consumable|příslušenství|príslušenstvo|tillbehör|tilbehør|toebehoren|akcesoria|acessório|aksesuar|onderdelen|reservdel|reservedel|części zamienne|náhradní díl|repair kit|аксессуар|запчаст|aksesuār|tartozék|accesorii|配件|アクセサリー)/iu;

/**
 * From the innermost outwards. The path of a taxonomy counts as shelves where the page has none; where it has some, the
 * path's last name stands before the innermost.
 */
export function shelvesOf({ name, breadcrumb, taxonomy }: Described, index: TaxonomyIndex, setting: Setting): Shelf[] {
  const path = (taxonomy ?? '').slice(0, 500).split('>').slice(0, 12);
  const filed = path.map((shelf) => shelf.trim()).filter((shelf) => /\p{L}/u.test(shelf));
  const all =
    breadcrumb.length === 0 ? filed : [...breadcrumb.slice(0, -1), ...filed.slice(-1), ...breadcrumb.slice(-1)];
  const own = fold(name);
  return all
    .filter((text) => fold(text) !== own)
    .toReversed()
    .map((text, depth) => ({ text, said: depth < SHELF_WEIGHTS.length ? mentionsIn(text, index, setting) : SILENT }));
}

const SILENT: Mentions = { found: [], denied: new Set(), accessory: false };

/** Which of the two innermost shelves holds accessories, with nothing but accessories further in; -1 for none. */
export function accessoryShelfAt(shelves: readonly Shelf[]): number {
  for (const [depth, { text, said }] of shelves.slice(0, 2).entries()) {
    if (said.accessory || ACCESSORY_SHELF.test(text)) return depth;
    if (said.found.length > 0) return -1;
  }
  return -1;
}

/** Kinds that the shelves name, each where it weighs most. */
export function shelfMentions(shelves: readonly Shelf[], accessoryShelf: number): (Mention & { shelf: string })[] {
  const best = new Map<Category, Mention & { shelf: string }>();
  for (const [depth, shelfWeight] of SHELF_WEIGHTS.entries()) {
    const shelf = shelves[depth];
    // What lies on and around a shelf of accessories says what they belong to, not what they are.
    if (shelf === undefined || (accessoryShelf >= 0 && depth >= accessoryShelf)) break;
    const { found } = shelf.said;
    // "Pillows, duvets & mattresses" speaks for each of them a little.
    const shared = shelfWeight / Math.max(1, Math.sqrt(found.filter(({ weight }) => weight > 0.3).length));
    for (const mention of found) {
      const weight = Math.min(1, mention.weight) * shared;
      if (weight > (best.get(mention.category)?.weight ?? 0)) {
        best.set(mention.category, { ...mention, weight, shelf: shelf.text });
      }
    }
  }
  return [...best.values()];
}

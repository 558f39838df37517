import type { Product } from '@/src/product/product';
import { type Reason, reason } from '@/src/words/reason';
import type { Category, CategoryGuess, KindReading } from './category';
import { type Mention, type Mentions, mentionsIn } from './mentions';
import { narrows, openingKinds } from './opening';
import { NO_KIND, type TaxonomyIndex } from './taxonomy-index';

/** What of a product tells its kind. */
export type Described = Pick<Product, 'name' | 'brand' | 'breadcrumb' | 'description'> &
  Partial<Pick<Product, 'gtin'>> & {
    /** Google product taxonomy: an id ("267") or a path; a path of Shopify's taxonomy will do too. */
    readonly taxonomy?: string;
  };

/** How much the innermost shelf, the one above it … of a breadcrumb tell, against 1 for the name. */
const SHELF_WEIGHTS = [0.9, 0.6, 0.4, 0.25] as const;
/** How much the first words of a description tell. */
const DESCRIPTION_WEIGHT = 0.25;
const DESCRIPTION_READ = 160;
/** What the noun a description opens with tells where name and shelves are silent, and how silent they must be. */
const OPENING_WEIGHT = 0.7;
const SILENT = 0.35;
/** How far an opening that narrows the kind of the shelf ("rain jacket" under "Jackets") is put before it. */
const NARROWING = 0.5;
/** What a shelf still tells when the name says it is an accessory: things and their accessories share shelves. */
const SHELF_OF_ACCESSORY = 0.25;
/** What a name still tells on a shelf of accessories … */
const NAME_ON_ACCESSORY_SHELF = 0.3;
/** … unless it names a thing that shops call an accessory, though it is whole in itself. */
const WHOLE_ACCESSORIES: ReadonlySet<string> = new Set([
  ...['keyboard', 'computer-mouse', 'webcam', 'microphone', 'headphones', 'game-controller', 'external-drive'],
  ...['hat', 'belt', 'sunglasses', 'handbag', 'backpack', 'watch-mechanical', 'jewellery-silver', 'gold-jewellery'],
  ...[
    'bicycle-helmet',
    'child-bike-seat',
    'gloves-scarves',
    'wallet',
    'watch-quartz',
    'usb-stick',
    'charger',
    'router',
  ],
]);
/** What a shelf still tells for a kind that the name rules out ("Automower" on a shelf of lawn mowers). */
const SHELF_RULED_OUT = 0.5;
const ISBN_WEIGHT = 1.5;
/** A shop that filed the product in a public taxonomy is nearly always right. */
const TAXONOMY_WEIGHT = 1.5;

/** Slope and zero of score → probability; fitted by hand to labelled shop pages. */
const SLOPE = 3;
const NOTHING_FITS = 0.4;
/** Below this we say nothing: a wrong kind is worse than none. */
const LEAST_PROBABILITY = 0.55;

/** Shelves named so hold accessories of the thing they name. */
const ACCESSORY_SHELF =
  /^(?=.{0,60}$)(?!.*[,&]).*(accessor|zubehör|accessoire|accesorio|spare part|ersatzteil|pièces? détachée|repuesto|recambio|ricambi|consumable|příslušenství|príslušenstvo|repair kit|аксессуар|配件)/iu;

interface Score {
  value: number;
  readonly reasons: Reason[];
}

/** The kind alone, as `readKind` finds it; undefined when nothing fits well. */
export function categorise(product: Described, index: TaxonomyIndex): CategoryGuess | undefined {
  return readKind(product, index).guess;
}

/**
 * What a product is, from its name, shelves, taxonomy id, description and ISBN; no guess when nothing fits well.
 * An accessory ("case for iPhone") is never taken for the thing it belongs to. About 0.1 ms.
 */
export function readKind(product: Described, index: TaxonomyIndex): KindReading {
  const scores = new Map<Category, Score>();
  const add = (category: Category, value: number, why: Reason): void => {
    const score = scores.get(category) ?? { value: 0, reasons: [] };
    score.value += value;
    score.reasons.push(why);
    scores.set(category, score);
  };

  const shelves = shelvesOf(product);
  const accessoryShelf = accessoryShelfAt(shelves, index);
  const shelved = shelfMentions(shelves, accessoryShelf, index);
  const onShelf = new Set(shelved.map(({ category }) => category));
  const declared = index.byGoogleId.get(googleId(product.taxonomy) ?? 0);
  if (declared !== undefined) add(declared, TAXONOMY_WEIGHT, reason('categoryTaxonomy', product.taxonomy ?? ''));
  const name = mentionsIn(product.name, index, onShelf);
  const trusted = ({ id }: Category): boolean =>
    accessoryShelf < 0 ||
    (WHOLE_ACCESSORIES.has(id) && mentionsIn(shelves[accessoryShelf] ?? '', index).found.length === 0);
  for (const { category, weight, written } of name.found) {
    // A lesser noun of the name tells nothing new when the shelf has it: "Hooded Sweat Hoodie" under "Sweatshirts".
    if (weight <= SILENT && onShelf.has(category)) continue;
    add(category, weight * (trusted(category) ? 1 : NAME_ON_ACCESSORY_SHELF), reason('categoryWordInName', written));
  }

  const shelfTrust = name.accessory ? SHELF_OF_ACCESSORY : 1;
  for (const { category, weight, written, shelf } of shelved) {
    const narrower = name.found.find(
      (mention) => mention.weight >= 1 && mention.category !== category && narrows(mention, category, index),
    );
    const ruledOut = name.denied.has(category) ? SHELF_RULED_OUT : 1;
    add(narrower?.category ?? category, weight * shelfTrust * ruledOut, reason('categoryWordOnShelf', written, shelf));
  }
  if (product.description !== undefined && !name.accessory) {
    const start = product.description.slice(0, DESCRIPTION_READ);
    const best = bestOf(scores);
    const extra = new Map<Category, number>();
    for (const mention of openingKinds(start, index)) {
      const { category } = mention;
      if (!trusted(category)) continue;
      if (best === undefined || best[1].value < SILENT) extra.set(category, OPENING_WEIGHT);
      else if (category !== best[0] && narrows(mention, best[0], index)) {
        extra.set(category, best[1].value + NARROWING - (scores.get(category)?.value ?? 0));
      }
    }
    for (const { category, weight, written } of mentionsIn(start, index).found) {
      const value = weight * DESCRIPTION_WEIGHT + (extra.get(category) ?? 0);
      add(category, value, reason('categoryWordInDescription', written));
    }
  }
  const book = index.byId.get('book');
  if (book !== undefined && /^0978|^0979/.test(product.gtin ?? '')) add(book, ISBN_WEIGHT, reason('categoryIsbn'));
  const guess = bestGuess(scores);
  const of = guess?.accessoryOf ?? ownerOf(name, shelves, index, guess?.id);
  const accessory = name.accessory || accessoryShelf >= 0 || guess?.accessoryOf !== undefined;
  if (guess === undefined) return accessory ? { accessory: { ...(of !== undefined && { of }) } } : {};
  const { accessoryOf, ...plain } = guess;
  // A kind found in spite of its shelf ("Keyboard" under "Accessories") is a thing in itself.
  const belongs = name.accessory || accessoryOf !== undefined;
  return { guess: plain, ...(belongs && { accessory: { ...(of !== undefined && { of }) } }) };
}

/** The kind an accessory belongs to, where its name or the shelves name one. */
function ownerOf(name: Mentions, shelves: readonly string[], index: TaxonomyIndex, self?: string): string | undefined {
  const named = [name, ...shelves.slice(0, 3).map((shelf) => mentionsIn(shelf, index))];
  for (const { found, denied, owner: said } of named) {
    if (said !== undefined && said.id !== self) return said.id;
    const owner = found
      .filter(({ category }) => category !== NO_KIND && category.id !== self)
      .toSorted((a, b) => b.weight - a.weight)[0];
    if (owner !== undefined) return owner.category.id;
    // "Case for iPhone" rules the phone out, and names it.
    const [ruledOut] = found.length === 0 ? denied : [];
    if (ruledOut !== undefined) return ruledOut.id;
  }
  return undefined;
}

/** From the innermost shelf outwards; the path of a taxonomy counts as shelves where the page has none. */
function shelvesOf({ breadcrumb, taxonomy }: Described): string[] {
  const path = taxonomy === undefined || breadcrumb.length > 0 ? [] : taxonomy.slice(0, 500).split('>').slice(0, 12);
  return [...breadcrumb, ...path.map((shelf) => shelf.trim())].toReversed();
}

function googleId(taxonomy: string | undefined): number | undefined {
  const [, digits] = /^\s*(\d{1,6})(?:\s*$|\s*-)/.exec(taxonomy ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Which of the two innermost shelves holds accessories, with nothing but accessories further in; -1 for none. */
function accessoryShelfAt(shelves: readonly string[], index: TaxonomyIndex): number {
  for (const [depth, shelf] of shelves.slice(0, 2).entries()) {
    const { found, accessory } = mentionsIn(shelf, index);
    if (accessory || ACCESSORY_SHELF.test(shelf)) return depth;
    if (found.length > 0) return -1;
  }
  return -1;
}

function shelfMentions(
  shelves: readonly string[],
  accessoryShelf: number,
  index: TaxonomyIndex,
): (Mention & { shelf: string })[] {
  const best = new Map<Category, Mention & { shelf: string }>();
  for (const [depth, shelfWeight] of SHELF_WEIGHTS.entries()) {
    const shelf = shelves[depth];
    // What lies on and around a shelf of accessories says what they belong to, not what they are.
    if (shelf === undefined || (accessoryShelf >= 0 && depth >= accessoryShelf)) break;
    const { found } = mentionsIn(shelf, index);
    // "Pillows, duvets & mattresses" speaks for each of them a little.
    const shared = shelfWeight / Math.max(1, Math.sqrt(found.filter(({ weight }) => weight > 0.3).length));
    for (const mention of found) {
      const weight = Math.min(1, mention.weight) * shared;
      if (weight > (best.get(mention.category)?.weight ?? 0)) best.set(mention.category, { ...mention, weight, shelf });
    }
  }
  return [...best.values()];
}

function bestGuess(scores: ReadonlyMap<Category, Score>): (CategoryGuess & Pick<Category, 'accessoryOf'>) | undefined {
  const best = bestOf(scores);
  let total = Math.exp(SLOPE * NOTHING_FITS);
  for (const [, { value }] of scores) total += Math.exp(SLOPE * value);
  if (best === undefined || best[0] === NO_KIND) return undefined;
  const [{ id, group, name, accessoryOf }, { value, reasons }] = best;
  const probability = Math.exp(SLOPE * value) / total;
  if (probability < LEAST_PROBABILITY) return undefined;
  return { id, group, name, probability, reasons, ...(accessoryOf !== undefined && { accessoryOf }) };
}

function bestOf(scores: ReadonlyMap<Category, Score>): [Category, Score] | undefined {
  let best: [Category, Score] | undefined;
  for (const entry of scores) if (best === undefined || entry[1].value > best[1].value) best = entry;
  return best;
}

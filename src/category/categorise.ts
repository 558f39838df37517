import { type Reason, reason } from '@/src/words/reason';
import type { Category, CategoryGuess, Group, KindReading } from './category';
import type { Described } from './described';
import { agreeing } from './kinship';
import { likelyLanguages } from './language';
import { isConsole, isGameName, isMedia, isOnMediaShelf, isPlatformShelf } from './media';
import { NOT_HEAD } from './mention';
import { type Mentions, mentionsIn } from './mentions';
import { narrows, openingKinds } from './opening';
import { accessoryShelfAt, type Shelf, shelfMentions, shelvesOf } from './shelves';
import { NO_KIND, type TaxonomyIndex } from './taxonomy-index';

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
/** What the name of a thing that has accessories still tells on a shelf of accessories … */
const NAME_ON_ACCESSORY_SHELF = 0.3;
/** Groups whose things have accessories; a belt or a dumbbell on such a shelf is what the shop calls an accessory … */
const OWNERS: ReadonlySet<Group> = new Set<Group>([
  ...(['appliances', 'small-appliances', 'electronics', 'furniture', 'garden', 'mobility', 'baby'] as const),
  ...(['tools', 'musical-instruments', 'car-parts'] as const),
]);
/** … and so are some of theirs, each whole in itself. */
const WHOLE_ACCESSORIES: ReadonlySet<string> = new Set([
  ...['keyboard', 'computer-mouse', 'webcam', 'microphone', 'headphones', 'game-controller', 'external-drive'],
  ...['child-bike-seat', 'usb-stick', 'charger', 'router', 'bluetooth-speaker', 'hand-tools', 'baby-carrier'],
]);
/** What a shelf still tells for a kind that the name rules out ("Automower" on a shelf of lawn mowers). */
const SHELF_RULED_OUT = 0.5;
/** What the words of a title still tell among books, films, music and games. */
const NAME_AS_TITLE = 0.3;
/** How sure a name is a game's that ends in what it is played on. */
const GAME_NAME_WEIGHT = 1.4;
const ISBN_WEIGHT = 1.5;
/** A shop that filed the product in a public taxonomy is nearly always right. */
const TAXONOMY_WEIGHT = 1.5;

/** How much more somebody's own rules tell than the shipped words: more than name and shelves together. */
const OWN = 2.5;

/** Slope and zero of score → probability; fitted by hand to labelled shop pages. */
const SLOPE = 3;
const NOTHING_FITS = 0.4;
/** Below this we say nothing: a wrong kind is worse than none. */
const LEAST_PROBABILITY = 0.55;

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

  const start = product.description?.slice(0, DESCRIPTION_READ);
  const languages = likelyLanguages([product.name, ...product.breadcrumb, start ?? '']);
  const shelves = shelvesOf(product, index, { languages });
  const accessoryShelf = accessoryShelfAt(shelves);
  const shelved = shelfMentions(shelves, accessoryShelf);
  const onShelf = new Set(shelved.map(({ category }) => category));
  const declared = index.byGoogleId.get(googleId(product.taxonomy) ?? 0);
  if (declared !== undefined) {
    const by = index.googleBy?.get(googleId(product.taxonomy) ?? 0);
    const filed = product.taxonomy ?? '';
    if (by === undefined) add(declared, TAXONOMY_WEIGHT, reason('categoryTaxonomy', filed));
    else add(declared, TAXONOMY_WEIGHT * OWN, reason('categoryTaxonomyBy', filed, by));
  }
  const name = mentionsIn(product.name, index, { onShelf, languages });
  const onPlatformShelf = isPlatformShelf(shelves);
  const amongMedia = isOnMediaShelf(shelves) || onPlatformShelf;
  const trusted = ({ id, group }: Category): boolean =>
    accessoryShelf < 0 ||
    ((WHOLE_ACCESSORIES.has(id) || !OWNERS.has(group)) && shelves[accessoryShelf]?.said.found.length === 0);
  // A team that calls a notebook by its line's name does not mean the line's keyboard.
  const isBesideAccessory = name.found.some(
    ({ category, weight, by }) => by === undefined && weight >= 1 && isAccessoryItself(category),
  );
  for (const { category, weight, written, by } of name.found) {
    if (by !== undefined) {
      add(category, weight * (isBesideAccessory ? NOT_HEAD : OWN), reason('categoryWordBy', written, by));
      continue;
    }
    // A lesser noun of the name tells nothing new when the shelf has it: "Hooded Sweat Hoodie" under "Sweatshirts".
    if (weight <= SILENT && onShelf.has(category)) continue;
    const trust = trusted(category) ? 1 : NAME_ON_ACCESSORY_SHELF;
    const asTitle = amongMedia && !isMedia(category.id) ? NAME_AS_TITLE : 1;
    add(category, weight * trust * asTitle, reason('categoryWordInName', written));
  }
  const game = index.byId.get('video-game');
  if (game !== undefined && (isGameName(product.name, index, { languages }) || onPlatformShelf)) {
    add(game, GAME_NAME_WEIGHT, reason('categoryWordInName', product.name));
  }

  const shelfTrust = name.accessory ? SHELF_OF_ACCESSORY : 1;
  const heads = amongMedia ? [] : name.found.filter(({ weight, category }) => weight >= 1 && trusted(category));
  for (const { category, weight, written, shelf } of shelved) {
    if (onPlatformShelf && isConsole(category.id)) continue;
    const why = reason('categoryWordOnShelf', written, shelf);
    const ruledOut = name.denied.has(category) ? SHELF_RULED_OUT : 1;
    const told = weight * shelfTrust * ruledOut;
    const narrower = heads.find((mention) => mention.category !== category && narrows(mention, category, index));
    const kin = narrower === undefined ? heads.find((mention) => agreeing(mention.category, category) > 0) : undefined;
    const agreed = kin === undefined ? 0 : agreeing(kin.category, category);
    if (kin !== undefined) add(kin.category, told * agreed, why);
    add(narrower?.category ?? category, told * (1 - agreed), why);
  }
  if (start !== undefined && !name.accessory) {
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
    for (const { category, weight, written } of mentionsIn(start, index, { languages }).found) {
      const value = weight * DESCRIPTION_WEIGHT + (extra.get(category) ?? 0);
      add(category, value, reason('categoryWordInDescription', written));
    }
  }
  const book = index.byId.get('book');
  if (book !== undefined && /^0978|^0979/.test(product.gtin ?? '')) add(book, ISBN_WEIGHT, reason('categoryIsbn'));
  const guess = bestGuess(scores);
  const of = guess?.accessoryOf ?? ownerOf(name, shelves, guess?.id);
  const accessory = name.accessory || accessoryShelf >= 0 || guess?.accessoryOf !== undefined;
  if (guess === undefined) return accessory ? { accessory: { ...(of !== undefined && { of }) } } : {};
  const { accessoryOf, ...plain } = guess;
  // A kind found in spite of its shelf ("Keyboard" under "Accessories") is a thing in itself.
  const belongs = name.accessory || accessoryOf !== undefined;
  return { guess: plain, ...(belongs && { accessory: { ...(of !== undefined && { of }) } }) };
}

function isAccessoryItself({ id, accessoryOf }: Category): boolean {
  return WHOLE_ACCESSORIES.has(id) || accessoryOf !== undefined;
}

/** The kind an accessory belongs to, where its name or the shelves name one. */
function ownerOf(name: Mentions, shelves: readonly Shelf[], self?: string): string | undefined {
  const named = [name, ...shelves.slice(0, 3).map(({ said }) => said)];
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

function googleId(taxonomy: string | undefined): number | undefined {
  const [, digits] = /^\s*(\d{1,6})(?:\s*$|\s*-)/.exec(taxonomy ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
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

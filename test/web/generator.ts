import { type Random, seededRandom } from '@/src/quantity/random';
import { STOCK, type Stocked } from './catalogue';
import { type CatalogueProduct, type Language, type ShopId, type Variant, variantsOf } from './goods/product';
import { type Grade, pick, type Role, resaleTitle, sentence } from './resale-title';
import { RESALE_WORDS } from './resale-words';

/** One invented second-hand offer. */
export interface DemoListing {
  /** `sr-<seed>-<index>`: enough to make the same offer again. */
  readonly id: string;
  readonly role: Role;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** In the words of Google's condition attribute and, where the seller says more, of Meta's. */
  readonly condition: 'new' | 'refurbished' | 'used' | 'used_good' | 'used_like_new';
  readonly price: number;
  readonly currency: string;
  readonly country: string;
  readonly shipping?: number;
  readonly brand?: string;
  readonly gtin?: string;
  readonly mpn?: string;
  readonly color?: string;
  readonly size?: string;
  readonly capacity?: string;
  readonly material?: string;
  readonly gender?: string;
  readonly shelf: readonly string[];
}

export interface Wanted {
  readonly seed: number;
  readonly count: number;
}

export const DEFAULT_WANTED: Wanted = { seed: 1, count: 5000 };

const RESOLD = STOCK.filter(({ product }) => product.resold !== false);
const HAZARDS: readonly Role[] = ['accessory', 'for-parts', 'lot', 'box-only', 'replica', 'new'];
const LANGUAGES = Object.keys(RESALE_WORDS) as Language[];

/** After the opening rows: how often each role comes, cumulated. */
const MIX: readonly (readonly [number, Role])[] = [
  [0.22, 'same'],
  [0.4, 'variant'],
  [0.68, 'other-model'],
  [0.8, 'accessory'],
  [0.86, 'for-parts'],
  [0.91, 'lot'],
  [0.94, 'box-only'],
  [0.96, 'replica'],
  [1, 'new'],
];

/**
 * Second-hand offers in a fixed order, one at a time: any number in constant memory. The first rows offer every
 * product of the shops twice, then a variant of each, then one hazard each (accessory, parts, lot, …); then a mix.
 */
export function* listings({ seed, count }: Wanted): Generator<DemoListing, void, undefined> {
  for (let index = 0; index < count; index += 1) yield listingAt(seed, index);
}

/** The offer at one place of the order; the same seed and index give the same offer on every machine. */
export function listingAt(seed: number, index: number): DemoListing {
  const random = seededRandom(`${seed}:${index}`);
  const round = Math.floor(index / RESOLD.length);
  const stocked = RESOLD[round < 4 ? index % RESOLD.length : Math.floor(random() * RESOLD.length)] as Stocked;
  return compose({
    id: `sr-${seed}-${index}`,
    stocked,
    role: roleOf(round, index, stocked.product, random),
    round,
    random,
  });
}

/** The offer with this id; undefined when no generator could have made it. */
export function listingOf(id: string): DemoListing | undefined {
  const parts = /^sr-(\d{1,9})-(\d{1,9})$/.exec(id);
  return parts === null ? undefined : listingAt(Number(parts[1]), Number(parts[2]));
}

function wantedRole(round: number, index: number, random: Random): Role {
  if (round < 2) return 'same';
  if (round === 2) return 'variant';
  if (round === 3) return HAZARDS[index % HAZARDS.length] as Role;
  const draw = random();
  return (MIX.find(([upTo]) => draw < upTo) as readonly [number, Role])[1];
}

function roleOf(round: number, index: number, product: CatalogueProduct, random: Random): Role {
  const wanted = wantedRole(round, index, random);
  if (wanted === 'variant' && variantsOf(product).length < 3) return 'same';
  if (wanted === 'other-model' && product.others === undefined) return 'same';
  if (wanted === 'accessory' && product.extras === undefined) return 'for-parts';
  return wanted;
}

interface Draft {
  readonly id: string;
  readonly stocked: Stocked;
  readonly role: Role;
  readonly round: number;
  readonly random: Random;
}

function compose({ id, stocked, role, round, random }: Draft): DemoListing {
  const { product, currency, country } = stocked;
  const language = round > 0 && random() < 0.15 ? pick(LANGUAGES, random) : stocked.language;
  const words = RESALE_WORDS[language];
  const variant = variantFor(role, product, random);
  const grade = gradeFor(role, round, stocked.shop, random);
  const own = role === 'same' || role === 'variant' || role === 'new' || role === 'for-parts';
  // The opening round is the easy one: full identifiers. Later sellers often leave them out.
  const identified = own && (round === 0 || random() < 0.45);
  const numbered = own && (round === 0 || random() < 0.3);
  const { color, size, capacity } = role === 'accessory' || role === 'box-only' ? {} : variant;
  return {
    id,
    role,
    slug: product.slug,
    title: resaleTitle({
      product,
      variant,
      role,
      words,
      grade,
      language: stocked.language === language,
      round,
      random,
    }),
    description: `${sentence(pick(words[grade], random))}. ${pick(words.delivery, random)}`,
    language,
    condition: CONDITION[grade],
    price: priceOf(role, grade, variant.price, random),
    currency,
    country,
    ...(random() < 0.7 && { shipping: shippingOf(product, random) }),
    ...((round === 0 || random() < 0.8) && {
      brand: role === 'accessory' && random() < 0.5 ? 'Noname' : product.brand,
    }),
    ...(identified && { gtin: variant.gtin }),
    ...(numbered && product.mpn !== undefined && role !== 'variant' && { mpn: product.mpn }),
    ...(color !== undefined && { color }),
    ...(size !== undefined && { size }),
    ...(capacity !== undefined && { capacity }),
    ...(product.material !== undefined && role !== 'accessory' && { material: product.material }),
    ...(product.gender !== undefined && { gender: product.gender }),
    shelf: product.shelf,
  };
}

/** The last variant of a product is never offered used: a page showing it finds only its sisters. */
function variantFor(role: Role, product: CatalogueProduct, random: Random): Variant {
  const all = variantsOf(product);
  if (role === 'other-model') return withoutOwnMeasure(all[0] as Variant);
  if (role !== 'variant') return all[0] as Variant;
  return all[1 + Math.floor(random() * (all.length - 2))] as Variant;
}

/** Another model has its own volume and dimensions; storage comes in the same steps everywhere. */
function withoutOwnMeasure({ capacity, size, ...rest }: Variant): Variant {
  return {
    ...rest,
    ...(capacity !== undefined && /[GT]B$/.test(capacity) && { capacity }),
    ...(size !== undefined && !/\d (cm|mm)|["×]/.test(size) && { size }),
  };
}

const CONDITION: Readonly<Record<Grade, DemoListing['condition']>> = {
  isNew: 'new',
  likeNew: 'used_like_new',
  refurbished: 'refurbished',
  good: 'used_good',
  worn: 'used',
};

/** Shops whose things get refurbished by a trade; nobody reconditions a shirt. */
const REFURBISHED_SHOPS: readonly ShopId[] = ['volta', 'brico', 'casa-lume'];

function gradeFor(role: Role, round: number, shop: ShopId, random: Random): Grade {
  const draw = random();
  if (role === 'new') return 'isNew';
  if (role === 'for-parts') return 'worn';
  if (round === 0) return draw < 0.3 ? 'likeNew' : 'good';
  if (draw > 0.85 && REFURBISHED_SHOPS.includes(shop)) return 'refurbished';
  return draw < 0.3 ? 'likeNew' : draw < 0.7 ? 'good' : 'worn';
}

const PRICE_SHARE: Readonly<Record<Exclude<Role, 'same' | 'variant' | 'other-model'>, readonly [number, number]>> = {
  accessory: [0.01, 0.06],
  'for-parts': [0.05, 0.2],
  lot: [0.9, 2.5],
  'box-only': [0.01, 0.04],
  replica: [0.04, 0.15],
  new: [0.75, 0.98],
};

const GRADE_SHARE: Readonly<Record<Grade, readonly [number, number]>> = {
  isNew: [0.75, 0.98],
  likeNew: [0.55, 0.8],
  refurbished: [0.5, 0.75],
  good: [0.35, 0.65],
  worn: [0.2, 0.4],
};

/** Between 20 and 80 % of the new price for the thing itself; written the way sellers write prices. */
function priceOf(role: Role, grade: Grade, fresh: number, random: Random): number {
  const own = role === 'same' || role === 'variant' || role === 'other-model';
  const [low, high] = own ? GRADE_SHARE[grade] : PRICE_SHARE[role];
  const raw = fresh * (low + random() * (high - low));
  if (raw < 5) return Math.max(1, Math.round(raw * 2) / 2);
  if (raw < 40) return Math.round(raw);
  const step = raw < 200 ? 1 : raw < 1000 ? 5 : 10;
  const round = Math.round(raw / step) * step;
  return random() < 0.2 ? round - 0.01 : round;
}

function shippingOf({ massKg = 1 }: CatalogueProduct, random: Random): number {
  const tariff = massKg < 1 ? 3.99 : massKg < 5 ? 5.99 : massKg < 30 ? 14.9 : 59;
  return random() < 0.2 ? 0 : tariff;
}

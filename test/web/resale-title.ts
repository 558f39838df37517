import type { Random } from '@/src/quantity/random';
import { type CatalogueProduct, nameOf, type Variant } from './goods/product';
import type { ResaleWords } from './resale-words';

/** What an offer truly is against the product it was made from. Never in a feed: the answer key of tests. */
export const ROLES = [
  'same',
  'variant',
  'other-model',
  'accessory',
  'for-parts',
  'lot',
  'box-only',
  'replica',
  'new',
] as const;
export type Role = (typeof ROLES)[number];

/** How good a seller says it is. */
export type Grade = 'likeNew' | 'good' | 'worn' | 'refurbished' | 'isNew';

export interface TitleDraft {
  readonly product: CatalogueProduct;
  readonly variant: Variant;
  readonly role: Role;
  readonly words: ResaleWords;
  readonly grade: Grade;
  /** Whether the seller writes the shop's language, so that its noun and colours fit. */
  readonly language: boolean;
  readonly round: number;
  readonly random: Random;
}

/** A title as private sellers write them. */
export function resaleTitle({ product, variant, role, words, grade, language, round, random }: TitleDraft): string {
  const model = role === 'other-model' ? pick(product.others as readonly string[], random) : product.model;
  const thing = nameOf({ ...product, model });
  if (role === 'accessory')
    return fill(pick(words.extraFor, random), sentence(pick(product.extras ?? [''], random)), thing);
  if (role === 'box-only') return fill(pick(words.boxOnly, random), thing);
  if (role === 'replica') return fill(pick(words.replica, random), thing);
  if (role === 'lot') return fill(pick(words.lot, random), String(2 + Math.floor(random() * 9)), thing);
  const details = detailsOf(variant, role, words, language, random);
  const full = [thing, details].filter((part) => part !== '').join(' ');
  if (role === 'for-parts') return fill(pick(words.forParts, random), full);
  const noun = language && random() < 0.5 ? product.noun : '';
  const state = pick(words[grade], random);
  const noise = round === 0 ? '' : pick(words.noise, random);
  const shapes = [
    [thing, noun, details, `– ${state}`, noise],
    [noun, thing, details, state, noise],
    [`${thing},`, [noun, details, state].filter((part) => part !== '').join(', '), noise],
    [noise === '' ? '' : `${sentence(noise)}:`, thing, noun, details, `(${state})`],
  ];
  return manner(
    pick(shapes, random)
      .filter((part) => part !== '')
      .join(' '),
    round,
    random,
  );
}

/** Capacity is always named: without it nobody sells a phone. Size and colour mostly are. */
function detailsOf(variant: Variant, role: Role, words: ResaleWords, language: boolean, random: Random): string {
  const { capacity, size, color } = variant;
  const wornSize = size !== undefined && size.length < 8 && !/["m%²]/.test(size);
  const parts = [
    capacity !== undefined ? (random() < 0.5 ? capacity.replace(' ', '') : capacity) : '',
    size !== undefined && (role === 'variant' || random() < 0.8) ? (wornSize ? `${words.size} ${size}` : size) : '',
    color !== undefined && language && (role === 'variant' || random() < 0.6) ? color : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** How people type: mostly plainly, some shout, some never press shift. */
function manner(title: string, round: number, random: Random): string {
  const draw = random();
  if (round === 0 || draw < 0.82) return title;
  if (draw < 0.89) return title.toUpperCase();
  return draw < 0.96 ? title.toLowerCase() : `${title} !!!`;
}

/** One of the choices, each as likely as the others. */
export function pick<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

function fill(pattern: string, ...args: string[]): string {
  return pattern.replace(/\$(\d)/g, (_, n: string) => args[Number(n) - 1] ?? '').trim();
}

/** With a capital letter in front. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

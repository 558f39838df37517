// What resale does to a title, with a seed: words of condition added, words dropped, words out of order.
import { type Random, seededRandom } from '@/src/quantity/random';
import type { LabelledPair } from './match-rows';

/**
 * What sellers write around the thing, in the ten languages matching is made for. None of it is dropped as a whole by the
 * word lists of matching (a test holds that): it measures noise that nobody listed.
 */
export const PHRASES: readonly string[] = [
  'lovely condition',
  'hardly been out of the box',
  'minor marks only',
  'everything tested',
  'comes from clean house',
  'see photos',
  'priced to sell',
  'unwanted gift',
  'no longer needed',
  'ready to go',
  'aus guten Händen',
  'kaum Spuren',
  'siehe Fotos',
  'unbenutztes Geschenk',
  'voll funktionstüchtig',
  'zu verkaufen',
  'jolie pièce',
  'peu utilisé',
  'voir photos',
  'cadeau non désiré',
  'à débattre',
  'testé et approuvé',
  'perfecto estado',
  'poco uso',
  'ver fotos',
  'regalo no deseado',
  'se vende',
  'todo funciona',
  'tenuto con cura',
  'poco usato',
  'vedi foto',
  'regalo non gradito',
  'in vendita',
  'tutto funzionante',
  'netjes bewaard',
  'als een plaatje',
  'zie foto',
  'nauwelijks gebruikt',
  'te koop',
  'doet het nog',
  'leży w szafie',
  'kupiony dla syna',
  'mało noszone',
  'bez uwag',
  'na sprzedaż',
  'zobacz zdjęcia',
  'leží doma',
  'po synovi',
  'málo nošené',
  'vše v pořádku',
  'na prodej',
  'viz foto',
  '自宅保管品',
  '使用感あり',
  '箱なし',
  '即購入可',
  '写真をご確認ください',
  '数回のみ着用',
  '成色很好',
  '几乎没用过',
  '自用',
  '可小刀',
  '急出',
  '看图',
];

const SEED = 'resale';
/** Of the words of a title, how many are lost, and how often two neighbours change places. */
const DROPPED = 0.15;
const SWAPPED = 0.1;

/** What noise is made of; each may be asked for alone. */
export const NOISES = ['losses', 'swaps', 'phrases'] as const;
export type Noise = (typeof NOISES)[number];

/** The same pairs as a careless seller would write their right sides: one or two phrases more, some words fewer. */
export function withNoise(
  pairs: readonly LabelledPair[],
  noises: readonly Noise[] = NOISES,
  seed = SEED,
): LabelledPair[] {
  const random = seededRandom(seed);
  return pairs.map((pair) => ({
    ...pair,
    listing: { ...pair.listing, title: noisy(pair.listing.title, random, noises) },
  }));
}

function noisy(title: string, random: Random, noises: readonly Noise[]): string {
  const [isLossy, isSwapping, isWordy] = NOISES.map((noise) => noises.includes(noise));
  const words = title.split(/\s+/);
  // One word at least stays, and short titles lose none.
  const kept = words.length < 4 ? words : words.filter((_, i) => random() >= DROPPED || i === 0 || !isLossy);
  for (let i = 1; i + 1 < kept.length; i += 1)
    if (random() < SWAPPED && isSwapping) [kept[i], kept[i + 1]] = [kept[i + 1] as string, kept[i] as string];
  const phrases = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(random));
  for (const phrase of isWordy ? phrases : [])
    if (random() < 0.7) kept.push(`- ${phrase}`);
    else kept.unshift(`${phrase}:`);
  return kept.join(' ').slice(0, 500);
}

function pick(random: Random): string {
  return PHRASES[Math.floor(random() * PHRASES.length)] as string;
}

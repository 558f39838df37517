import type { Product } from './product';

/** schema.org ItemAvailability and the words of Open Graph. */
const AVAILABILITIES: readonly (readonly [Product['availability'], RegExp])[] = [
  ['out-of-stock', /^(?:outofstock|oos|soldout|unavailable)$/],
  ['in-stock', /^(?:instock|limitedavailability|(?:online|instore)only|available|madetoorder)$/],
  ['preorder', /^pre(?:order|sale)$/],
  ['backorder', /^(?:backorder|availablefororder|pending)$/],
  ['discontinued', /^discontinued$/],
];

/** @example availabilityOf('https://schema.org/InStock'), availabilityOf('in stock') // 'in-stock' */
export function availabilityOf(text: string): Product['availability'] {
  const last = text.slice(0, 200).split('/').at(-1) as string;
  const word = last.toLowerCase().replace(/[^a-z]/g, '');
  return AVAILABILITIES.find(([, pattern]) => pattern.test(word))?.[0];
}

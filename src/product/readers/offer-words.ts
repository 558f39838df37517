import type { Product } from '../product';

type Words<Value> = readonly (readonly [Value, RegExp])[];

/** schema.org OfferItemCondition and the words of Open Graph and product feeds. */
const CONDITIONS: Words<Product['condition']> = [
  ['new', /^new$/],
  ['refurbished', /refurbished|renewed|reconditioned/],
  ['used', /^(?:used|preowned|secondhand)$/],
  ['for-parts', /^(?:damaged|forparts)$/],
];

/** schema.org ItemAvailability and the words of Open Graph. */
const AVAILABILITIES: Words<Product['availability']> = [
  ['out-of-stock', /^(?:outofstock|oos|soldout|unavailable)$/],
  ['in-stock', /^(?:instock|limitedavailability|(?:online|instore)only|available|madetoorder)$/],
  ['preorder', /^pre(?:order|sale)$/],
  ['backorder', /^(?:backorder|availablefororder|pending)$/],
  ['discontinued', /^discontinued$/],
];

export function conditionOf(text: string): Product['condition'] {
  return meaning(CONDITIONS, text);
}

export function availabilityOf(text: string): Product['availability'] {
  return meaning(AVAILABILITIES, text);
}

/** "https://schema.org/In_Stock" and "in stock" are "instock", "UsedCondition" is "used". */
function meaning<Value>(words: Words<Value>, text: string): Value | undefined {
  const last = text.slice(0, 200).split('/').at(-1) as string;
  const word = last.toLowerCase().replace(/[^a-z]|condition/g, '');
  return words.find(([, pattern]) => pattern.test(word))?.[0];
}

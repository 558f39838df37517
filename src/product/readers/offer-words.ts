import type { Product } from '../product';

/** schema.org OfferItemCondition and the words of Open Graph and product feeds. */
export function conditionOf(text: string): Product['condition'] {
  const word = lastWord(text);
  if (/^new(?:condition)?$/.test(word)) return 'new';
  if (/refurbished|renewed|reconditioned/.test(word)) return 'refurbished';
  if (/^(?:used|preowned|secondhand)(?:condition)?$/.test(word)) return 'used';
  if (/^(?:damaged|forparts)(?:condition)?$/.test(word)) return 'for-parts';
  return undefined;
}

/** schema.org ItemAvailability and the words of Open Graph. */
export function availabilityOf(text: string): Product['availability'] {
  const word = lastWord(text);
  if (/^(?:outofstock|oos|soldout|unavailable|notavailable)$/.test(word)) return 'out-of-stock';
  if (/^(?:instock|limitedavailability|onlineonly|instoreonly|available|madetoorder|lowstock)$/.test(word))
    return 'in-stock';
  if (/^(?:preorder|presale)$/.test(word)) return 'preorder';
  if (/^(?:backorder|availablefororder|pending)$/.test(word)) return 'backorder';
  return word === 'discontinued' ? 'discontinued' : undefined;
}

/** "https://schema.org/In_Stock" and "in stock" are "instock". */
function lastWord(text: string): string {
  return (text.slice(0, 200).split('/').at(-1) as string).toLowerCase().replace(/[^a-z]/g, '');
}

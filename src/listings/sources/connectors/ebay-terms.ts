import type { Condition } from '@/src/product/condition';

/** Countries with an eBay site of their own that Browse serves (MarketplaceIdEnum); the id is EBAY_ and the country. */
export const EBAY_COUNTRIES = 'AT AU BE CA CH DE ES FR GB HK IE IT NL PL SG US'.split(' ');

/** Hosts eBay links lead to. */
export const EBAY_HOSTS = 'com co.uk de fr it es at ch ie pl nl be ca com.au com.hk com.sg'
  .split(' ')
  .flatMap((end) => [`ebay.${end}`]);

/** eBay's condition ids ("Item condition ID and name values") on our scale; new and for-parts are not asked for. */
export const EBAY_CONDITIONS: ReadonlyMap<string, Condition> = new Map([
  ['1000', 'new'],
  ['1500', 'like-new'],
  ['1750', 'very-good'],
  ['2000', 'refurbished'],
  ['2010', 'refurbished'],
  ['2020', 'refurbished'],
  ['2030', 'refurbished'],
  ['2500', 'refurbished'],
  ['2750', 'like-new'],
  ['2990', 'very-good'],
  ['3000', 'used'],
  ['3010', 'acceptable'],
  ['4000', 'very-good'],
  ['5000', 'good'],
  ['6000', 'acceptable'],
  ['7000', 'for-parts'],
]);

const ASKED = [...EBAY_CONDITIONS].flatMap(([id, condition]) =>
  condition === 'new' || condition === 'for-parts' ? [] : [id],
);

/** The filter parameter: used conditions, at a fixed price, in the country. */
export function ebayFilter(country: string): string {
  return `conditionIds:{${ASKED.join('|')}},buyingOptions:{FIXED_PRICE},itemLocationCountry:${country}`;
}

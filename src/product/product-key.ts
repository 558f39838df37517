import { fold } from './fold';
import { pageKey } from './page-key';
import type { Product } from './product';

/** What a product is told by: numbers of the thing itself, which other shops give too, before the page it was seen on. */
export function productKey({ gtin, asin, brand, mpn }: Product, url: string): string {
  if (gtin !== undefined) return `gtin:${gtin}`;
  if (asin !== undefined) return `asin:${asin}`;
  if (brand !== undefined && mpn !== undefined) return `mpn:${fold(brand)}:${fold(mpn).replace(/[^\p{L}\p{N}]/gu, '')}`;
  return `page:${pageKey(url)}`;
}

import { parseAsin } from './asin';
import { gtinInLink } from './digital-link';
import { parseGtin } from './gtin';
import type { View } from './page';
import type { Fact } from './sighting';

/** Numbers of the thing that an address names. */
export interface AddressNumbers {
  readonly gtin?: string;
  readonly asin?: string;
}

const AMAZON =
  /(?:^|\.)amazon\.(?:com|ca|de|fr|es|it|nl|pl|se|ie|cn|in|sg|ae|sa|eg|com\.(?:au|be|br|mx|tr)|co\.(?:jp|uk|za))$/;

/** Where Amazon's addresses keep the number, present and former. */
const AMAZON_PATH =
  /\/(?:dp(?:\/product)?|gp\/(?:product|aw\/d|offer-listing)|product-reviews|(?:exec\/obidos|o)\/asin|exec\/obidos\/tg\/detail\/-)\/([a-z\d]{10})(?:\/|$)/i;

/** The GTIN of a GS1 Digital Link, and the ASIN, or for a book the ISBN, of an Amazon address. Empty for all others. */
export function numbersInAddress(address: string): AddressNumbers {
  const url = URL.parse(address);
  if (url === null) return {};
  if (!AMAZON.test(url.hostname)) {
    const gtin = gtinInLink(address);
    return gtin === undefined ? {} : { gtin };
  }
  const [, code = ''] = AMAZON_PATH.exec(url.pathname) ?? [];
  const asin = parseAsin(code);
  if (asin !== undefined) return { asin };
  const isbn = parseGtin(code);
  return isbn === undefined ? {} : { gtin: isbn };
}

/** Two numbers each of the page's address and of the one it calls its own. */
export const MOST_ADDRESS_FACTS = 4;

/** What a page's addresses say of the thing on it, as facts. */
export function addressFacts({ url, canonical }: Pick<View, 'url' | 'canonical'>): Fact[] {
  return [
    ['address', url],
    ['canonical', URL.parse(canonical, url)?.href ?? ''],
  ].flatMap(([node = '', address = '']) =>
    Object.entries(numbersInAddress(address)).map(
      ([label, value]): Fact => ({ reader: 'visible', label, value, node }),
    ),
  );
}

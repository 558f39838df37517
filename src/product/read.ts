// Reads a page with everything at hand, where nothing else stands in the page: command line, tests, measuring.
import type { Moment } from '@/src/quantity/time';
import { findBuyButtons } from './buy-button';
import { fingerprint as fingerprintOf } from './fingerprint';
import { readPage } from './read-page';
import type { ShopRule } from './shop-rule';
import { shopRuleFor } from './shop-rules';
import type { Sighting } from './sighting';
import { isWorkHeading, isWorkPage } from './site-pages';

/** As `readPage`, with our own buy words and shop rules. */
export function readSighting(
  document: Document,
  url: string,
  now: Moment,
  rule: ShopRule | undefined = shopRuleFor(url),
): Sighting | undefined {
  return readPage(document, url, now, { findButtons: findBuyButtons, isWorkPage, isWorkHeading, rule });
}

/** As the one of `read-page`, with our own buy words. */
export function fingerprint(document: Document): string {
  return JSON.stringify(fingerprintOf(document, findBuyButtons));
}
